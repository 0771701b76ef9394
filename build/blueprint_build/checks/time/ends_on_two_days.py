"""Two places give different days for the end of one thing.

Why: a signal, a milestone and the standard itself can each say when something ends. Where they do
not agree, a supplier finds one of them, plans by it, and is wrong.

Mend: agree on one day and say it in both places. A span is no contradiction as long as the other
day lies within it.

Fails:

    # milestones/old-interface-ends.yaml
    date: {earliest: 2027-07-01, latest: 2027-09-30, precision: quarter}

Passes:

    # milestones/old-interface-ends.yaml
    date: {earliest: 2027-04-01, latest: 2027-06-30, precision: quarter}
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.graph.calendar import span_in_words
from blueprint_build.graph.turns import Event, Turn
from blueprint_schema.manifest import Severity


def check(subject: Subject) -> Iterator[Sighting]:
    """Every end that is stated for later than another statement allows."""
    first: dict[str, Event] = {}
    for end in subject.blueprint.timeline.events:
        if end.turn is not Turn.ENDS:
            continue
        other = first.setdefault(end.artefact, end)
        if end.day > other.latest:
            message = (
                f"this ends '{end.artefact}' {span_in_words(end.day, end.latest)}, and "
                f"'{other.says}' ends it {span_in_words(other.day, other.latest)}"
            )
            place = subject.place(other.says, *other.pointer)
            hint = f"say the same day in both places; the other is in {place}"
            yield at_value(subject, subject.blueprint.paths[end.says], end.pointer, message, hint)


RULE = rule(__name__, __doc__, Severity.ERROR, check)
