"""What a slip is recognised by: what the parser says, and the lines of the file around it."""

from collections.abc import Iterator, Mapping
from typing import Any

from blueprint_build.checks.rule import Remark
from blueprint_build.source.fault import Position

Facts = Mapping[str, Any]
"""The parser's ``problem`` and ``context``, where it ``started``, and the ``lines`` of the file."""

Slip = tuple[Position, Remark]
"""The place of a slip, and what is said of it."""

QUOTES = "put the whole text into double quotes"
"""A way out of many slips."""


def line_at(facts: Facts, number: int) -> str:
    """A line of the file by its number, from 1; empty where there is none."""
    lines: tuple[str, ...] = facts["lines"]
    return lines[number - 1] if 0 < number <= len(lines) else ""


def line_above(facts: Facts, number: int) -> int:
    """The number of the next line above that says something; 0 where there is none."""
    above = number - 1
    while above > 0 and not line_at(facts, above).strip():
        above -= 1
    return above


def near(facts: Facts, at: Position) -> Iterator[int]:
    """The numbers of the line in question and of the one above it."""
    yield at.line
    yield line_above(facts, at.line)
