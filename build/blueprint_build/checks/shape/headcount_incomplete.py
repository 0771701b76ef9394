"""A head count does not hold what its kind of counting needs.

Why: totals are worked out from head counts. An exact count has one number, a range two, and a count
that nobody wrote down has none; anything else would be guessed at.

Mend: write ``least`` and ``most`` for a range, the same number twice (or ``least`` alone) for an
exact count, and neither where nothing was recorded.

Fails:

    # engagements/a-meeting.yaml
    headcount: {counting: not-recorded, least: 40}

Passes:

    # engagements/a-meeting.yaml
    headcount: {counting: exact, least: 40}
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.kinds.engagement import Counting, Engagement, Headcount
from blueprint_schema.manifest import Severity


def check(subject: Subject) -> Iterator[Sighting]:
    """Every head count whose numbers do not fit its counting."""
    for path, engagement in subject.reading.artefacts:
        if isinstance(engagement, Engagement) and (wrong := _wrong(engagement.headcount)):
            message, hint = wrong
            yield at_value(subject, path, ("headcount", "counting"), message, hint)


def _wrong(headcount: Headcount) -> tuple[str, str] | None:
    least, most = headcount.least, headcount.most
    if headcount.counting is Counting.EXACT and (least is None or most not in (None, least)):
        return "an exact head count has one number", "write it as 'least'"
    if headcount.counting is Counting.RANGE and (least is None or most is None or most <= least):
        return "a range has a smaller and a larger number", "write 'least' and 'most'"
    if headcount.counting is Counting.NOT_RECORDED and (least is not None or most is not None):
        return "a head count that was not recorded has no number", "take 'least' and 'most' out"
    return None


RULE = rule(__name__, __doc__, Severity.ERROR, check)
