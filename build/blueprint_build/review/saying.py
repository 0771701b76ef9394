"""What a comment is made of, before it is written in any form: pieces of text, and sections."""

from dataclasses import dataclass
from typing import NamedTuple


class Place(NamedTuple):
    """A page of one of the two sites: of the proposal, or the one that is published."""

    is_published: bool
    address: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text; ``place`` is the page that it leads to, where its form can lead anywhere."""

    text: str
    is_strong: bool = False
    place: Place | None = None


Said = tuple[Piece, ...]
"""A sentence, an item or the cell of a table."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the comment: a title, a note, a table, a list. A folded one shows its title."""

    title: str
    items: tuple[Said, ...] = ()
    head: tuple[str, ...] = ()
    rows: tuple[tuple[Said, ...], ...] = ()
    is_folded: bool = False
    note: str = ""


def said(*parts: str | Piece) -> Said:
    """Pieces, of which those without any emphasis are given as bare text."""
    return tuple(Piece(part) if isinstance(part, str) else part for part in parts)


def strong(text: str) -> Piece:
    """A piece that stands out."""
    return Piece(text, is_strong=True)


def listed(words: tuple[str, ...] | list[str]) -> str:
    """Words as a sentence lists them: ``one, two and three``."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last
