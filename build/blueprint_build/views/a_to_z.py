"""The index from A to Z: every title, code and alias, a page a letter, found without a script."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from blueprint_build.graph.lens import Lens
from blueprint_build.graph.names import names_of
from blueprint_build.views.page import Page, address_of
from blueprint_build.views.value import Value, address, simple
from blueprint_schema.artefact import Artefact

FOLDER = "index-a-to-z"
DIGITS = "0-9"
OTHERS = "other"


@dataclass(frozen=True, slots=True)
class Line:
    """A name in the index, leading to the artefact that it means."""

    name: Value
    means: str
    """The artefact's title, where the name is another one."""
    kind: str
    status: Value


@dataclass(frozen=True, slots=True)
class AToZView:
    """One page of the index: the letters to choose from, and the lines of the one chosen."""

    letters: tuple[Value, ...]
    chosen: str = ""
    lines: tuple[Line, ...] = ()


def a_to_z_page(lens: Lens) -> Page:
    """The way in: every letter that has any names."""
    summary = "Every title, code and other name in this edition, by its first letter."
    return Page(f"{FOLDER}/", "Index from A to Z", summary, "a-to-z.html", AToZView(_doors(lens)))


def letter_page(lens: Lens, letter: str) -> Page:
    """The names that begin with a letter."""
    found = lens.once(_index).get(letter, ())
    lines = tuple(_line(name, lens.artefact(id)) for name, id in found)
    title = f"Index: {_heading(letter)}"
    view = AToZView(_doors(lens), _heading(letter), lines)
    return Page(_address(letter), title, f"{len(lines):,} names.", "a-to-z.html", view)


def letters(lens: Lens) -> tuple[str, ...]:
    """Every letter that a name begins with, in order, as it stands in the address."""
    return tuple(lens.once(_index))


def letter_of(name: str) -> str:
    """The letter under which a name is looked for, without accents: ``É`` is under ``e``."""
    for character in unicodedata.normalize("NFKD", name).casefold():
        if character.isascii() and character.isalpha():
            return character
        if character.isdecimal():
            return DIGITS
        if character.isalpha():
            break
    return OTHERS


def _index(lens: Lens) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """By letter, each name that begins with it and the id of what it means, in order."""
    held: dict[str, list[tuple[str, str]]] = {}
    for artefact in lens.everything():
        for name in (artefact.title, *names_of(artefact)):
            held.setdefault(letter_of(name), []).append((name, artefact.id))
    return {
        letter: tuple(sorted(held[letter], key=lambda found: (found[0].casefold(), found[::-1])))
        for letter in sorted(held)
    }


def _doors(lens: Lens) -> tuple[Value, ...]:
    return tuple(Value(_heading(each), address=_address(each)) for each in letters(lens))


def _heading(letter: str) -> str:
    return letter.upper() if len(letter) == 1 else letter


def _address(letter: str) -> str:
    return address_of(FOLDER, letter)


def _line(name: str, artefact: Artefact) -> Line:
    return Line(
        Value(name, address=address(artefact)),
        "" if name == artefact.title else artefact.title,
        type(artefact).kind.label,
        simple(artefact.status),
    )
