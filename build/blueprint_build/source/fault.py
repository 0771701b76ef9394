"""Faults of the content, found while reading. They are values; nobody raises them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from blueprint_schema.relation import Pointer


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file; both numbers start at 1, the column counts characters."""

    line: int
    column: int


def position_in(text: str, index: int) -> Position:
    """The position of a character of a text, by its place in it."""
    lines = f"{text[:index]}.".splitlines()
    return Position(len(lines), len(lines[-1]))


def within(lines: Sequence[str], position: Position) -> Position:
    """The position, or the end of the text where a parser points behind it."""
    if position.line <= len(lines):
        return position
    return Position(len(lines), len(lines[-1]) + 1) if lines else TOP


TOP = Position(1, 1)
"""The start of a file; where a fault of the whole file is shown."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with a file: which rule speaks of it, where, and the bare facts.

    The rule's own module puts the facts into words.
    """

    rule: str
    path: str
    at: Position | Pointer = TOP
    facts: Mapping[str, Any] = field(default_factory=dict)
    on_key: bool = False
    """Whether the pointer means the field's name rather than its value."""
