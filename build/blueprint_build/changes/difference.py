"""The one walk: every leaf of two models that is not the same, whatever it means."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeGuard

from pydantic import BaseModel

from blueprint_build.changes.leaf import is_text, note_of
from blueprint_build.changes.pairing import (
    Pairing,
    identity,
    identity_field,
    pair_records,
    pair_texts,
    pair_words,
)
from blueprint_schema.artefact import Record
from blueprint_schema.relation import Relation, marks
from blueprint_schema.requirement import Requirement
from blueprint_schema.when import When


@dataclass(frozen=True, slots=True)
class Difference:
    """One leaf that is not the same: the field that holds it, the way to it, and both values.

    For an item of a list both values are of the item, and ``lists`` are the two lists around it;
    one side is ``None`` where the item stands on the other side only. A reordered list is one
    difference, whose values are the lists themselves.
    """

    model: type[BaseModel]
    field: str
    way: tuple[str, ...]
    before: Any
    after: Any
    lists: tuple[tuple[Any, ...], tuple[Any, ...]] | None = None
    requirement: Requirement | None = None
    """The requirement that the leaf belongs to, as it is now or else as it last was."""


def differences(old: BaseModel, new: BaseModel) -> Iterator[Difference]:
    """Every leaf in which two models of one kind differ, but for their ids."""
    return _of_models(old, new, (), None)


def _of_models(
    old: BaseModel, new: BaseModel, way: tuple[str, ...], within: Requirement | None
) -> Iterator[Difference]:
    if isinstance(new, Requirement):
        within = new
    for name in type(new).model_fields:
        before, after = getattr(old, name), getattr(new, name)
        if before != after and not (name == "id" and not way):
            here = Difference(type(new), name, (*way, name), before, after, None, within)
            yield from _of_field(here)


def _of_field(here: Difference) -> Iterator[Difference]:
    before, after = here.before, here.after
    if isinstance(before, tuple) and isinstance(after, tuple):
        yield from _of_lists(here, before, after)
    elif isinstance(before, dict) and isinstance(after, dict):
        for key in sorted(before.keys() | after.keys()):
            if before.get(key) != after.get(key):
                yield _at(here, str(key), before.get(key), after.get(key))
    elif is_opened(before) and is_opened(after):
        yield from _of_models(before, after, here.way, here.requirement)
    elif before is not None and after is not None and _is_relation(here):
        # To be connected elsewhere is to lose one relation and gain another.
        yield _with(here, before, None)
        yield _with(here, None, after)
    else:
        yield here
        yield from _relations_in(here)


def _of_lists(here: Difference, old: tuple[Any, ...], new: tuple[Any, ...]) -> Iterator[Difference]:
    pairing = _pairing(here, old, new)
    for (_, before), (_, after) in pairing.pairs:
        if before == after:
            continue
        if isinstance(after, Record):
            way = (*here.way, str(identity(after)))
            yield from _of_models(before, after, way, here.requirement)
        else:
            yield _with(here, before, after)
    for item in [
        *((old, None) for _, old in pairing.old),
        *((None, new) for _, new in pairing.new),
    ]:
        yield from _of_item(here, *item, (old, new))
    if pairing.is_reordered:
        yield _with(here, old, new)


def _pairing(here: Difference, old: tuple[Any, ...], new: tuple[Any, ...]) -> Pairing:
    if isinstance((*old, *new)[0], Record):
        return pair_records(old, new)
    return (pair_texts if is_text(here.model, here.field) else pair_words)(old, new)


def _of_item(
    here: Difference, before: Any, after: Any, lists: tuple[tuple[Any, ...], tuple[Any, ...]]
) -> Iterator[Difference]:
    item = before if after is None else after
    way = (*here.way, str(identity(item))) if isinstance(item, Record) else here.way
    within = item if isinstance(item, Requirement) else here.requirement
    found = Difference(here.model, here.field, way, before, after, lists, within)
    yield found
    yield from _relations_in(found)


def _relations_in(here: Difference) -> Iterator[Difference]:
    """What a record that came or went says of others, but for what it is known by."""
    record = here.before if here.after is None else here.after
    if not is_opened(record):
        return
    known_by = (identity_field(type(record)),)
    for mark in marks(type(record)):
        if isinstance(mark.note, Relation) and mark.steps != known_by:
            for pointer, target in mark.values(record):
                model, field = _holder(type(record), record, pointer)
                before, after = (target, None) if here.after is None else (None, target)
                way = (*here.way, field)
                yield Difference(model, field, way, before, after, None, here.requirement)


def _holder(
    model: type[BaseModel], value: Any, pointer: tuple[str | int, ...]
) -> tuple[type[BaseModel], str]:
    field = ""
    for step in pointer:
        if isinstance(step, int):
            value = value[step]
        else:
            model, field, value = type(value), step, getattr(value, step)
    return model, field


def is_opened(value: Any) -> TypeGuard[Record]:
    """Whether a value is a record that is walked into; a date with its precision is one value."""
    return isinstance(value, Record) and not isinstance(value, When)


def _is_relation(here: Difference) -> bool:
    return isinstance(note_of(here.model, here.field), Relation)


def _with(here: Difference, before: Any, after: Any) -> Difference:
    return Difference(here.model, here.field, here.way, before, after, None, here.requirement)


def _at(here: Difference, step: str, before: Any, after: Any) -> Difference:
    way = (*here.way, step)
    return Difference(here.model, here.field, way, before, after, None, here.requirement)
