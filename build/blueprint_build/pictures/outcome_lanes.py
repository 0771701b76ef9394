"""Outcomes in rows that are filled from edge to edge, each group after its heading."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from math import ceil

from blueprint_build.pictures.drawing import LEADING, Area, Part, Role, Shape, Words, short
from blueprint_build.pictures.picture import address_of
from blueprint_schema.kinds.outcome import Outcome

HEADING = 104.0
"""The room for a heading beside its boxes, in pixels."""
FEW = 2
"""Where no more boxes stand in a row, the heading stands above them."""
GAP = 6.0
SIDE, ABOVE = 8.0, 6.0
WIDEST = 260.0
MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class Group:
    """Some outcomes and whom they are for; the heading is empty where the row before has it."""

    heading: str
    outcomes: Sequence[Outcome]


def lanes(
    groups: Sequence[Group], top: float, width: float, across: int
) -> tuple[tuple[Shape, ...], float]:
    """The shapes of all groups from ``top`` downwards in a width, and where they end.

    At most so many boxes stand ``across``.
    """
    shapes: list[Shape] = []
    for row in _rows(groups, across):
        if across > FEW:
            drawn, height = _row(row, top, width)
        else:
            drawn, height = _row_below_heading(row[0], top, width, across)
        shapes += drawn
        top += height + GAP
    return tuple(shapes), top - GAP


def _rows(groups: Sequence[Group], across: int) -> Iterator[list[Group]]:
    """Groups side by side as long as there is room; a large one is broken evenly over rows."""
    row: list[Group] = []
    for group in chain.from_iterable(_pieces(group, across) for group in groups):
        is_full = sum(len(each.outcomes) for each in (*row, group)) > across
        if row and (is_full or across <= FEW):
            yield row
            row = []
        row.append(group)
    if row:
        yield row


def _pieces(group: Group, across: int) -> Iterator[Group]:
    count = len(group.outcomes)
    each = ceil(count / ceil(count / across)) if count else 1
    for start in range(0, count, each):
        yield Group("" if start else group.heading, group.outcomes[start : start + each])


def _row(row: Sequence[Group], top: float, width: float) -> tuple[list[Shape], float]:
    """Groups side by side, each after its heading; and their height."""
    count = sum(len(group.outcomes) for group in row)
    room = width - len(row) * HEADING - GAP * (count + len(row) - 2)
    each = min(room / count, WIDEST)
    height = max(_boxes(group, (0, 0), each)[1] for group in row)
    shapes: list[Shape] = []
    x = 0.0
    for group in row:
        if group.heading:
            words = Role.BAND.face.wrap_evenly(group.heading, HEADING - 8, 2)
            first = top + (height - len(words) * LEADING) / 2 + LEADING - 5
            shapes.append(Words(short(x), short(first), words, Role.BAND))
        x += HEADING
        shapes += _boxes(group, (x, top), each, height)[0]
        x += len(group.outcomes) * (each + GAP) + GAP
    return shapes, height


def _row_below_heading(
    group: Group, top: float, width: float, across: int
) -> tuple[list[Shape], float]:
    """Boxes below the heading, if they begin a group; and the height of both."""
    heading: list[Shape] = []
    above = 0.0
    if group.heading:
        heading.append(Words(0, short(top + LEADING - 4), (group.heading,), Role.BAND))
        above = LEADING + 4.0
    boxes, height = _boxes(group, (0, top + above), (width - GAP * (across - 1)) / across)
    return [*heading, *boxes], above + height


def _boxes(
    group: Group, corner: tuple[float, float], each: float, height: float = 0
) -> tuple[list[Shape], float]:
    """The boxes of a group in a row, equally wide and high; and their height, at least that."""
    every = [
        (outcome, Role.DETAIL.face.wrap_evenly(outcome.title, each - 2 * SIDE, MOST_LINES))
        for outcome in group.outcomes
    ]
    height = max(height, *(len(lines) * LEADING + 2 * ABOVE for _, lines in every))
    x, y = corner
    shapes: list[Shape] = []
    for outcome, lines in every:
        shapes.append(_box(outcome, lines, (x, y, each, height)))
        x += each + GAP
    return shapes, height


def _box(
    outcome: Outcome, lines: tuple[str, ...], place: tuple[float, float, float, float]
) -> Part:
    x, y, width, height = map(short, place)
    first = short(y + (height - len(lines) * LEADING) / 2 + LEADING - 5)
    words = Words(short(x + SIDE), first, lines)
    name = f"outcome: {outcome.title}"
    return Part(name, address_of(outcome), (Area(x, y, width, height, round=6), words), "outcome")
