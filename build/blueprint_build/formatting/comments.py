"""Where the comments of a YAML text stand. The parser drops them, so they are looked for."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from yaml import ScalarEvent

_BLOCK_SIGN = re.compile(r"[|>][-+0-9]*")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment with its ``#``; ``line`` and ``column`` count from 0."""

    line: int
    column: int
    text: str
    is_alone: bool
    """Whether it has its line for itself, and no hyphen above waits for its item."""


def comments(lines: list[str], events: Iterable[Any]) -> Iterator[Comment]:
    """The comments of a text, top to bottom: every ``#`` that is not part of a value."""
    waiting = False
    for number, rest in enumerate(_without_values(lines, events)):
        before, sign, _ = rest.partition("#")
        if before.strip():
            waiting = not before.strip(" \t-")
        if sign:
            text = lines[number][len(before) :].rstrip()
            yield Comment(number, len(before), text, not (before.strip() or waiting))


def _without_values(lines: list[str], events: Iterable[Any]) -> list[str]:
    bare = list(lines)
    for event in events:
        if isinstance(event, ScalarEvent):
            for number, start, end in _stretches(event, lines):
                bare[number] = bare[number][:start] + "." * (end - start) + bare[number][end:]
    return bare


def _stretches(event: Any, lines: list[str]) -> Iterator[tuple[int, int, int]]:
    """The parts of lines that a value covers: the line, and the columns from and to."""
    first, column, end = event.start_mark.line, event.start_mark.column, event.end_mark
    if event.style in ("|", ">") and (sign := _BLOCK_SIGN.match(lines[first], column)):
        yield first, column, sign.end()  # what follows the sign may be a comment
        first, column = first + 1, 0
    for number in range(first, min(end.line + 1, len(lines))):
        yield number, column, end.column if number == end.line else len(lines[number])
        column = 0
