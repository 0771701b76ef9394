"""A grid: a table whose cells say more than a value, to be narrowed down like any list."""

from dataclasses import dataclass

from blueprint_build.views.facets import Chosen
from blueprint_build.views.list_head import ListHead
from blueprint_build.views.value import Value


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: words with their sign, a text, lines of text, links; any of them empty."""

    words: tuple[Value, ...] = ()
    text: str = ""
    lines: tuple[str, ...] = ()
    items: tuple[Value, ...] = ()
    note: str = ""
    """What the links are."""
    order: str = ""
    """What the cell is sorted by, where that is not what it says."""


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row: what it is about, and its cells in the order of the columns."""

    title: Value
    text: str
    cells: tuple[Cell, ...]
    chosen: Chosen


@dataclass(frozen=True, slots=True)
class GridView:
    """Everything that a grid shows. ``columns`` names every column, the first included."""

    head: ListHead
    columns: tuple[str, ...]
    rows: tuple[GridRow, ...]
    counts: tuple[Value, ...] = ()
    """Counts above the grid, each leading to the rows that it counts."""
