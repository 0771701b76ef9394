"""Outcomes in rows that are filled from edge to edge, each group after its heading."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from math import ceil

from blueprint_build.pictures.drawing import LEADING, Area, Part, Role, Shape, Words, short
from blueprint_build.pictures.picture import address_of
from blueprint_schema.kinds.outcome import Outcome

ACROSS = 7
"""How many boxes stand in a row at most."""
HEADING = 104.0
GAP = 6.0
SIDE, ABOVE = 8.0, 6.0
WIDEST = 260.0
MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class Group:
    """Some outcomes and whom they are for; the heading is empty where the row before has it."""

    heading: str
    outcomes: Sequence[Outcome]


def lanes(groups: Sequence[Group], top: float, width: float) -> tuple[tuple[Shape, ...], float]:
    """The shapes of all groups from ``top`` downwards in a width, and where they end."""
    shapes: list[Shape] = []
    for row in _rows(groups):
        drawn, height = _row(row, top, width)
        shapes += drawn
        top += height + GAP
    return tuple(shapes), top - GAP


def _rows(groups: Sequence[Group]) -> Iterator[list[Group]]:
    """Groups side by side as long as there is room; a large one is broken evenly over rows."""
    row: list[Group] = []
    for group in chain.from_iterable(map(_pieces, groups)):
        if row and sum(len(each.outcomes) for each in (*row, group)) > ACROSS:
            yield row
            row = []
        row.append(group)
    if row:
        yield row


def _pieces(group: Group) -> Iterator[Group]:
    count = len(group.outcomes)
    each = ceil(count / ceil(count / ACROSS)) if count else 1
    for start in range(0, count, each):
        yield Group("" if start else group.heading, group.outcomes[start : start + each])


def _row(row: Sequence[Group], top: float, width: float) -> tuple[list[Shape], float]:
    count = sum(len(group.outcomes) for group in row)
    room = width - len(row) * HEADING - GAP * (count + len(row) - 2)
    each = min(room / count, WIDEST)
    lines = {
        outcome.id: Role.DETAIL.face.wrap_evenly(outcome.title, each - 2 * SIDE, MOST_LINES)
        for group in row
        for outcome in group.outcomes
    }
    height = max(map(len, lines.values())) * LEADING + 2 * ABOVE
    shapes: list[Shape] = []
    x = 0.0
    for group in row:
        if group.heading:
            words = Role.BAND.face.wrap_evenly(group.heading, HEADING - 8, 2)
            first = top + (height - len(words) * LEADING) / 2 + LEADING - 5
            shapes.append(Words(short(x), short(first), words, Role.BAND))
        x += HEADING
        for outcome in group.outcomes:
            shapes.append(_box(outcome, lines[outcome.id], (x, top, each, height)))
            x += each + GAP
        x += GAP
    return shapes, height


def _box(
    outcome: Outcome, lines: tuple[str, ...], place: tuple[float, float, float, float]
) -> Part:
    x, y, width, height = map(short, place)
    first = short(y + (height - len(lines) * LEADING) / 2 + LEADING - 5)
    words = Words(short(x + SIDE), first, lines)
    name = f"outcome: {outcome.title}"
    return Part(name, address_of(outcome), (Area(x, y, width, height, round=6), words), "outcome")
