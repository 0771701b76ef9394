"""A file that was read: its text, its data, and the line and column of every value."""

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from blueprint_build.source.fault import TOP, Position, within
from blueprint_build.source.spans import Span, spans_of
from blueprint_schema.relation import Pointer

WORD = re.compile(r"\S+")


@dataclass(frozen=True)
class Document:
    """One YAML file: where it stands, its text, and its plain data.

    Positions are worked out when the first one is asked for; a clean file never pays for them.
    """

    path: str
    text: str = field(repr=False)
    data: dict[str, Any] = field(repr=False)

    @cached_property
    def spans(self) -> dict[Pointer, Span]:
        """The place of every value, by the way to it."""
        return dict(spans_of(self.text))

    @cached_property
    def lines(self) -> list[str]:
        """The text, line by line."""
        return self.text.splitlines()

    def locate(
        self, pointer: Pointer, *, on_key: bool = False, line: int = 0, before: str = ""
    ) -> Position:
        """The position of a value, or of the nearest thing around it that exists.

        ``line`` counts lines inside a ``|`` block, from 0; elsewhere it is ignored. ``before`` is
        the part of the value that stands before the place that is meant.
        """
        way = pointer
        while way and way not in self.spans:
            way = way[:-1]
            on_key = True
        if not way:
            return TOP
        span = self.spans[way]
        if on_key:
            return span.key
        if before:
            return self._behind(span, before)
        value = within(self.lines, span.value)
        number = value.line + 1 + (line if span.block == "|" else 0)
        if not span.block or number > len(self.lines):
            return value
        return Position(number, self._indent(number))

    def _behind(self, span: Span, before: str) -> Position:
        """The place in a text that has ``before`` in front of it.

        However a text is folded, quoted or indented, its words stay the same: they are counted.
        """
        words = before.split()
        inside = len(words[-1]) if words and not before[-1].isspace() else 0
        first = span.value.line if span.block else span.value.line - 1
        skip = 0 if span.block else span.value.column - 1
        left = len(words) - bool(inside)
        for number, line in enumerate(self.lines[first:], first + 1):
            for word in WORD.finditer(line, skip):
                if not left:
                    quote = (
                        number == span.value.line and word.start() == skip and line[skip] in "\"'"
                    )
                    return Position(number, min(word.start() + inside + quote, word.end()) + 1)
                left -= 1
            skip = 0
        return span.value

    def _indent(self, line: int) -> int:
        text = self.lines[line - 1]
        return len(text) - len(text.lstrip()) + 1
