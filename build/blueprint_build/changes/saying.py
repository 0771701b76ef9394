"""A value as a reader of changes sees it: ids by their titles, days in words, records in a line."""

from datetime import date
from typing import Any

from pydantic import BaseModel

from blueprint_build.changes.difference import is_opened
from blueprint_build.changes.leaf import note_of
from blueprint_build.changes.pairing import identity_field
from blueprint_build.graph.blueprint import Blueprint
from blueprint_build.graph.calendar import day_in_words, when_in_words
from blueprint_schema.artefact import Record
from blueprint_schema.relation import Choice, Relation
from blueprint_schema.requirement import Requirement
from blueprint_schema.when import When
from blueprint_schema.words import Word


def plain(value: Any) -> Any:
    """A value as plain data, for programs."""
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", exclude_none=True)
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, Word) else value


def in_words(blueprint: Blueprint, model: type[BaseModel], field: str, value: Any) -> str:
    """A value of a field in words; empty where there is none."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return "; ".join(in_words(blueprint, model, field, item) for item in value)
    if isinstance(value, Requirement):
        return f"{value.level.value}: {value.text}"
    if is_opened(value):
        return _record_in_words(blueprint, value)
    note = note_of(model, field)
    if isinstance(note, Relation):
        target = blueprint.artefacts.get(value)
        return target.title if target else str(value)
    if isinstance(note, Choice) and blueprint.manifest:
        entries = blueprint.manifest.vocabulary(note.vocabulary)
        return next((entry.title for entry in entries if entry.key == value), str(value))
    return _simple(value)


def _record_in_words(blueprint: Blueprint, record: Record) -> str:
    name = identity_field(type(record))
    title = getattr(record, "title", None)
    return title or in_words(blueprint, type(record), name, getattr(record, name))


def _simple(value: Any) -> str:
    if isinstance(value, When):
        return when_in_words(value)
    if isinstance(value, date):
        return day_in_words(value)
    if isinstance(value, Word):
        return value.label
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
