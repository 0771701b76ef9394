"""How one artefact stands on a day: what holds, what came before, what comes after it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from blueprint_build.graph.calendar import day_in_words, span_in_words
from blueprint_build.graph.lens import Lens
from blueprint_build.graph.timeline import State
from blueprint_build.graph.turns import Event, Turn
from blueprint_build.views.value import Value, linked
from blueprint_schema.kinds.signal import Signal

NOT_TOLD = (Turn.REACHED, Turn.HELD)
"""What a step of the roadmap or an event says of itself, which its own date already shows."""


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happens to an artefact: when, what, how firmly, and who says so."""

    day: date
    when: str
    what: str
    firmness: str
    says: Value | None
    """The artefact that states it, where it is another."""
    says_id: str


@dataclass(frozen=True, slots=True)
class StandingView:
    """How an artefact stands on a day, and what turns before and after it, in order."""

    day: date
    state: State
    since: Happening | None
    until: Happening | None
    signals: tuple[tuple[str, Value], ...]
    """The stance of every signal about it that holds on the day, and the signal."""
    replaced_by: tuple[Value, ...]
    before: tuple[Happening, ...]
    after: tuple[Happening, ...]


def standing_view(lens: Lens, id: str, day: date | None = None) -> StandingView:
    """How an artefact stands on a day, or else on the date on which the blueprint is seen."""
    day = day or lens.today
    standing = lens.standing(id, day)
    told = [event for event in lens.events_of(id) if event.says != id or event.turn not in NOT_TOLD]
    return StandingView(
        day=day,
        state=standing.state,
        since=_happening(lens, standing.since) if standing.since else None,
        until=_happening(lens, standing.until) if standing.until else None,
        signals=tuple(_signals(lens, id, day)),
        replaced_by=tuple(linked(lens, other) for other in lens.replacements(id)),
        before=tuple(_happening(lens, event) for event in told if event.latest <= day),
        after=tuple(_happening(lens, event) for event in told if event.latest > day),
    )


def _happening(lens: Lens, event: Event) -> Happening:
    is_known = event.day == event.latest
    return Happening(
        day=event.latest,
        when=day_in_words(event.day) if is_known else span_in_words(event.day, event.latest),
        what=event.turn.label,
        firmness=event.firmness.label if event.firmness else "",
        says=linked(lens, event.says) if event.says != event.artefact else None,
        says_id=event.says,
    )


def _signals(lens: Lens, id: str, day: date) -> Iterator[tuple[str, Value]]:
    for link in lens.links_to(id):
        signal = lens.artefact(link.holder)
        if not isinstance(signal, Signal) or link.pointer != ("subject",):
            continue
        if lens.standing(signal.id, day).state is State.IN_FORCE:
            yield signal.stance.label, linked(lens, signal.id)
