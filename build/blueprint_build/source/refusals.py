"""What a YAML file may not hold, noted as faults while its data is built.

The limits stand here: no input can exhaust the memory or the time.
"""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import yaml
from yaml import AliasEvent

from blueprint_build.source.characters import first_hidden, name_of
from blueprint_build.source.events import position_of
from blueprint_build.source.fault import TOP, Fault, Position, within

MOST_BYTES = 200_000
MOST_LEVELS = 24
MOST_EVENTS = 40_000


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


def refuse_size(making: Construction, event: Any, levels: int) -> None:
    """Notes which limit a document has passed: how deep it goes, or how much it holds."""
    if levels > MOST_LEVELS:
        making.fault("too-deep", event, limit=MOST_LEVELS)
    else:
        making.fault("too-large", event, limit=MOST_EVENTS, unit="values")


def refuse_extras(making: Construction, event: Any) -> None:
    """Notes an anchor, an alias or a tag."""
    is_alias = type(event) is AliasEvent
    if event.anchor is not None:
        making.refuse_sharing(event, "*" if is_alias else "&")
    if not is_alias and event.tag is not None:
        making.fault("tag", event, tag=event.tag)


def refuse_inside(making: Construction, event: Any) -> None:
    """Notes what a text may not hold, by how it is quoted."""
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


def refuse_syntax(making: Construction, error: yaml.YAMLError) -> None:
    """Notes where the parser gave up, and what it says of it."""
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
    making.faults.append(Fault("bad-yaml", making.path, at, facts))
