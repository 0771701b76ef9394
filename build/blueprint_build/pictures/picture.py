"""What every picture has: a title, a sentence, a drawing with links, and the same as a table."""

from collections.abc import Callable
from dataclasses import dataclass

Href = Callable[[str], str]
"""From an address, counted from the site's top, to a link from the page that shows the picture."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Some text of a table, and the page it leads to."""

    text: str
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """The content of a picture in rows; a cell of the table may hold several things."""

    head: tuple[str, ...]
    rows: tuple[tuple[tuple[Cell, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its name in commands and pages, its words, its drawing, its table.

    ``description`` says in a sentence what the picture shows now, with counts. ``svg`` writes the
    drawing for a page, given how that page links.
    """

    name: str
    title: str
    description: str
    svg: Callable[[Href], str]
    table: Table
