"""A grid: columns and rows with heads, either in groups, and something in each cell."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from blueprint_build.pictures.content import NOTHING, Content
from blueprint_build.pictures.drawing import Area, Role, Shape, Way, Words, short

BAND = 28.0
"""The height of the heading of a group, in pixels."""


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a column, its width in pixels, and the group that it belongs to."""

    head: Content
    width: float
    group: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """The head of a row, a content for each column, and the group that it belongs to."""

    head: Content
    cells: tuple[Content, ...]
    group: str = ""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a grid is set, in pixels.

    ``heads`` is the width of the heads of rows; ``gap`` stands between columns, ``air`` above and
    below what is in a row. What is in a row stands in the ``middle`` of its height, or at its top;
    ``centred`` is in the middle of its width as well, and heads of columns stand at the bottom. The
    words of a group of rows are said again in every column that ``again`` counts up to.
    """

    heads: float = 0
    gap: float = 0
    air: float = 7
    middle: bool = False
    centred: bool = False
    again: int = 0


@dataclass(frozen=True, slots=True)
class Grid:
    """A grid that is laid out: its size, its shapes, and where its columns begin."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    lefts: tuple[float, ...]


def lay_grid(
    columns: Sequence[Column], rows: Sequence[Row], manner: Manner, top: float = 0
) -> Grid:
    """The grid from ``top`` downwards; ``height`` counts from 0."""
    lefts, x = [], manner.heads
    for column in columns:
        lefts.append(short(x))
        x += column.width + manner.gap
    width = short(x - manner.gap)
    placed = list(zip(columns, lefts, strict=True))
    shapes: list[Shape] = [*_groups_of_columns(placed, top)]
    y = top + (BAND if any(column.group for column in columns) else 0)
    y += _draw_heads(placed, y, shapes, manner)
    behind, before = _draw_rows(placed, rows, y, width, manner)
    bottom = y + sum(_heights(rows, manner))
    return Grid(width, short(bottom), (*behind, *shapes, *before), tuple(lefts))


Placed = Sequence[tuple[Column, float]]


def _groups_of_columns(placed: Placed, top: float) -> Iterator[Shape]:
    for group, own in groupby(placed, key=lambda each: each[0].group):
        members = list(own)
        if group:
            left = members[0][1]
            room = members[-1][1] + members[-1][0].width - left
            words = Role.BAND.face.wrap(group, room - 8, 1)
            yield Words(short(left + 4), short(top + 17), words, Role.BAND)


def _draw_heads(placed: Placed, y: float, shapes: list[Shape], manner: Manner) -> float:
    """Draws the heads, and gives their height back."""
    tallest = max((column.head.height for column, _ in placed), default=0)
    for column, left in placed:
        aside = (column.width - column.head.width) / 2 if manner.centred else 0
        down = tallest - column.head.height if manner.centred else 0
        shapes += column.head.draw(left + aside, y + down)
    return tallest + (manner.air if tallest else 0)


def _heights(rows: Sequence[Row], manner: Manner) -> Iterator[float]:
    """What each row takes with the heading of its group, if it is the first of one."""
    group = ""
    for row in rows:
        yield _tall(row, manner) + (BAND if row.group and row.group != group else 0)
        group = row.group


def _tall(row: Row, manner: Manner) -> float:
    tallest = max(each.height for each in (row.head, *row.cells, NOTHING))
    return tallest + 2 * manner.air


def _draw_rows(
    placed: Placed, rows: Sequence[Row], y: float, width: float, manner: Manner
) -> tuple[list[Shape], list[Shape]]:
    """What lies behind the rows, and what stands in them."""
    behind: list[Shape] = []
    before: list[Shape] = []
    group = ""
    for row in rows:
        if row.group and row.group != group:
            behind.append(Area(0, short(y), width, BAND, "lane", 4))
            before += _heading(row.group, y, placed, width, manner)
            y += BAND
        elif y:
            behind.append(Way(f"M0,{short(y)}H{width}", "grid"))
        group = row.group
        tall = _tall(row, manner)
        before += row.head.draw(0, y + _down(row.head, tall, manner))
        for (column, left), content in zip(placed, row.cells, strict=True):
            aside = (column.width - content.width) / 2 if manner.centred else 0
            before += content.draw(left + aside, y + _down(content, tall, manner))
        y += tall
    return behind, before


def _down(content: Content, tall: float, manner: Manner) -> float:
    is_middle = manner.middle or manner.centred
    return (tall - content.height) / 2 if is_middle else manner.air


def _heading(group: str, y: float, placed: Placed, width: float, manner: Manner) -> Iterator[Shape]:
    lefts = [left for _, left in placed[:: manner.again]] if manner.again else [0.0]
    for left, after in zip(lefts, [*lefts[1:], width], strict=True):
        words = Role.BAND.face.wrap(group, after - left - 24, 1)
        yield Words(short(left + 12), short(y + 18.5), words, Role.BAND)
