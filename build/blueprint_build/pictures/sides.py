"""Groups of boxes in boxes, side by side under their headings, in columns that are about even."""

from collections.abc import Sequence
from dataclasses import dataclass

from blueprint_build.pictures.columns import evened_out, height_of, tops_of
from blueprint_build.pictures.drawing import LEADING, Role, Shape, Words, short
from blueprint_build.pictures.nest import Nest, Nested, nest

COLUMNS = 4
GAP = 12.0
BETWEEN = 28.0


@dataclass(frozen=True, slots=True)
class Side:
    """A group of boxes and its heading."""

    heading: str
    boxes: Sequence[Nested]


Columns = list[list[Nest]]


def lay_sides(sides: Sequence[Side], width: float) -> tuple[list[Shape], float]:
    """The shapes of all sides in a width, and where they end, in pixels."""
    each = (width - BETWEEN * (len(sides) - 1) - GAP * (COLUMNS - len(sides))) / COLUMNS
    placed = _placed([[nest(box, each) for box in side.boxes] for side in sides])
    headings = [
        Role.BAND.face.wrap_evenly(side.heading, len(own) * (each + GAP) - GAP, 2)
        for side, own in zip(sides, placed, strict=True)
    ]
    top = max(map(len, headings)) * LEADING + GAP
    shapes: list[Shape] = []
    x = 0.0
    for heading, columns in zip(headings, placed, strict=True):
        shapes.append(Words(short(x), 14, heading, Role.BAND))
        for column in columns:
            shapes += _column(column, x, top)
            x += each + GAP
        x += BETWEEN - GAP
    return shapes, top + max(map(_tallest, placed))


def _placed(sides: Sequence[Sequence[Nest]]) -> list[Columns]:
    """The columns of each side: so many that it all is as low as can be, and then as even."""
    if len(sides) == 1:
        return [_columns(sides[0], COLUMNS)]
    ways = [(first, COLUMNS - first) for first in range(1, COLUMNS)]
    ways.sort(key=max)
    placed = [[_columns(*each) for each in zip(sides, way, strict=True)] for way in ways]
    return min(placed, key=lambda own: max(map(_tallest, own)))


def _columns(side: Sequence[Nest], count: int) -> Columns:
    places = evened_out([each.height for each in side], count, GAP)
    return [[side[place] for place in column] for column in places]


def _column(column: Sequence[Nest], x: float, top: float) -> list[Shape]:
    tops = tops_of([each.height for each in column], GAP, top)
    return [part for each, y in zip(column, tops, strict=True) for part in each.shapes(x, y)]


def _tallest(columns: Columns) -> float:
    return max(height_of([each.height for each in column], GAP) for column in columns)
