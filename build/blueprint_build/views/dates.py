"""The days that artefacts speak of, in the order of the calendar."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from blueprint_build.graph.calendar import day_in_words, when_in_words
from blueprint_build.graph.lens import Lens
from blueprint_build.views.value import Card, card
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.milestone import Confidence, Milestone, Progress
from blueprint_schema.kinds.policy import Policy
from blueprint_schema.kinds.signal import Signal
from blueprint_schema.kinds.standard import Standard
from blueprint_schema.words import Status

WHAT = {
    "approved": "Approved",
    "published": "Published",
    "effective": "Takes effect",
    "full_conformance": "Full conformance is due",
    "expiry": "Assurance ends",
    "review": "Review is due",
    "retired": "Withdrawn",
}
"""What happens on each of a standard's dates."""


OVER = (Progress.DONE, Progress.CANCELLED)
FIRM = (Confidence.COMMITTED, Confidence.PLANNED)
"""How firmly a milestone has to be held to stand among the next dates."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens: its last possible day, the date in words, what, and to what."""

    day: date
    when: str
    what: str
    card: Card


def coming_events(lens: Lens, most: int, but: Collection[str] = ()) -> list[Event]:
    """The next events from today on, of what is in force or on its way and not told elsewhere."""
    ahead = (event for event in _events(lens) if event.day >= lens.today)
    found = [event for event in ahead if event.card.id not in but]
    return sorted(found, key=lambda event: (event.day, event.card.title))[:most]


def _events(lens: Lens) -> Iterator[Event]:
    dated = (*lens.of_kind(Standard), *lens.of_kind(Policy), *lens.of_kind(Signal))
    for artefact in dated:
        if artefact.status is not Status.RETIRED:
            for what, day in _days(artefact):
                yield Event(day, day_in_words(day), what, card(lens, artefact.id))
    for milestone in lens.of_kind(Milestone):
        if milestone.confidence in FIRM and milestone.progress not in OVER:
            when = milestone.date
            what = milestone.confidence.label.capitalize()
            yield Event(when.latest, when_in_words(when), what, card(lens, milestone.id))


def _days(artefact: Artefact) -> Iterator[tuple[str, date]]:
    if isinstance(artefact, Standard):
        for name, what in WHAT.items():
            if day := getattr(artefact.dates, name):
                yield what, day
        for requirement in artefact.requirements:
            if requirement.applies_from:
                yield "A requirement applies", requirement.applies_from
    if isinstance(artefact, Policy) and artefact.in_force_from:
        yield "Comes into force", artefact.in_force_from
    if isinstance(artefact, Signal) and artefact.exit_date:
        yield "Switched off", artefact.exit_date
