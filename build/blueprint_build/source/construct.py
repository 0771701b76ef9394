"""From the text of one YAML file to plain data, in one pass over the parser's events.

The limits stand here, before anything is built: an alias is refused where it appears, a deep
document is left where it grows too deep, and libyaml's event parser does not recurse, so
no input can exhaust the stack or the memory.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import yaml
from yaml import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from blueprint_build.source.characters import first_hidden, name_of
from blueprint_build.source.fault import TOP, Fault, Position, within
from blueprint_build.source.scalars import plain

MOST_BYTES = 200_000
MOST_LEVELS = 24
MOST_EVENTS = 40_000

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


@dataclass
class Construction:
    """A document being built: the data so far, and the faults met on the way."""

    path: str
    text: str
    faults: list[Fault] = field(default_factory=list)
    shares: bool = False

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The text, line by line."""
        return tuple(self.text.splitlines())

    def fault(self, rule: str, event: Any, **facts: Any) -> None:
        """Notes a fault at an event's first character."""
        self.faults.append(Fault(rule, self.path, position_of(event.start_mark), facts))

    def refuse_sharing(self, event: Any, sign: str) -> None:
        """Notes the first anchor or alias; where one goes, those that belong to it go too."""
        if not self.shares:
            self.fault("alias-or-anchor", event, sign=sign, name=event.anchor)
        self.shares = True


def construct(path: str, text: str) -> tuple[Any, list[Fault]]:
    """The data of a YAML text, and the faults; with any fault the data is not to be used."""
    making = Construction(path, text)
    try:
        data = _build(making, events_of(text))
    except yaml.YAMLError as error:
        making.faults.append(_syntax_fault(making, error))
        data = None
    return data, making.faults


def _build(making: Construction, events: Events) -> Any:
    # One flat loop on purpose: it runs for every value of every file.
    root: list[Any] = []
    holder: Any = root
    above: list[Any] = []
    key: str | None = None
    for count, event in enumerate(events):
        kind = type(event)
        if kind in BETWEEN:
            if kind in ENDS:
                holder = above.pop()
            elif root and kind is DocumentStartEvent:
                making.fault("bad-yaml", event, problem="second document")
                break
            continue
        if event.anchor is not None or event.tag is not None:
            _refuse_extras(making, event)
        if key is None and type(holder) is dict:
            key = _name(making, event, holder)
            if key is None:
                break
            continue
        value = _scalar(making, event) if kind is ScalarEvent else _opened(kind)
        if key is None:
            holder.append(value)
        else:
            holder[key] = value
            key = None
        if kind in STARTS:
            above.append(holder)
            holder = value
        if count > MOST_EVENTS or len(above) > MOST_LEVELS:
            _refuse_size(making, event, len(above))
            break
    return root[0] if root else None


def _name(making: Construction, event: Any, holder: dict[str, Any]) -> str | None:
    """The name of a field; none where nothing can be called so."""
    if type(event) is not ScalarEvent:
        if type(event) is not AliasEvent:
            making.fault("bad-yaml", event, problem="complex key")
        return None
    name: str = event.value
    if event.style == '"' or "- " in name:
        _refuse_inside(making, event)
    if name in holder:
        making.fault("duplicate-key", event, key=name)
    return name


def _scalar(making: Construction, event: Any) -> Any:
    """The text between quotes, or whatever is written without."""
    text = event.value
    if event.style == '"' or "- " in text:
        _refuse_inside(making, event)
    return text if event.style else plain(text)


def _opened(kind: type) -> dict[str, Any] | list[Any] | None:
    """The list or the mapping that begins, still empty; nothing for an alias."""
    if kind is MappingStartEvent:
        return {}
    return [] if kind is SequenceStartEvent else None


def _refuse_size(making: Construction, event: Any, levels: int) -> None:
    if levels > MOST_LEVELS:
        making.fault("too-deep", event, limit=MOST_LEVELS)
    else:
        making.fault("too-large", event, limit=MOST_EVENTS, unit="values")


def _refuse_extras(making: Construction, event: Any) -> None:
    is_alias = type(event) is AliasEvent
    if event.anchor is not None:
        making.refuse_sharing(event, "*" if is_alias else "&")
    if not is_alias and event.tag is not None:
        making.fault("tag", event, tag=event.tag)


def _refuse_inside(making: Construction, event: Any) -> None:
    """What a text may not hold, by how it is quoted."""
    if event.style == '"':
        _refuse_hidden(making, event)
    elif not event.style:
        _refuse_items_inside(making, event)


def _refuse_hidden(making: Construction, event: Any) -> None:
    # Between double quotes, an escape such as "\u200b" stands for what the bytes do not show.
    if hidden := first_hidden(event.value):
        making.fault("hidden-characters", event, character=name_of(hidden.group()))


def _refuse_items_inside(making: Construction, event: Any) -> None:
    # YAML takes a list item that stands too far right for more of the text above it.
    first = event.start_mark.line + 1
    for number, line in enumerate(making.lines[first : event.end_mark.line + 1], first + 1):
        if line.lstrip(" ").startswith("- "):
            at = Position(number, line.index("-") + 1)
            making.faults.append(Fault("bad-yaml", making.path, at, {"problem": "item in text"}))


def _syntax_fault(making: Construction, error: yaml.YAMLError) -> Fault:
    problem = getattr(error, "problem", None) or str(error)
    context = getattr(error, "context", None) or ""
    mark = getattr(error, "problem_mark", None)
    started = getattr(error, "context_mark", None)
    facts = {
        "problem": problem,
        "context": context,
        "started": position_of(started) if started else None,
        "lines": making.lines,
    }
    at = within(making.lines, position_of(mark)) if mark else TOP
    return Fault("bad-yaml", making.path, at, facts)
