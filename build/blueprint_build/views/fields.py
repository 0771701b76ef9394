"""From a model's fields to what a page shows, read from the types alone.

Short values become facts, sentences become sections, lists of records become tables or cards. A
new kind therefore has a page without a line of code.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from blueprint_build.graph.lens import Lens
from blueprint_build.views.value import Value, linked, simple
from blueprint_schema.artefact import Artefact, Record
from blueprint_schema.relation import Choice, Relation
from blueprint_schema.text import Sort


class Part(Enum):
    """What a section consists of."""

    PROSE = "prose"
    LIST = "list"
    RECORDS = "records"


@dataclass(frozen=True, slots=True)
class Fact:
    """A short answer: what it is, and its values."""

    label: str
    values: tuple[Value, ...]
    meaning: str


@dataclass(frozen=True, slots=True)
class RecordView:
    """One record of a list, its facts by the name of their field (``verification.method``)."""

    key: str
    facts: dict[str, Fact]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page with a heading of its own."""

    anchor: str
    title: str
    part: Part
    template: str = ""
    """For records: the template of one, after the record's class."""
    texts: tuple[str, ...] = ()
    records: tuple[RecordView, ...] = ()
    columns: tuple[str, ...] = ()
    """For records: the fields that any of them fills."""


SHARED = frozenset(Artefact.model_fields)
"""Fields that every artefact has; pages place them by hand."""


def label_of(name: str) -> str:
    """A field's name as a reader sees it: ``full_conformance`` becomes ``Full conformance``."""
    words = name.rpartition(".")[2].replace("_", " ")
    return words[0].upper() + words[1:]


def facts_of(lens: Lens, model: BaseModel, *, skip: frozenset[str] = SHARED) -> list[Fact]:
    """The short fields of a model that say something, in their order, nested ones included."""
    return [fact for _, fact in _facts(lens, model, "", skip)]


def sections_of(lens: Lens, artefact: Artefact) -> list[Section]:
    """The long fields of an artefact, in their order: sentences, lists and records."""
    found = (_section(lens, *field) for field in _fields(artefact, SHARED))
    return [section for section in found if section]


def value_at(lens: Lens, artefact: Artefact, path: str) -> tuple[Value, ...]:
    """The values of a field named by its path, such as ``dates.effective``."""
    holder: Any = artefact
    *way, name = path.split(".")
    for step in way:
        holder = getattr(holder, step)
    value = getattr(holder, name) if holder else None
    return () if value is None else _values(lens, type(holder).model_fields[name], value)


def _fields(model: BaseModel, skip: frozenset[str]) -> Iterator[tuple[str, FieldInfo, Any]]:
    for name, info in type(model).model_fields.items():
        value = getattr(model, name)
        says_nothing = (
            value is None or value == () or (not info.is_required() and value == info.default)
        )
        if name not in skip and not says_nothing:
            yield name, info, value


def _facts(
    lens: Lens, model: BaseModel, prefix: str, skip: frozenset[str]
) -> Iterator[tuple[str, Fact]]:
    for name, info, value in _fields(model, skip):
        if isinstance(value, Record):
            yield from _facts(lens, value, f"{prefix}{name}.", frozenset())
        elif _is_short(info, value) or (prefix and not _holds_records(value)):
            yield f"{prefix}{name}", _fact(lens, name, info, value)


def _fact(lens: Lens, name: str, info: FieldInfo, value: Any) -> Fact:
    label = info.title or label_of(name)
    return Fact(label, _values(lens, info, value), info.description or "")


def _is_short(info: FieldInfo, value: Any) -> bool:
    """Whether a value is looked up rather than read; lists of relations stand elsewhere."""
    notes = _notes(info)
    if not isinstance(value, tuple):
        return Sort.PROSE not in notes and Sort.PLACE not in notes
    return Sort.CODE in notes or any(isinstance(note, Choice) for note in notes)


def _holds_records(value: Any) -> bool:
    return isinstance(value, tuple) and isinstance(value[0], Record)


def _notes(info: FieldInfo) -> list[Any]:
    """The annotations of ours that stand on a field, or on the items of its list."""
    inner = [
        note
        for part in getattr(info.annotation, "__args__", ())
        for note in getattr(part, "__metadata__", ())
    ]
    return [note for note in (*info.metadata, *inner) if isinstance(note, Relation | Choice | Sort)]


def _values(lens: Lens, info: FieldInfo, value: Any) -> tuple[Value, ...]:
    items = value if isinstance(value, tuple) else (value,)
    note = next((note for note in _notes(info) if not isinstance(note, Sort)), None)
    if isinstance(note, Relation):
        return tuple(linked(lens, item) for item in items)
    if isinstance(note, Choice):
        entries = {entry.key: entry for entry in lens.manifest.vocabulary(note.vocabulary)}
        return tuple(
            Value(entries[item].title, tone=item, meaning=entries[item].summary) for item in items
        )
    return tuple(simple(item) for item in items)


def _section(lens: Lens, name: str, info: FieldInfo, value: Any) -> Section | None:
    title, anchor, notes = label_of(name), name.replace("_", "-"), _notes(info)
    if not isinstance(value, tuple):
        is_prose = Sort.PROSE in notes
        return Section(anchor, title, Part.PROSE, texts=paragraphs(value)) if is_prose else None
    if _holds_records(value):
        return _records(lens, anchor, title, value)
    return None if notes else Section(anchor, title, Part.LIST, texts=value)


def _records(lens: Lens, anchor: str, title: str, records: tuple[Record, ...]) -> Section:
    shown = tuple(_record(lens, record) for record in records)
    filled = dict.fromkeys(name for record in shown for name in record.facts)
    template = type(records[0]).__name__.lower()
    return Section(
        anchor, title, Part.RECORDS, template=template, records=shown, columns=tuple(filled)
    )


def _record(lens: Lens, record: Record) -> RecordView:
    facts = dict(_record_facts(lens, record, ""))
    return RecordView(getattr(record, "key", ""), facts)


def _record_facts(lens: Lens, record: Record, prefix: str) -> Iterator[tuple[str, Fact]]:
    for name, info, value in _fields(record, frozenset({"key"})):
        if isinstance(value, Record):
            yield from _record_facts(lens, value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", _fact(lens, name, info, value)


def paragraphs(text: str) -> tuple[str, ...]:
    """A text cut at its blank lines."""
    return tuple(part for part in re.split(r"\n\s*\n", text.strip()) if part)
