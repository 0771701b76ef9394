"""The life of a standard as phases: agreed, in effect, to be met, and over."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from blueprint_build.graph.lens import Lens
from blueprint_build.graph.timeline import State
from blueprint_build.graph.turns import Event, Turn
from blueprint_schema.words import Word


class Phase(Word):
    """What holds of a standard between two of its days."""

    AGREED = "agreed", "It is agreed, and not yet in effect."
    IN_EFFECT = "in-effect", "It is in effect; no day is given by which it has to be met."
    TAKE_UP = "take-up", "It is in effect, and has to be met later."
    BINDING = "binding", "It has to be met."
    ENDING = "ending", "It may end on any day."
    LAPSED = "lapsed", "Its assurance is over, and nothing says that it was renewed."


SAID = {
    Phase.AGREED: "agreed, not yet in effect",
    Phase.IN_EFFECT: "in effect",
    Phase.TAKE_UP: "in effect, to be met later",
    Phase.BINDING: "has to be met",
    Phase.ENDING: "may end at any time",
    Phase.LAPSED: "assurance is over",
}
"""What a bar and the legend say of each phase."""


@dataclass(frozen=True, slots=True)
class Span:
    """A phase and its days; without a ``start`` it began before anything is known."""

    phase: Phase
    start: date | None
    end: date | None


CALENDAR = (
    *(Turn.APPROVED, Turn.PUBLISHED, Turn.STARTS, Turn.BINDS),
    *(Turn.DUE, Turn.LAPSES, Turn.ENDS),
)
"""The turns of a standard that its calendar shows."""

AHEAD, PAST = (
    {
        Turn.APPROVED: "Approval",
        Turn.PUBLISHED: "Publication",
        Turn.STARTS: "Takes effect",
        Turn.BINDS: "To be met by",
        Turn.DUE: "Review is due",
        Turn.LAPSES: "Assurance ends",
        Turn.ENDS: "Ends",
    },
    {
        Turn.APPROVED: "Approved",
        Turn.PUBLISHED: "Published",
        Turn.STARTS: "Took effect",
        Turn.BINDS: "Has to be met since",
        Turn.DUE: "Review was due",
        Turn.LAPSES: "Assurance ended",
        Turn.ENDS: "Ended",
    },
)
"""What each turn is called before its day, and after it."""

PART_AHEAD, PART_PAST = "Partly binds from", "Partly binds since"
"""The same where it is not the whole standard that has to be met, but something of it."""


def calendar(lens: Lens, id: str) -> tuple[Event, ...]:
    """The days of a standard that its calendar shows, in order."""
    return tuple(event for event in lens.events_of(id) if event.turn in CALENDAR)


def said_day(event: Event) -> date:
    """The day as people say it: of what lapses, the last day on which it held."""
    return event.latest - timedelta(1) if event.turn is Turn.LAPSES else event.latest


def told(event: Event, is_ahead: bool) -> str:
    """What happens, or happened, in words that the day follows."""
    if event.turn is Turn.BINDS and not _binds_whole(event):
        return PART_AHEAD if is_ahead else PART_PAST
    if is_ahead:
        return AHEAD[event.turn] + (" by" if event.day < event.latest else "")
    return PAST[event.turn]


def spans(lens: Lens, id: str) -> tuple[Span, ...]:
    """The phases of a standard, one after the other, without those that take no time."""
    return tuple(
        span for span in _spans(lens, id) if not (span.start and span.end) or span.start < span.end
    )


def _spans(lens: Lens, id: str) -> Iterator[Span]:
    events = calendar(lens, id)
    is_there = bool(events) and lens.standing(id, date.min).state is State.IN_FORCE
    phase = Phase.IN_EFFECT if is_there else None
    since: date | None = None
    for event in events:
        after = _after(event, phase, events)
        if after is phase:
            continue
        if event.turn is Turn.ENDS and phase and event.day < event.latest:
            yield Span(phase, since, event.day)
            phase, since = Phase.ENDING, event.day
        if phase:
            yield Span(phase, since, event.latest)
        phase, since = after, event.latest
    if phase:
        yield Span(phase, since, None)


def _after(event: Event, phase: Phase | None, events: tuple[Event, ...]) -> Phase | None:
    """The phase from a turn on."""
    match event.turn:
        case Turn.APPROVED | Turn.PUBLISHED:
            return phase or Phase.AGREED
        case Turn.STARTS:
            if any(_binds_whole(other) and other.latest > event.latest for other in events):
                return Phase.TAKE_UP
            return Phase.BINDING if phase is Phase.BINDING else Phase.IN_EFFECT
        case Turn.BINDS if _binds_whole(event):
            return Phase.BINDING
        case Turn.LAPSES:
            return Phase.LAPSED
        case Turn.ENDS:
            return None
    return phase


def _binds_whole(event: Event) -> bool:
    """Whether it is the whole standard that has to be met, and not one of its requirements."""
    return event.turn is Turn.BINDS and event.pointer == ("dates", "full_conformance")
