"""Whole blueprints made from the models: any data that the types allow, small, and valid."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from hypothesis import strategies as st
from pydantic import BaseModel

from blueprint_build.checks.shape.dates_reversed import PAIRS
from blueprint_schema.artefact import Artefact
from blueprint_schema.manifest import Manifest
from blueprint_schema.relation import Choice, Relation
from blueprint_schema.table import MODELS
from blueprint_schema.text import Sort

Data = dict[str, Any]
Draw = Callable[[st.SearchStrategy[Any]], Any]

VOCABULARIES = ("audiences", "tiers", "parties", "product_types", "care_settings")
WORDS = ["first-word", "second-word"]

LETTERS = st.characters(
    codec="utf-8",
    categories=("L", "N", "P", "S", "Zs"),
    exclude_characters="\u3164\uffa0\u2800\ufffd\u00c2\u00c3\u00e2\u00f0[]",
)
"""What people can read, but for what looks garbled before other letters, and for brackets."""
TEXTS = st.text(LETTERS, min_size=1, max_size=24).map(lambda text: f"a {text} b")
ODD = st.sampled_from(
    [
        "1e3",
        "0o7",
        "null",
        "~",
        "yes",
        "2027-04-01",
        "1:30",
        "a: b",
        "# a",
        "- a",
        "{{ a }}",
        "'",
        '"',
    ]
)
"""Texts that YAML would take for something else, and signs that it has a use for."""
CODES = st.sampled_from(["DCB0129", "ISB 0149", "DSCN 31/2008", "DAPB4013 Amd 5/2021"])
ADDRESSES = st.just("https://www.example.org/a?b=c#d")
DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))
FIRM_ONLY = {"waivers", "formerly", "severities"}
"""Fields left empty: their values are rules and former ids, which other tests are about."""


def blueprints() -> st.SearchStrategy[dict[str, Data]]:
    """The data of a small valid blueprint's files, by path."""
    return st.composite(_blueprint)()


def _blueprint(draw: Draw) -> dict[str, Data]:
    models = draw(st.lists(st.sampled_from(MODELS), min_size=1, max_size=6, unique=True))
    wanted = {model.kind.name: model for model in _with_what_they_need([*models, Manifest])}
    ids = {name: f"the-{name}" for name in wanted}
    files = {"blueprint.yaml": _mended(_record(draw, Manifest, ids))}
    for name, model in wanted.items():
        record = _record(draw, model, ids)
        record.pop("id")
        files[f"{model.kind.folder}/{ids[name]}.yaml"] = _mended(record)
    return files


def _with_what_they_need(models: list[type[BaseModel]]) -> Iterator[type[Artefact]]:
    """The kinds, and for each relation that has to be stated a kind that it may name."""
    by_name = {model.kind.name: model for model in MODELS}
    waiting, seen = list(models), set()
    while waiting:
        model = waiting.pop()
        if model in seen:
            continue
        seen.add(model)
        if issubclass(model, Artefact):
            yield model
        waiting += [by_name[kind] for kind in _needed(model)]


def _needed(model: type[BaseModel]) -> Iterator[str]:
    for field in model.model_fields.values():
        if field.is_required():
            notes = [field.metadata, *_notes(field.annotation)]
            for note in (note for some in notes for note in some):
                if isinstance(note, Relation):
                    yield note.kinds[0] if note.kinds else "source"
            for nested in _models_in(field.annotation):
                yield from _needed(nested)


def _notes(annotation: Any) -> Iterator[tuple[Any, ...]]:
    if get_origin(annotation) is Annotated:
        yield get_args(annotation)[1:]
    for part in get_args(annotation):
        yield from _notes(part)


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)


def _record(draw: Draw, model: type[BaseModel], ids: Mapping[str, str]) -> Data:
    record = {}
    for name, field in model.model_fields.items():
        if name in FIRM_ONLY or not (field.is_required() or draw(st.booleans())):
            continue
        value = _value(draw, field.annotation, tuple(field.metadata), ids)
        if name in VOCABULARIES and model is Manifest:
            value = [{**value[0], "key": word} for word in WORDS]
        if value is not None and value != []:
            record[name] = value
    return record


def _value(draw: Draw, annotation: Any, notes: tuple[Any, ...], ids: Mapping[str, str]) -> Any:
    origin, parts = get_origin(annotation), get_args(annotation)
    for note in notes:
        if isinstance(note, Relation):
            fitting = [id for kind, id in ids.items() if note.allows(kind) and not note.acyclic]
            return _many(annotation, draw(st.sampled_from(fitting)) if fitting else None)
        if isinstance(note, Choice):
            return draw(st.sampled_from(WORDS))
    if origin is Annotated:
        return _value(draw, parts[0], (*notes, *parts[1:]), ids)
    if origin in (Union, UnionType):
        kept = [part for part in parts if part is not NoneType]
        return _value(draw, kept[0] if len(kept) == 1 else int, notes, ids)
    if origin is tuple:
        item = _value(draw, parts[0], (), ids)
        return [] if item is None else [item]
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _record(draw, annotation, ids)
    return draw(_plain(annotation, notes))


def _many(annotation: Any, id: str | None) -> Any:
    return id if id is None or get_origin(annotation) is not tuple else [id]


def _plain(annotation: Any, notes: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    said = repr(notes)
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return st.sampled_from([word.value for word in annotation])
    if annotation is bool:
        return st.booleans()
    if annotation is int:
        least = max([note.ge for note in _spread(notes) if hasattr(note, "ge")], default=1)
        most = min([note.le for note in _spread(notes) if hasattr(note, "le")], default=99)
        return st.integers(least, most)
    if annotation is date or "_parse_day" in said:
        return DAYS.map(date.isoformat)
    if Sort.CODE in notes and "_check_code" in said:
        return CODES
    if "https" in said:
        return ADDRESSES
    if "a-z0-9" in said:
        return st.just("a-key")
    for note in _spread(notes):
        pattern = getattr(note, "pattern", None)
        if pattern and "\\n" not in pattern:
            return st.from_regex(re.compile(pattern.rstrip("$"), re.ASCII), fullmatch=True)
    return st.one_of(TEXTS, ODD)


def _spread(notes: tuple[Any, ...]) -> Iterator[Any]:
    for note in notes:
        yield note
        yield from getattr(note, "metadata", ())


def _mended(value: Any) -> Any:
    """The data with what no type says put right: periods, precision, counts, stages."""
    if isinstance(value, list):
        return [_mended(item) for item in value]
    if not isinstance(value, dict):
        return value
    made = {name: _mended(part) for name, part in value.items()}
    for first, last in PAIRS:
        if first in made and last in made:
            later = date.fromisoformat(made[first]) + timedelta(days=1)
            made[last] = max(made[last], later.isoformat())
    if "counting" in made:
        made |= {"counting": "range", "least": 1, "most": 2}
    if "precision" in made:
        made["precision"] = "range"
    if "stages" in made:
        for stage in made["stages"]:
            stage.pop("next", None)
    return made
