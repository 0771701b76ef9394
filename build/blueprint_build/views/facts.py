"""Short answers about an artefact, read from the types of its fields alone.

A new kind therefore has its facts without a line of code.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from blueprint_build.graph.lens import Lens
from blueprint_build.views.value import SPOKEN, Value, all_linked, simple
from blueprint_schema.artefact import Artefact, Record
from blueprint_schema.meaning import meanings, name_in_words
from blueprint_schema.relation import Choice, Relation
from blueprint_schema.text import Sort
from blueprint_schema.words import Word


@dataclass(frozen=True, slots=True)
class Fact:
    """A short answer: what it is, and its values."""

    label: str
    values: tuple[Value, ...]
    meaning: str


SHARED = frozenset(Artefact.model_fields)
"""Fields that every artefact has; pages place them by hand."""


def label_of(name: str) -> str:
    """A field's name as a reader sees it: ``full_conformance`` becomes ``Full conformance``."""
    words = name_in_words(name.rpartition(".")[2])
    return words[0].upper() + words[1:]


def facts_of(lens: Lens, model: BaseModel, *, skip: frozenset[str] = SHARED) -> list[Fact]:
    """The short fields of a model that say something, in their order, nested ones included."""
    return [fact for _, fact in _facts(lens, model, "", skip)]


def value_at(lens: Lens, artefact: Artefact, path: str) -> tuple[Value, ...]:
    """The values of a field named by its path, such as ``dates.effective``."""
    holder: Any = artefact
    *way, name = path.split(".")
    for step in way:
        holder = getattr(holder, step)
    value = getattr(holder, name) if holder else None
    return () if value is None else values(lens, type(holder).model_fields[name], value)


def speaking_fields(
    model: BaseModel, skip: frozenset[str] = frozenset()
) -> Iterator[tuple[str, FieldInfo, Any]]:
    """The fields of a model that say something: filled, and not merely their default."""
    for name, info in type(model).model_fields.items():
        value = getattr(model, name)
        says_nothing = (
            value is None or value == () or (not info.is_required() and value == info.default)
        )
        if name not in skip and not says_nothing:
            yield name, info, value


def fact(lens: Lens, model: type[BaseModel], name: str, value: Any) -> Fact:
    """One field of a model as a fact."""
    info = model.model_fields[name]
    meaning = meanings(model).get(name, "").replace("``", "")
    return Fact(info.title or label_of(name), values(lens, info, value), meaning)


def notes_of(info: FieldInfo) -> list[Any]:
    """The annotations of ours that stand on a field, or on the items of its list."""
    inner = [
        note
        for part in getattr(info.annotation, "__args__", ())
        for note in getattr(part, "__metadata__", ())
    ]
    return [note for note in (*info.metadata, *inner) if isinstance(note, Relation | Choice | Sort)]


def is_nested(value: Any) -> bool:
    """Whether a value is a record to be opened, rather than one that is said in a few words."""
    return isinstance(value, Record) and type(value) not in SPOKEN


def holds_records(value: Any) -> bool:
    """Whether a value is a list of records."""
    return isinstance(value, tuple) and isinstance(value[0], Record)


def is_short(info: FieldInfo, value: Any) -> bool:
    """Whether a value is looked up rather than read; lists of relations stand elsewhere."""
    notes = notes_of(info)
    if not isinstance(value, tuple):
        return Sort.PROSE not in notes and Sort.PLACE not in notes
    is_word = isinstance(value[0], Word)
    return is_word or Sort.CODE in notes or any(isinstance(note, Choice) for note in notes)


def values(lens: Lens, info: FieldInfo, value: Any) -> tuple[Value, ...]:
    """The values of a field as a reader sees them."""
    items = value if isinstance(value, tuple) else (value,)
    note = next((note for note in notes_of(info) if not isinstance(note, Sort)), None)
    if isinstance(note, Relation):
        return all_linked(lens, items)
    if isinstance(note, Choice):
        entries = {entry.key: entry for entry in lens.manifest.vocabulary(note.vocabulary)}
        return tuple(
            Value(entries[item].title, tone=item, meaning=entries[item].summary) for item in items
        )
    return tuple(simple(item) for item in items)


def _facts(
    lens: Lens, model: BaseModel, prefix: str, skip: frozenset[str]
) -> Iterator[tuple[str, Fact]]:
    for name, info, value in speaking_fields(model, skip):
        if is_nested(value):
            yield from _facts(lens, value, f"{prefix}{name}.", frozenset())
        elif is_short(info, value) or (prefix and not holds_records(value)):
            yield f"{prefix}{name}", fact(lens, type(model), name, value)
