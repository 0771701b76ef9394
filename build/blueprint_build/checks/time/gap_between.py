"""Something is switched off before what takes its place is there.

Why: suppliers and hospitals ask for realistic timelines and for a clear word on what ends. A gap
between the old and the new is a time in which care has neither; standards have been withdrawn
months before the next was approved. Nobody can rely on the new before its last possible day, so a
gap counts up to that.

Mend: let the old one run until the new one is there, bring the new one forward, or name something
that is there already. Where the sources say that there is a gap, waive the rule with that reason.

Fails:

    # signals/leave-old-interface.yaml
    exit_date: 2027-04-01
    # milestones/new-interface-opens.yaml
    date: {earliest: 2028-01-01, latest: 2028-12-31, precision: year}
    confidence: indicative

Passes:

    # signals/leave-old-interface.yaml
    exit_date: 2027-04-01
    # milestones/new-interface-opens.yaml
    date: {earliest: 2026-12-01, latest: 2026-12-31, precision: month}
    confidence: planned
"""

from collections.abc import Iterator
from datetime import date

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.spans import expected_in_words, gap_in_words
from blueprint_build.checks.subject import Subject
from blueprint_build.graph.calendar import day_after, day_in_words
from blueprint_build.graph.replacements import replacements
from blueprint_build.graph.timeline import Standing, State
from blueprint_build.graph.turns import Event, Turn
from blueprint_schema.kinds.platform import Platform
from blueprint_schema.kinds.standard import Standard
from blueprint_schema.manifest import Severity

NOT_THERE = (State.EXPECTED, State.UNDATED, State.ENDED)


def check(subject: Subject) -> Iterator[Sighting]:
    """Every platform and standard that ends while nothing that replaces it is there."""
    if not subject.is_whole:
        return  # what replaces it may stand in the file that could not be read
    seen = set()
    for end in subject.blueprint.timeline.events:
        if end.turn is not Turn.ENDS or end.artefact in seen:
            continue
        seen.add(end.artefact)
        if isinstance(subject.blueprint.artefacts[end.artefact], Platform | Standard):
            yield from _gap(subject, end)


def _gap(subject: Subject, end: Event) -> Iterator[Sighting]:
    timeline = subject.blueprint.timeline
    # Whether the day of the end is the old one's last or the first without it, people do not agree.
    next_day = day_after(end.latest)
    instead = replacements(subject.blueprint, end.artefact)
    coming = [(timeline.standing(id, next_day), id) for id in instead]
    if not coming or any(standing.state not in NOT_THERE for standing, _ in coming):
        return
    standing, id = min(coming, key=_soonest)
    message = (
        f"from {day_in_words(end.latest)} '{end.artefact}' is off; its replacement '{id}' "
        + _meanwhile(subject, end, standing)
    )
    hint = f"let the old one run until the new one is there; {_other(subject, standing, id)}"
    yield at_value(subject, subject.blueprint.paths[end.says], end.pointer, message, hint)


def _other(subject: Subject, standing: Standing, id: str) -> str:
    """Where the replacement's date stands, or what to do where it has none."""
    event = standing.since if standing.state is State.ENDED else standing.until
    if event is None:
        return f"give '{id}' a date, or a milestone that delivers it"
    return f"the other date is in {subject.place(event.says, *event.pointer)}"


def _soonest(coming: tuple[Standing, str]) -> tuple[date, str]:
    standing, id = coming
    return standing.until.latest if standing.until else date.max, id


def _meanwhile(subject: Subject, end: Event, standing: Standing) -> str:
    if standing.state is State.ENDED:
        return "has itself ended by then"
    start = standing.until
    if start is None or start.turn is not Turn.STARTS:
        return "has no date"
    last = start.latest if start.day == start.latest else day_after(start.latest)
    gap = gap_in_words((end.latest, start.day), (end.day, last))
    return f"is {expected_in_words(subject, start)}: a gap of {gap}"


RULE = rule(__name__, __doc__, Severity.ERROR, check)
