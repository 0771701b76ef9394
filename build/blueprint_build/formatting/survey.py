"""From the parser's events to entries and values, with the place of each."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from yaml import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from blueprint_build.formatting.parts import Entry, Group, Scalar

_STARTS = (MappingStartEvent, SequenceStartEvent)
_ENDS = (MappingEndEvent, SequenceEndEvent)


@dataclass
class Survey:
    """What stands where: the top mapping, the entries as written, the last entry of a line."""

    root: Group = field(default_factory=lambda: Group(is_list=False))
    entries: list[Entry] = field(default_factory=list)
    last_on: dict[int, Entry] = field(default_factory=dict)


def survey(events: Iterable[Any]) -> Survey:
    """Goes through the events of a text whose top is a mapping."""
    surveyor = _Surveyor()
    for event in events:
        surveyor.take(event)
    return surveyor.found


@dataclass
class _Surveyor:
    found: Survey = field(default_factory=Survey)
    groups: list[tuple[Group, Entry | None]] = field(default_factory=list)
    """The groups that are open, each with the entry whose value it is."""
    field: Entry | None = None
    """The field whose value comes next."""

    def take(self, event: Any) -> None:
        if isinstance(event, _ENDS):
            self.close(event)
        elif type(event) in (ScalarEvent, *_STARTS):
            if self.field is None and self.groups and not self.groups[-1][0].is_list:
                self.field = self.enter(event, event.value)
                self.found.last_on[event.end_mark.line] = self.field
            else:
                self.fill(event)

    def enter(self, event: Any, name: str = "") -> Entry:
        around = tuple(group for group, _ in self.groups)
        is_item = around[-1].is_list and not around[-1].in_brackets
        column = around[-1].column if is_item else event.start_mark.column
        entry = Entry(name, event.start_mark.line, column, around)
        around[-1].entries.append(entry)
        self.found.entries.append(entry)
        return entry

    def fill(self, event: Any) -> None:
        entry = self.field or (self.enter(event) if self.groups else None)
        self.field = None
        ends_on = event.start_mark
        if type(event) is ScalarEvent:
            value: Scalar | Group = Scalar(event.value, is_plain=not event.style)
            if event.style not in ("|", ">"):
                ends_on = event.end_mark
        else:
            value = self.open(event, entry)
        if entry:
            entry.value = value
            if isinstance(value, Scalar) or value.in_brackets:
                self.found.last_on[ends_on.line] = entry

    def open(self, event: Any, entry: Entry | None) -> Group:
        is_list = isinstance(event, SequenceStartEvent)
        group = Group(is_list, event.start_mark.column, in_brackets=event.flow_style)
        self.groups.append((group, entry))
        if entry is None:
            self.found.root = group
        return group

    def close(self, event: Any) -> None:
        group, entry = self.groups.pop()
        group.last_line = event.start_mark.line
        if group.in_brackets and entry:
            self.found.last_on[event.start_mark.line] = entry
