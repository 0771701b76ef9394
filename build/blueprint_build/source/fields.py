"""Which fields a model has at a place inside it."""

from collections.abc import Iterator
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from blueprint_schema.manifest import Manifest
from blueprint_schema.meaning import meanings
from blueprint_schema.relation import Pointer
from blueprint_schema.table import MODELS


def fields_at(model: type[BaseModel], pointer: Pointer) -> tuple[str, ...]:
    """The names of the fields that may stand at ``pointer``, in their order; none in a list."""
    found = model_at(model, pointer)
    return tuple(name for name in found.model_fields if name != "id") if found else ()


def model_at(model: type[BaseModel], pointer: Pointer) -> type[BaseModel] | None:
    """The nested model that a pointer leads to."""
    current: Any = model
    for step in pointer:
        if isinstance(step, int):
            continue
        holder = _model_in(current)
        if holder is None or step not in holder.model_fields:
            return None
        current = holder.model_fields[step].annotation
    return _model_in(current)


def belongs(model: type[BaseModel], pointer: Pointer) -> Pointer | None:
    """Where the field at ``pointer``, which is not known there, would be: inside which field."""
    name, holder = pointer[-1], model_at(model, pointer[:-1])
    if len(pointer) > 1 and name in model.model_fields:
        return ()
    for field in nested_fields(holder) if holder else ():
        if name in fields_at(holder or model, (field,)):
            return (*pointer[:-1], field)
    return None


def meaning_of(model: type[BaseModel], pointer: Pointer) -> str:
    """What the field at ``pointer`` is for, in the words of the model; empty if it has none."""
    names = [place for place, step in enumerate(pointer) if isinstance(step, str)]
    holder = model_at(model, pointer[: names[-1]]) if names else None
    meaning = meanings(holder).get(str(pointer[names[-1]]), "") if holder else ""
    return meaning.rstrip(".").replace("``", "'")


@cache
def field_names() -> frozenset[str]:
    """The name of every field of every kind and of the manifest, nested ones included."""
    models: tuple[type[BaseModel], ...] = (Manifest, *MODELS)
    return frozenset(name for model in models for name in _names(model))


def _names(model: type[BaseModel]) -> Iterator[str]:
    for name in model.model_fields:
        yield name
        if nested := model_at(model, (name,)):
            yield from _names(nested)


@cache
def nested_fields(model: type[BaseModel]) -> tuple[str, ...]:
    """The names of the fields that hold records, one or many."""
    fields = model.model_fields.items()
    return tuple(name for name, field in fields if _model_in(field.annotation))


def inner_type(annotation: Any) -> Any:
    """The type under optional, list and annotated; of a union, the first that is not ``None``."""
    origin = get_origin(annotation)
    if origin is Annotated or origin is tuple:
        return inner_type(get_args(annotation)[0])
    if origin in (Union, UnionType):
        return inner_type(next(part for part in get_args(annotation) if part is not NoneType))
    return annotation


def _model_in(annotation: Any) -> type[BaseModel] | None:
    found = inner_type(annotation)
    is_model = isinstance(found, type) and issubclass(found, BaseModel)
    return found if is_model else None
