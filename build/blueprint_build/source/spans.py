"""Where every value of a YAML text stands, found in one pass over the parser's events."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from yaml import ScalarEvent, SequenceStartEvent

from blueprint_build.source.events import ENDS, STARTS, events_of, position_of
from blueprint_build.source.fault import Position
from blueprint_schema.relation import Pointer

BLOCKS = ("|", ">")


class Span(NamedTuple):
    """Where a field stands, by the parser's marks: few of them are ever asked for."""

    name_mark: Any
    value_mark: Any
    style: str | None

    @property
    def key(self) -> Position:
        """Where the field's name stands, or the value itself where it has none."""
        return position_of(self.name_mark)

    @property
    def value(self) -> Position:
        """Where the value begins."""
        return position_of(self.value_mark)

    @property
    def block(self) -> str:
        """The ``|`` or ``>`` that opens a block; empty where there is none."""
        return self.style if self.style in BLOCKS else ""


def spans_of(text: str) -> Iterator[tuple[Pointer, Span]]:
    """The place of every value, in order, with the way to it."""
    above: list[tuple[Pointer, int | None]] = []
    way: Pointer = ()
    # The place of the next item; none inside of a mapping, where a name comes before each value.
    place: int | None = None
    name: Any = None
    for event in events_of(text):
        kind = type(event)
        if kind in ENDS:
            way, place = above.pop()
        elif kind is ScalarEvent or kind in STARTS:
            is_scalar = kind is ScalarEvent
            here = way
            if place is not None:
                here = (*way, place)
                place += 1
            elif name is not None:
                here = (*way, name.value)
            elif above:
                name = event
                continue
            mark = event.start_mark
            style = event.style if is_scalar else None
            yield here, Span(name.start_mark if name else mark, mark, style)
            name = None
            if not is_scalar:
                above.append((way, place))
                way, place = here, 0 if kind is SequenceStartEvent else None
