"""The longer parts of a page, read from the types of the fields alone.

Sentences, lists and records each have their form; a record with a template of its own, named
after its class, is shown by that.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from pydantic.fields import FieldInfo

from blueprint_build.graph.lens import Lens
from blueprint_build.views.facts import (
    SHARED,
    Fact,
    fact,
    holds_records,
    is_nested,
    is_short,
    label_of,
    notes_of,
    speaking_fields,
)
from blueprint_schema.artefact import Artefact, Record
from blueprint_schema.text import Sort


class Part(Enum):
    """What a section consists of."""

    PROSE = "prose"
    LIST = "list"
    RECORDS = "records"


@dataclass(frozen=True, slots=True)
class RecordView:
    """One record of a list: its anchor, and its facts by the name of their field.

    Facts of nested records have a dot in the name (``verification.method``); lists of records
    inside stand in ``parts``.
    """

    anchor: str
    facts: dict[str, Fact]
    parts: dict[str, tuple["RecordView", ...]] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """The text of a fact, or nothing where the record has none."""
        return self.facts[name].values[0].text if name in self.facts else ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page with a heading of its own."""

    anchor: str
    title: str
    part: Part
    texts: tuple[str, ...] = ()
    template: str = ""
    """For records: the template of one, after the record's class."""
    records: tuple[RecordView, ...] = ()
    columns: tuple[str, ...] = ()
    """For records: the fields that any of them fills."""
    titles: dict[str, str] = field(default_factory=dict)
    """For records with a key: the title of each, by its key."""


def sections_of(lens: Lens, artefact: Artefact) -> list[Section]:
    """The long fields of an artefact, in their order: sentences, lists and records."""
    found = (_section(lens, *each) for each in speaking_fields(artefact, SHARED))
    return [section for section in found if section]


def anchor_of(record: Record) -> str:
    """The anchor of a record with a key: ``stage-booking``; without a key, none."""
    key = getattr(record, "key", "")
    return f"{type(record).__name__.lower()}-{key}" if key else ""


def paragraphs(text: str) -> tuple[str, ...]:
    """A text cut at its blank lines."""
    return tuple(part for part in re.split(r"\n\s*\n", text.strip()) if part)


def _section(lens: Lens, name: str, info: FieldInfo, value: Any) -> Section | None:
    title, anchor = info.title or label_of(name), name.replace("_", "-")
    if holds_records(value):
        return _records(lens, anchor, title, value)
    if is_nested(value) or is_short(info, value):
        return None
    if isinstance(value, tuple):
        return None if notes_of(info) else Section(anchor, title, Part.LIST, texts=value)
    if Sort.PROSE in notes_of(info):
        return Section(anchor, title, Part.PROSE, texts=paragraphs(value))
    return None


def _records(lens: Lens, anchor: str, title: str, records: tuple[Record, ...]) -> Section:
    shown = tuple(_record(lens, record) for record in records)
    filled = dict.fromkeys(name for record in shown for name in record.facts)
    titles = {getattr(record, "key", ""): getattr(record, "title", "") for record in records}
    return Section(
        anchor,
        title,
        Part.RECORDS,
        template=type(records[0]).__name__.lower(),
        records=shown,
        columns=tuple(filled),
        titles=titles,
    )


def _record(lens: Lens, record: Record) -> RecordView:
    fields = list(speaking_fields(record, frozenset({"key"})))
    parts = {
        name: tuple(_record(lens, inner) for inner in value)
        for name, _, value in fields
        if holds_records(value)
    }
    return RecordView(anchor_of(record), dict(_record_facts(lens, record, "")), parts)


def _record_facts(lens: Lens, record: Record, prefix: str) -> Iterator[tuple[str, Fact]]:
    for name, _, value in speaking_fields(record, frozenset({"key"})):
        if is_nested(value):
            yield from _record_facts(lens, value, f"{prefix}{name}.")
        elif not holds_records(value):
            yield f"{prefix}{name}", fact(lens, type(record), name, value)
