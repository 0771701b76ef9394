"""The blueprint over time: what turns on which day, and how each artefact stands on any day."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from operator import attrgetter

from blueprint_build.graph.turns import Event, Turn, turns
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.capability import Capability, Maturity
from blueprint_schema.kinds.platform import Lifecycle, Platform
from blueprint_schema.kinds.policy import Policy
from blueprint_schema.kinds.signal import Signal
from blueprint_schema.kinds.standard import Standard
from blueprint_schema.owner import Owner
from blueprint_schema.words import Status, Word


class State(Word):
    """How an artefact stands on a day."""

    UNDATED = "undated", "Nothing says when it begins or ends."
    EXPECTED = "expected", "It is to come, and not there yet."
    IN_FORCE = "in force", "It is there, or has effect."
    PAST = "past", "Its day has passed: a step of the roadmap, or an event."
    LAPSED = "lapsed", "Its term is over, and nothing says that it was renewed."
    ENDED = "ended", "It is no longer there, or has no effect."


LEADS_TO = {
    Turn.STARTS: State.IN_FORCE,
    Turn.REACHED: State.PAST,
    Turn.HELD: State.PAST,
    Turn.LAPSES: State.LAPSED,
    Turn.ENDS: State.ENDED,
}
"""The turns after which an artefact stands differently, and how; the others leave it as it is."""

OVER = (State.LAPSED, State.ENDED)


@dataclass(frozen=True, slots=True)
class Standing:
    """How an artefact stands on a day, since which turn, and until which.

    ``since`` is the turn that brought the state about: none where no day is known. ``until`` is
    the next that changes it: none where nothing is said.
    """

    state: State
    since: Event | None = None
    until: Event | None = None


@dataclass(frozen=True)
class Timeline:
    """Every turn of every artefact, sorted, and the answer to how each stands on a day."""

    events: tuple[Event, ...]
    """By day, then by turn, artefact and statement."""
    days: tuple[date, ...]
    """Every day on which something turns, each once."""
    _by_artefact: Mapping[str, tuple[Event, ...]]
    _before: Mapping[str, State]

    def of(self, id: str) -> tuple[Event, ...]:
        """What happens to an artefact, whoever says so."""
        return self._by_artefact.get(id, ())

    def said_by(self, id: str) -> tuple[Event, ...]:
        """What an artefact says will happen, to itself and to others."""
        return tuple(self._said_by.get(id, ()))

    @cached_property
    def _said_by(self) -> Mapping[str, list[Event]]:
        return _grouped(self.events, attrgetter("says"))

    def on(self, day: date) -> tuple[Event, ...]:
        """What turns on a day."""
        by_day = attrgetter("latest")
        first = bisect_left(self.events, day, key=by_day)
        return self.events[first : bisect_right(self.events, day, key=by_day)]

    def standing(self, id: str, day: date) -> Standing:
        """How an artefact stands on a day; a ``KeyError`` where there is none of this id."""
        standing = Standing(self._before[id])
        for event in self.of(id):
            state = LEADS_TO.get(event.turn, standing.state)
            if state is standing.state:
                continue
            if event.latest > day:
                return replace(standing, until=event)
            standing = Standing(state, since=event)
        return standing


def timeline_of(artefacts: Mapping[str, Artefact]) -> Timeline:
    """The timeline of artefacts that are given by their ids; every one is looked at once."""
    by_order = attrgetter("order")
    by_artefact = {
        id: tuple(_settled(artefacts[id], sorted(own, key=by_order)))
        for id, own in _grouped(turns(artefacts), attrgetter("artefact")).items()
    }
    for signals in _signals_by_subject(artefacts):
        _end_the_older(signals, by_artefact)
    events = sorted((e for own in by_artefact.values() for e in own), key=by_order)
    return Timeline(
        events=tuple(events),
        days=tuple(dict.fromkeys(event.latest for event in events)),
        _by_artefact=by_artefact,
        _before={
            artefact.id: _before(artefact, by_artefact.get(artefact.id, ()))
            for artefact in artefacts.values()
        },
    )


def _grouped(events: Iterable[Event], by: Callable[[Event], str]) -> dict[str, list[Event]]:
    groups: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        groups[by(event)].append(event)
    return groups


def _settled(artefact: Artefact, events: list[Event]) -> Iterator[Event]:
    """The turns as they count for this artefact: the first delivery of what is not there starts it.

    Of what is over, and nothing says since when, no start is told: it would never seem to end.
    """
    told = {event.turn for event in events}
    is_forgotten = _is_over(artefact) and Turn.ENDS not in told and not isinstance(artefact, Signal)
    is_to_come = _can_come(artefact) and Turn.STARTS not in told
    for event in events:
        if is_forgotten and event.turn in (Turn.STARTS, Turn.LAPSES):
            continue
        if is_to_come and event.turn is Turn.ADVANCES:
            is_to_come = False
            event = event._replace(turn=Turn.STARTS)
        yield event


def _signals_by_subject(artefacts: Mapping[str, Artefact]) -> Iterable[list[Signal]]:
    groups: dict[str, list[Signal]] = defaultdict(list)
    for artefact in artefacts.values():
        if isinstance(artefact, Signal):
            groups[artefact.subject].append(artefact)
    return groups.values()


def _end_the_older(signals: list[Signal], by_artefact: dict[str, tuple[Event, ...]]) -> None:
    """A retired signal held until the next one was given; with none after it, nobody knows."""
    ordered = sorted(signals, key=lambda signal: (signal.decided_on, signal.id))
    for place, signal in enumerate(ordered):
        if signal.status is not Status.RETIRED:
            continue
        later = [other for other in ordered[place + 1 :] if other.decided_on > signal.decided_on]
        if later:
            day, says = later[0].decided_on, later[0].id
            end = Event(day, day, signal.id, Turn.ENDS, says, ("decided_on",))
            by_artefact[signal.id] = (*by_artefact[signal.id], end)
        else:
            by_artefact[signal.id] = ()


def _before(artefact: Artefact, events: tuple[Event, ...]) -> State:
    """How an artefact stands before the first day that anything says of it."""
    changes = [LEADS_TO[event.turn] for event in events if event.turn in LEADS_TO]
    if _is_over(artefact) and not any(state in OVER for state in changes):
        return State.ENDED
    if changes and changes[0] not in OVER:
        return State.EXPECTED
    if changes or _is_there(artefact):
        return State.IN_FORCE
    return State.EXPECTED if _is_planned(artefact) else State.UNDATED


def _is_over(artefact: Artefact) -> bool:
    return artefact.status is Status.RETIRED or (
        isinstance(artefact, Platform) and artefact.lifecycle is Lifecycle.RETIRED
    )


def _is_there(artefact: Artefact) -> bool:
    """Whether it is there today by what is said of it, without a day."""
    match artefact:
        case Platform():
            return artefact.lifecycle not in (Lifecycle.PLANNED, Lifecycle.RETIRED)
        case Standard() | Policy():
            return artefact.status in (Status.ACTIVE, Status.DEPRECATED)
        case Capability():
            return artefact.maturity is not Maturity.MISSING
    return isinstance(artefact, Owner) and artefact.status is not Status.RETIRED


def _can_come(artefact: Artefact) -> bool:
    """Whether it is something that a milestone can bring into being, and is not there yet."""
    return isinstance(artefact, Platform | Standard | Capability) and not _is_there(artefact)


def _is_planned(artefact: Artefact) -> bool:
    return isinstance(artefact, Platform) and artefact.lifecycle is Lifecycle.PLANNED
