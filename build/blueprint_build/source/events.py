"""The parser's events: what a YAML text says, one thing after the other, and where."""

from collections.abc import Iterator
from typing import Any

import yaml
from yaml import (
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from blueprint_build.source.fault import Position

STARTS = frozenset((MappingStartEvent, SequenceStartEvent))
ENDS = frozenset((MappingEndEvent, SequenceEndEvent))
BETWEEN = ENDS | {StreamStartEvent, DocumentStartEvent, DocumentEndEvent, StreamEndEvent}
"""What the parser says between the values: none of it is data."""

Events = Iterator[Any]


def events_of(text: str) -> Events:
    """The parser's events, from libyaml where PyYAML was built with it."""
    parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    return iter(parser.get_event, None)


def position_of(mark: Any) -> Position:
    """A parser's mark as a position that people count by."""
    return Position(mark.line + 1, mark.column + 1)
