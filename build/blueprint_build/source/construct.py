"""From the text of one YAML file to plain data, in one pass over the parser's events.

The limits are kept before anything is built: an alias is refused where it appears, a deep document
is left where it grows too deep, and libyaml's event parser does not recurse, so no input can
exhaust the stack or the memory.
"""

from typing import Any

import yaml
from yaml import (
    AliasEvent,
    DocumentStartEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from blueprint_build.source.events import BETWEEN, ENDS, STARTS, Events, events_of
from blueprint_build.source.fault import Fault
from blueprint_build.source.refusals import (
    MOST_EVENTS,
    MOST_LEVELS,
    Construction,
    refuse_extras,
    refuse_inside,
    refuse_size,
    refuse_syntax,
)
from blueprint_build.source.scalars import plain


def construct(path: str, text: str) -> tuple[Any, list[Fault]]:
    """The data of a YAML text, and the faults; with any fault the data is not to be used."""
    making = Construction(path, text)
    try:
        data = _build(making, events_of(text))
    except yaml.YAMLError as error:
        refuse_syntax(making, error)
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
            refuse_extras(making, event)
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
            refuse_size(making, event, len(above))
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
        refuse_inside(making, event)
    if name in holder:
        making.fault("duplicate-key", event, key=name)
    return name


def _scalar(making: Construction, event: Any) -> Any:
    """The text between quotes, or whatever is written without."""
    text = event.value
    if event.style == '"' or "- " in text:
        refuse_inside(making, event)
    return text if event.style else plain(text)


def _opened(kind: type) -> dict[str, Any] | list[Any] | None:
    """The list or the mapping that begins, still empty; nothing for an alias."""
    if kind is MappingStartEvent:
        return {}
    return [] if kind is SequenceStartEvent else None
