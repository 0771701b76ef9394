"""What every artefact says of the calendar: on which day something turns, and how."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from blueprint_build.graph.calendar import day_after
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.decision import Decision, DecisionState
from blueprint_schema.kinds.engagement import Engagement
from blueprint_schema.kinds.milestone import Confidence, Milestone, Progress
from blueprint_schema.kinds.outcome import Outcome
from blueprint_schema.kinds.policy import Policy
from blueprint_schema.kinds.principle import Principle
from blueprint_schema.kinds.release import Release
from blueprint_schema.kinds.signal import Signal
from blueprint_schema.kinds.standard import Standard
from blueprint_schema.owner import Owner
from blueprint_schema.relation import Pointer
from blueprint_schema.requirement import Requirement
from blueprint_schema.words import Status, Word


class Turn(Word):
    """What happens to an artefact on a day, in the order in which one day's turns count."""

    APPROVED = "approved", "Those who must agree have agreed."
    PUBLISHED = "published", "Anybody can read it."
    STARTS = "starts", "From this day on it is there, or has effect."
    ADVANCES = "advances", "A step of the roadmap brings more of it."
    BINDS = "binds", "From this day on it has to be met."
    REACHED = "reached", "This step of the roadmap is reached, or was to be."
    HELD = "held", "It takes place."
    DUE = "due", "Something about it is due: a decision, an action, a review, a target."
    LAPSES = "lapses", "Its term is over, unless it is renewed."
    ENDS = "ends", "From this day on it is no longer there, or has no effect."


ORDER = {turn: place for place, turn in enumerate(Turn)}


class Event(NamedTuple):
    """One turn of one artefact.

    ``day`` is the first day that it may be, ``latest`` the last; they are the same where the day
    is known. It counts from ``latest``: before that nobody can rely on it. ``says`` is the id of
    the artefact that states it, ``pointer`` the way to the date in that artefact's file.
    ``firmness`` is how firmly the roadmap holds the date; other artefacts do not say.
    """

    day: date
    latest: date
    artefact: str
    turn: Turn
    says: str
    pointer: Pointer
    firmness: Confidence | None = None

    @property
    def order(self) -> tuple[date, int, str, str, date, Pointer]:
        """Where it stands among others: by day, turn, artefact and statement."""
        return self.latest, ORDER[self.turn], self.artefact, self.says, self.day, self.pointer


def turns(artefacts: Mapping[str, Artefact]) -> Iterator[Event]:
    """Every turn that the artefacts state, each once, in no order."""
    for artefact in artefacts.values():
        if isinstance(artefact, Milestone):
            yield from _of_milestone(artefact, artefacts)
        elif isinstance(artefact, Signal):
            yield from _of_signal(artefact, artefacts)
        elif isinstance(artefact, Standard):
            yield from _of_standard(artefact)
        elif isinstance(artefact, Owner):
            yield from _of_owner(artefact)
        else:
            yield from _of_others(artefact)


def _of_milestone(milestone: Milestone, artefacts: Mapping[str, Artefact]) -> Iterator[Event]:
    if milestone.progress is Progress.CANCELLED or milestone.status is Status.RETIRED:
        return
    if milestone.progress is Progress.SLIPPED:  # its day has passed, and nothing has turned
        yield _step(milestone, milestone.id, Turn.DUE)
        return
    yield _step(milestone, milestone.id, Turn.REACHED)
    # Which delivery is the first, and so a start, is seen when all are known.
    for turn, targets in (
        (Turn.ADVANCES, (*milestone.delivers, *milestone.enables)),
        (Turn.ENDS, milestone.ends),
    ):
        for target in targets:
            if target in artefacts:
                yield _step(milestone, target, turn)


def _step(milestone: Milestone, artefact: str, turn: Turn) -> Event:
    when = milestone.date
    return Event(
        day=when.earliest,
        latest=when.latest,
        artefact=artefact,
        turn=turn,
        says=milestone.id,
        pointer=("date", "earliest" if when.earliest == when.latest else "latest"),
        firmness=milestone.confidence,
    )


