"""The money is for one year only.

Why: short budgets were named as a cause of fragmented investment, and longer ones were asked for. A
supplier who reads that something is funded should see how far the money reaches.

Mend: name the whole period that the money covers, such as ``2026-27 to 2028-29``. Where it really
is one year, the warning is right and may stand; a milestone that is reached within that year is
left alone.

Fails:

    # signals/new-standard-signal.yaml
    funding: {certainty: committed, period: 2026-27}

Passes:

    # signals/new-standard-signal.yaml
    funding: {certainty: committed, period: 2026-27 to 2028-29}
"""

import re
from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.milestone import Milestone
from blueprint_schema.kinds.signal import Signal
from blueprint_schema.manifest import Severity

YEAR = re.compile(r"\b((?:19|20)\d\d)(?:\s*[-/\u2013]\s*((?:20)?\d\d))?(?![-/\d])")
"""A year, or two years joined by a sign: ``2026``, ``2026-27``, ``2026/2027``."""

OPEN = re.compile(r"\b(?:to|until|till|through|onwards?|up|from|since)\b", re.IGNORECASE)
"""Words that make one year the beginning or the end of a longer time."""


def check(subject: Subject) -> Iterator[Sighting]:
    """Every signal and milestone whose funding covers a single year."""
    for path, artefact in subject.live(Artefact):
        if not isinstance(artefact, Signal | Milestone) or artefact.funding is None:
            continue
        year = one_year(artefact.funding.period or "")
        if year and not _is_reached_within(artefact, year):
            message = "the money covers one year, and nothing says what comes after it"
            hint = "name the whole period that the money covers, such as '2026-27 to 2028-29'"
            yield at_value(subject, path, ("funding", "period"), message, hint)


def one_year(period: str) -> int | None:
    """The year in which a period begins, if it is a single calendar or financial year."""
    years = YEAR.findall(period)
    if len(years) != 1 or OPEN.search(period):
        return None
    first, last = int(years[0][0]), years[0][1]
    return first if not last or int(last) % 100 == (first + 1) % 100 else None


def _is_reached_within(artefact: Artefact, year: int) -> bool:
    return isinstance(artefact, Milestone) and artefact.date.latest.year <= year + 1


RULE = rule(__name__, __doc__, Severity.WARNING, check)
