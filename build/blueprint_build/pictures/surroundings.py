"""What lies two steps around an artefact: whom it touches, and whom those touch."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, zip_longest

from blueprint_build.graph.lens import Lens
from blueprint_build.pictures.picture import Cell, Picture, Table, cell
from blueprint_build.pictures.stop import Stop, more, stop_of
from blueprint_build.pictures.strands import Column, Strand, strands
from blueprint_build.pictures.strands_narrow import strands_narrow
from blueprint_build.pictures.ties import SHARED, Tie, ties_from, ties_to
from blueprint_schema.picture import PictureName

MOST_NEAR = 3
MOST_BEYOND = 2
"""How many are drawn on each side, and how many beyond each of those."""

Step = tuple[str, str]
"""The words of a relation, and the id of the artefact it leads to."""


@dataclass(frozen=True, slots=True)
class _Near:
    """One step, the steps beyond it that are drawn, and how many there are beyond it in all."""

    step: Step
    beyond: tuple[Step, ...]
    count: int


def surroundings(lens: Lens, subject: str) -> Picture | None:
    """Two steps around an artefact; none where there is no second step.

    What every kind of artefact states, such as its owner, is left out: it would join everything to
    everything within two steps.
    """
    left = _near(lens, subject, ties_to(lens, subject, SHARED))
    right = _near(lens, subject, ties_from(lens, subject, SHARED))
    if not any(near.beyond for near in (*left, *right)):
        return None
    drawn = _strands(lens, subject, left, right)
    return Picture(
        name=PictureName.NEIGHBOURHOOD,
        title=f"Two steps around {lens.artefact(subject).title}",
        description="The first of each relation, and what lies beyond.",
        drawing=strands(*drawn),
        table=Table(("One step", "Two steps"), tuple(_rows(lens, (*left, *right)))),
        narrow=strands_narrow(*drawn),
    )


def _near(lens: Lens, subject: str, ties: Sequence[Tie]) -> list[_Near]:
    found: dict[str, Step] = {}
    for step in _in_turns(ties):
        found.setdefault(step[1], step)
    return [_beyond(lens, subject, step) for step in islice(found.values(), MOST_NEAR)]


def _beyond(lens: Lens, subject: str, step: Step) -> _Near:
    steps, ids = lens.once(_around, step[1])
    others = (other for other in steps if other[1] != subject)
    return _Near(step, tuple(islice(others, MOST_BEYOND)), len(ids) - (subject in ids))


def _around(lens: Lens, id: str) -> tuple[tuple[Step, ...], frozenset[str]]:
    """Every step from an artefact, and whom they lead to: thousands for some, so asked once."""
    ties = (*ties_from(lens, id, SHARED), *ties_to(lens, id, SHARED))
    steps = tuple(_in_turns(ties))
    return steps, frozenset(other for _, other in steps)


def _in_turns(ties: Iterable[Tie]) -> Iterator[Step]:
    """The first of each relation, then the second of each, and so on."""
    groups = ([(tie.words, id) for id in tie.ids] for tie in ties)
    return (step for turn in zip_longest(*groups) for step in turn if step)


def _strands(
    lens: Lens, subject: str, left: Sequence[_Near], right: Sequence[_Near]
) -> tuple[list[Column], list[Strand]]:
    """The columns and rows; a side with nothing has none."""
    middle = Column("", share=0.7, spine=stop_of(lens, subject, tone="strong"))
    before = [Column("Two steps"), Column("One step")] if left else []
    after = [Column("One step"), Column("Two steps")] if right else []
    rows = []
    for one, other in zip_longest(left, right):
        here = _cells(lens, one)[::-1] if left else ()
        there = _cells(lens, other) if right else ()
        rows.append((*here, (), *there))
    return [*before, middle, *after], rows


def _cells(lens: Lens, near: _Near | None) -> tuple[tuple[Stop, ...], ...]:
    """The cells of one step and of what lies beyond it."""
    if near is None:
        return (), ()
    beyond = [_stop(lens, step) for step in near.beyond]
    return (_stop(lens, near.step),), (*beyond, *more(near.count - len(beyond)))


def _stop(lens: Lens, step: Step) -> Stop:
    return stop_of(lens, step[1], detail=step[0])


def _rows(lens: Lens, every: Sequence[_Near]) -> Iterator[tuple[tuple[Cell, ...], ...]]:
    for near in every:
        yield (_cell(lens, near.step),), tuple(_cell(lens, step) for step in near.beyond)


def _cell(lens: Lens, step: Step) -> Cell:
    shown = cell(lens.artefact(step[1]))
    return Cell(f"{step[0]} {shown.text}", shown.address)
