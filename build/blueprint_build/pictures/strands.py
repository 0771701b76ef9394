"""Strands: rows that are read from left to right, each through the same columns.

A column may be one tall box through which all strands run.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from blueprint_build.pictures.block import Block, block
from blueprint_build.pictures.drawing import (
    LEADING,
    Drawing,
    Role,
    Shape,
    Way,
    Words,
    arrow_head,
    short,
)
from blueprint_build.pictures.stop import Fitted, Stop, drawn, fit

WIDTH = 1120.0
GUTTER = 36.0
BELOW_HEADS = 12.0
BRACKET = 10.0
"""How far the upright line that joins several boxes stands from them."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, a few words below it, and its share of the width.

    ``across`` boxes of a cell stand side by side. ``spine`` is the box through which all strands
    run, where there is one.
    """

    title: str
    note: str = ""
    share: float = 1
    across: int = 1
    spine: Stop | None = None


Strand = tuple[tuple[Stop, ...], ...]
"""The boxes of a row, for each column; none in that of a spine, and where it has nothing."""


@dataclass(frozen=True, slots=True)
class _Grid:
    columns: Sequence[Column]
    lefts: Sequence[float]
    widths: Sequence[float]


def strands(
    columns: Sequence[Column], rows: Sequence[Strand], *, arrows: bool = False, between: float = 18
) -> Drawing:
    """The drawing of strands; with ``arrows`` they have a direction.

    ``between`` is the room from one strand to the next, in pixels.
    """
    grid = _grid(columns)
    shapes, top = _heads(grid)
    bottom = top
    for number, row in enumerate(rows):
        if number:
            shapes.append(_rule(bottom + between / 2))
            bottom += between
        cells = [
            block(stops, width, column.across)
            for stops, width, column in zip(row, grid.widths, columns, strict=True)
        ]
        height = max(cell.height for cell in cells)
        shapes += _strand(grid, cells, bottom + height / 2, arrows=arrows)
        bottom += height
    bottom = max(bottom, top + _tallest_spine(grid))
    shapes += _spines(grid, top, bottom)
    return Drawing(WIDTH, short(bottom), tuple(shapes))


def _strand(grid: _Grid, cells: Sequence[Block], middle: float, *, arrows: bool) -> Iterator[Shape]:
    yield from _ties(grid, cells, middle, arrows=arrows)
    for left, cell in zip(grid.lefts, cells, strict=True):
        yield from cell.shapes(left, middle - cell.height / 2)


def _grid(columns: Sequence[Column]) -> _Grid:
    room = WIDTH - GUTTER * (len(columns) - 1)
    whole = sum(column.share for column in columns)
    widths = [room * column.share / whole for column in columns]
    lefts = [sum(widths[:place]) + GUTTER * place for place in range(len(columns))]
    return _Grid(columns, lefts, widths)


def _heads(grid: _Grid) -> tuple[list[Shape], float]:
    shapes: list[Shape] = []
    lines = 0
    for column, left, width in zip(grid.columns, grid.lefts, grid.widths, strict=True):
        note = Role.TICK.face.wrap(column.note, width, 2) if column.note else ()
        if column.title:
            shapes.append(Words(short(left), 14, (column.title,), Role.BAND))
        if note:
            shapes.append(Words(short(left), 14 + LEADING, note, Role.TICK))
        lines = max(lines, 1 + len(note))
    return shapes, lines * LEADING + BELOW_HEADS


def _ties(grid: _Grid, cells: Sequence[Block], middle: float, *, arrows: bool) -> Iterator[Way]:
    """Lines from each column that a strand touches to the next one that it touches."""
    columns = zip(cells, grid.columns, strict=True)
    touched = [place for place, (cell, column) in enumerate(columns) if cell.rows or column.spine]
    y = short(middle)
    for here, there in pairwise(touched):
        start, end = short(grid.lefts[here] + grid.widths[here]), short(grid.lefts[there])
        leave = _bracket(cells[here], middle, start, start + BRACKET)
        enter = _bracket(cells[there], middle, end, end - BRACKET)
        head = arrow_head((start, y), (end, y)) if arrows else ""
        first = start + BRACKET if leave else start
        last = end - 7 if head else end - BRACKET if enter else end
        yield Way(f"{leave}{'' if head else enter}M{short(first)},{y}H{short(last)}", head=head)


def _bracket(cell: Block, middle: float, edge: float, upright: float) -> str:
    """The path that joins several boxes, from their edge, to one upright line; else nothing."""
    if len(cell.rows) < 2:
        return ""
    middles = [short(y) for y in cell.middles(middle - cell.height / 2)]
    stubs = "".join(f"M{short(edge)},{y}H{short(upright)}" for y in middles)
    return f"{stubs}M{short(upright)},{middles[0]}V{max(middles[-1], short(middle))}"


def _rule(y: float) -> Way:
    return Way(f"M0,{short(y)}H{short(WIDTH)}", "grid")


def _tallest_spine(grid: _Grid) -> float:
    spines = [fitted for _, fitted in _fitted_spines(grid)]
    return max((fitted.height for fitted in spines), default=0)


def _spines(grid: _Grid, top: float, bottom: float) -> Iterator[Shape]:
    for place, fitted in _fitted_spines(grid):
        yield drawn(fitted, grid.lefts[place], top, bottom - top)


def _fitted_spines(grid: _Grid) -> Iterator[tuple[int, Fitted]]:
    for place, column in enumerate(grid.columns):
        if column.spine:
            yield place, fit(column.spine, grid.widths[place], most=4)
