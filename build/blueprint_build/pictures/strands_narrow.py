"""Strands for a phone: each is read downwards, and what a column is stands beside its boxes."""

from collections.abc import Iterator, Sequence

from blueprint_build.pictures.block import Block, block
from blueprint_build.pictures.drawing import (
    LEADING,
    NARROW,
    Drawing,
    Role,
    Shape,
    Way,
    Words,
    short,
)
from blueprint_build.pictures.stop import Stop
from blueprint_build.pictures.strands import Column, Strand

BESIDE = 104.0
"""The room for the heading of a column, in pixels; its boxes stand at the right of it."""
LINE = BESIDE + 18
"""Where the line from boxes to those below them runs."""
BELOW = 16.0
BETWEEN = 24.0
MOST_LINES = 3


def strands_narrow(columns: Sequence[Column], rows: Sequence[Strand]) -> Drawing:
    """The strands below each other; a box through which all of them run stands in each."""
    shapes: list[Shape] = []
    y = 0.0
    for number, row in enumerate(rows):
        if number:
            rule = short(y + BETWEEN / 2)
            shapes.append(Way(f"M0,{rule}H{short(NARROW)}", "grid"))
            y += BETWEEN
        drawn, y = _strand(list(_touched(columns, row)), y)
        shapes += drawn
    return Drawing(NARROW, short(y), tuple(shapes))


def _touched(columns: Sequence[Column], row: Strand) -> Iterator[tuple[str, tuple[Stop, ...]]]:
    """The heading and the boxes of each column that a strand touches."""
    has_boxes = any(stop.name for stops in row for stop in stops)
    for column, stops in zip(columns, row, strict=True):
        if column.spine and has_boxes:
            yield column.title, (column.spine,)
        elif stops:
            yield column.title, stops


def _strand(touched: Sequence[tuple[str, tuple[Stop, ...]]], y: float) -> tuple[list[Shape], float]:
    """One strand from ``y`` downwards, and where it ends."""
    shapes: list[Shape] = []
    for number, (title, stops) in enumerate(touched):
        if number:
            shapes.append(Way(f"M{short(LINE)},{short(y)}V{short(y + BELOW)}"))
            y += BELOW
        boxes = block(stops, NARROW - BESIDE)
        heading = Role.BAND.face.wrap(title, BESIDE - 10, MOST_LINES)
        height = max(boxes.height, len(heading) * LEADING)
        shapes += _row(heading, boxes, y, height)
        y += height
    return shapes, y


def _row(heading: tuple[str, ...], boxes: Block, y: float, height: float) -> Iterator[Shape]:
    """A heading and its boxes, each in the middle of a height."""
    if heading:
        first = y + (height - len(heading) * LEADING) / 2 + LEADING - 5
        yield Words(0, short(first), heading, Role.BAND)
    yield from boxes.shapes(BESIDE, y + (height - boxes.height) / 2)
