"""The page of a pillar: its question and answer, then what answers it, the most asked-for first."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from blueprint_build.graph.calendar import day_in_words, when_in_words
from blueprint_build.graph.lens import Lens
from blueprint_build.views.artefact import ArtefactView, artefact_page
from blueprint_build.views.page import Heading, Page
from blueprint_build.views.relations import RelationGroup, relations_of
from blueprint_build.views.value import Card, Value, card, linked, simple
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.milestone import Milestone, Progress
from blueprint_schema.kinds.outcome import Outcome
from blueprint_schema.kinds.principle import Principle
from blueprint_schema.kinds.signal import Signal, Stance
from blueprint_schema.kinds.standard import Standard
from blueprint_schema.words import Status

A = TypeVar("A", bound=Artefact)

NEXT_STEPS = 8
OVER = (Progress.DONE, Progress.CANCELLED)
SHOWN = frozenset({"outcome", "principle", "standard", "signal", "milestone"})
"""The kinds that have a section of their own; the rest of a pillar is folded away."""


@dataclass(frozen=True, slots=True)
class Turning:
    """What is done with something: the signal, and the day that matters."""

    signal: Value
    day: str


@dataclass(frozen=True, slots=True)
class Column:
    """All signals of one stance."""

    stance: Value
    signals: tuple[Turning, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A milestone: when, how firmly, and what."""

    when: str
    confidence: Value
    milestone: Value


@dataclass(frozen=True, slots=True)
class Rule:
    """A standard: what it is called, how it binds, and by when."""

    standard: Value
    code: str
    level: Value
    due: str


@dataclass(frozen=True, slots=True)
class PillarView:
    """Everything that the page of a pillar shows."""

    artefact: ArtefactView
    outcomes: tuple[Card, ...]
    """What gets better by it: what it works towards, and what says that it belongs here."""
    principles: tuple[Card, ...]
    columns: tuple[Column, ...]
    steps: tuple[Step, ...]
    later: int
    """How many more milestones there are."""
    standards: tuple[Rule, ...]
    rest: tuple[RelationGroup, ...]


def pillar_page(lens: Lens, id: str) -> Page:
    """The page of the pillar with this id."""
    page = artefact_page(lens, id)
    steps = tuple(_steps(lens, id))
    view = PillarView(
        artefact=page.content,
        outcomes=tuple(card(lens, a.id) for a in _outcomes(lens, id)),
        principles=tuple(card(lens, a.id) for a in _members(lens, id, Principle)),
        columns=tuple(_columns(lens, id)),
        steps=steps[:NEXT_STEPS],
        later=max(len(steps) - NEXT_STEPS, 0),
        standards=tuple(_standards(lens, id)),
        rest=tuple(_rest(lens, id)),
    )
    return replace(page, template="pillar.html", content=view, headings=tuple(_headings(view)))


def _members(lens: Lens, pillar: str, model: type[A]) -> Iterator[A]:
    """What belongs to a pillar and is still of use, in the order of its kind's list."""
    for artefact in lens.of_kind(model):
        if pillar in artefact.pillars and artefact.status is not Status.RETIRED:
            yield artefact


def _outcomes(lens: Lens, pillar: str) -> Iterator[Outcome]:
    named = lens.artefact(pillar).outcomes
    theirs = [outcome.id for outcome in _members(lens, pillar, Outcome)]
    held = {outcome.id: outcome for outcome in lens.of_kind(Outcome)}
    return (held[id] for id in dict.fromkeys((*named, *theirs)))


def _columns(lens: Lens, pillar: str) -> Iterator[Column]:
    signals = list(_members(lens, pillar, Signal))
    for stance in Stance:
        theirs = [signal for signal in signals if signal.stance is stance]
        if theirs:
            shown = tuple(Turning(linked(lens, s.id), _day_of(s)) for s in theirs)
            yield Column(simple(stance), shown)


def _day_of(signal: Signal) -> str:
    if signal.exit_date:
        return f"ends {day_in_words(signal.exit_date)}"
    return f"holds until {day_in_words(signal.valid_until)}" if signal.valid_until else ""


def _steps(lens: Lens, pillar: str) -> Iterator[Step]:
    for milestone in sorted(_members(lens, pillar, Milestone), key=lambda m: m.date.latest):
        if milestone.progress not in OVER and milestone.date.latest >= lens.today:
            when = when_in_words(milestone.date)
            yield Step(when, simple(milestone.confidence), linked(lens, milestone.id))


def _standards(lens: Lens, pillar: str) -> Iterator[Rule]:
    members = sorted(_members(lens, pillar, Standard), key=_by_due_day)
    for standard in members:
        due = standard.dates.full_conformance
        yield Rule(
            linked(lens, standard.id),
            standard.code or standard.identifier or "",
            simple(standard.level),
            day_in_words(due) if due else "",
        )


def _by_due_day(standard: Standard) -> tuple[int, date, str]:
    due = standard.dates.full_conformance
    levels = list(type(standard.level))
    return levels.index(standard.level), due or date.max, standard.title.casefold()


def _rest(lens: Lens, pillar: str) -> Iterator[RelationGroup]:
    for group in relations_of(lens, pillar):
        if group.cards[0].kind not in SHOWN:
            yield group


def _headings(view: PillarView) -> Iterator[Heading]:
    for anchor, title, shown in (
        ("signals", "Invested in, kept and left", view.columns),
        ("milestones", "Next steps", view.steps),
        ("standards", "Standards", view.standards),
        ("outcomes", "What gets better", view.outcomes),
        ("principles", "Principles", view.principles),
        ("relations", "What else belongs here", view.rest),
        ("sources", "Sources", view.artefact.sources),
    ):
        if shown:
            yield Heading(anchor, title)
