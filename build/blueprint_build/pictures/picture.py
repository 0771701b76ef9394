"""What every picture has: a title, a sentence, a drawing with links, and the same as a table."""

from dataclasses import dataclass

from blueprint_build.pictures.drawing import Drawing
from blueprint_schema.artefact import Artefact
from blueprint_schema.picture import PictureName


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

    ``description`` says in a sentence what the picture shows now, with counts. Where there is too
    much to draw, or nothing, ``drawing`` is none; the sentence then says so, and the table stands
    in its place. ``narrow`` is the same laid out for a phone; what has none is scrolled there.
    ``further`` is a picture that goes one step further, for those who ask for it.
    """

    name: PictureName
    title: str
    description: str
    drawing: Drawing | None
    table: Table
    narrow: Drawing | None = None
    further: "Picture | None" = None


def cell(artefact: Artefact) -> Cell:
    """An artefact as a table names it."""
    return Cell(artefact.title, address_of(artefact))


def address_of(artefact: Artefact) -> str:
    """The page of an artefact, from the site's top."""
    return f"{type(artefact).kind.folder}/{artefact.id}/"