def _of_signal(signal: Signal, artefacts: Mapping[str, Artefact]) -> Iterator[Event]:
    yield _on(signal.decided_on, signal, Turn.STARTS, "decided_on")
    if signal.status is Status.RETIRED:
        return  # what it said no longer holds
    yield _after(signal.valid_until, signal, Turn.LAPSES, "valid_until")
    if signal.exit_date and signal.subject in artefacts:
        day = signal.exit_date
        yield Event(day, day, signal.subject, Turn.ENDS, signal.id, ("exit_date",))


STANDARD = {
    "approved": Turn.APPROVED,
    "published": Turn.PUBLISHED,
    "effective": Turn.STARTS,
    "full_conformance": Turn.BINDS,
    "review": Turn.DUE,
    "retired": Turn.ENDS,
}
"""What happens on each of a standard's dates, but for the last day of its assurance."""


def _of_standard(standard: Standard) -> Iterator[Event]:
    dates = standard.dates
    for name, turn in STANDARD.items():
        if day := getattr(dates, name):
            yield _on(day, standard, turn, "dates", name)
    if dates.published and not dates.effective:
        yield _on(dates.published, standard, Turn.STARTS, "dates", "published")
    if dates.expiry:
        yield _after(dates.expiry, standard, Turn.LAPSES, "dates", "expiry")
    yield from _of_requirements(standard, standard.requirements)


def _of_requirements(holder: Artefact, requirements: tuple[Requirement, ...]) -> Iterator[Event]:
    for position, requirement in enumerate(requirements):
        if day := requirement.applies_from:
            yield _on(day, holder, Turn.BINDS, "requirements", position, "applies_from")


def _of_owner(owner: Owner) -> Iterator[Event]:
    if owner.active_from:
        yield _on(owner.active_from, owner, Turn.STARTS, "active_from")
    if owner.active_to:
        yield _after(owner.active_to, owner, Turn.ENDS, "active_to")


def _of_others(artefact: Artefact) -> Iterator[Event]:
    match artefact:
        case Policy():
            yield from _of_policy(artefact)
        case Decision():
            yield from _of_decision(artefact)
        case Principle():
            yield from _of_requirements(artefact, artefact.requirements)
            for position, action in enumerate(artefact.actions):
                yield _on(action.by, artefact, Turn.DUE, "actions", position, "by")
        case Outcome():
            for position, measure in enumerate(artefact.measures):
                if target := measure.target:
                    way = ("measures", position, "target", "as_of")
                    yield _on(target.as_of, artefact, Turn.DUE, *way)
        case Engagement(when=when) if when:
            id = artefact.id
            yield Event(when.earliest, when.latest, id, Turn.HELD, id, ("when", "latest"))
        case Release():
            yield _on(artefact.date, artefact, Turn.STARTS, "date")


def _of_policy(policy: Policy) -> Iterator[Event]:
    if policy.issued_on:
        yield _on(policy.issued_on, policy, Turn.PUBLISHED, "issued_on")
    if policy.in_force_from:
        yield _on(policy.in_force_from, policy, Turn.STARTS, "in_force_from")
    if policy.in_force_to:
        yield _after(policy.in_force_to, policy, Turn.ENDS, "in_force_to")


def _of_decision(decision: Decision) -> Iterator[Event]:
    if decision.made_on:
        yield _on(decision.made_on, decision, Turn.STARTS, "made_on")
    elif decision.due and decision.state is DecisionState.OPEN:
        yield _on(decision.due, decision, Turn.DUE, "due")


def _on(day: date, artefact: Artefact, turn: Turn, *pointer: str | int) -> Event:
    return Event(day, day, artefact.id, turn, artefact.id, pointer)


def _after(last: date, artefact: Artefact, turn: Turn, *pointer: str | int) -> Event:
    """The turn on the day after the last one on which something held."""
    return _on(day_after(last), artefact, turn, *pointer)
