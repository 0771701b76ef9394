"""A plan lies beyond the years that the blueprint speaks for.

Why: the promise is three to five years, as far as the money reaches. A date beyond the horizon that
looks like the others is read as a plan.

Mend: give a milestone the confidence ``horizon``, which says that it is an idea without a plan yet;
correct the date; or let the horizon in the manifest end later. A date that only may lie beyond
it, such as a year that has begun before, is left alone.

Fails:

    # milestones/first-step.yaml
    date: {earliest: 2031-01-01, latest: 2031-12-31, precision: year}
    confidence: planned

Passes:

    # milestones/first-step.yaml
    date: {earliest: 2031-01-01, latest: 2031-12-31, precision: year}
    confidence: horizon
"""

from collections.abc import Iterator
from datetime import date

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.graph.calendar import day_in_words
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.milestone import Confidence, Milestone
from blueprint_schema.kinds.signal import Signal
from blueprint_schema.manifest import Severity
from blueprint_schema.relation import Pointer


def check(subject: Subject) -> Iterator[Sighting]:
    """Every milestone and signal with a day after the end of the horizon."""
    if subject.reading.manifest is None:
        return
    end = subject.reading.manifest.horizon.end
    for path, artefact in subject.live(Artefact):
        for pointer, day in _days(artefact):
            if day > end:
                message = (
                    f"{day_in_words(day)} lies beyond the years that this blueprint speaks for, "
                    f"which end on {day_in_words(end)}"
                )
                yield at_value(subject, path, pointer, message, _way_out(subject, artefact))


def _days(artefact: Artefact) -> Iterator[tuple[Pointer, date]]:
    if isinstance(artefact, Milestone) and artefact.confidence is not Confidence.HORIZON:
        yield ("date", "earliest"), artefact.date.earliest
    elif isinstance(artefact, Signal):
        yield ("valid_until",), artefact.valid_until
        if artefact.exit_date:
            yield ("exit_date",), artefact.exit_date


def _way_out(subject: Subject, artefact: Artefact) -> str:
    say = "say 'confidence: horizon', " if isinstance(artefact, Milestone) else ""
    place = subject.place("", "horizon", "end")
    return f"{say}correct the date, or let the horizon end later in {place}"


RULE = rule(__name__, __doc__, Severity.ERROR, check)
