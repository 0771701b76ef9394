"""One value deleted, duplicated, retargeted or retyped, at random from a seed."""

import copy
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from random import Random
from typing import Any

import yaml

from blueprint_build.graph.blueprint import Blueprint
from blueprint_build.source.load import Reading
from blueprint_schema.relation import Pointer

NOWHERE = "an-id-that-nothing-has"


class Change(Enum):
    """What is done to a value."""

    DELETE = "deleted"
    DUPLICATE = "duplicated"
    RETARGET = "retargeted"
    RETYPE = "retyped"


@dataclass(frozen=True)
class Mutant:
    """A file of a blueprint with one value changed."""

    path: str
    pointer: Pointer
    change: Change
    before: Any
    after: Any
    text: str

    def __str__(self) -> str:
        way = ".".join(map(str, self.pointer))
        return (
            f"{self.path} {way}: {self.change.value}, {_short(self.before)} -> {self.after!r:.40}"
        )


class _Plain(yaml.SafeDumper):
    """Writes every text in double quotes, so that each reads as what it is."""


_Plain.add_representer(
    str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"')
)


def written(data: Mapping[str, Any]) -> str:
    """Data as YAML that reads as the same data."""
    return yaml.dump(
        dict(data), Dumper=_Plain, allow_unicode=True, sort_keys=False, width=10_000, indent=2
    )


def mutants(reading: Reading, blueprint: Blueprint, count: int, seed: int) -> Iterator[Mutant]:
    """So many mutants of the files of a valid blueprint; the same for the same seed."""
    chance = Random(seed)
    paths = sorted(reading.documents)
    targets = _targets(blueprint)
    made = 0
    while made < count:
        path = chance.choice(paths)
        mutant = _mutant(chance, path, reading.documents[path].data, targets)
        if mutant:
            made += 1
            yield mutant


def _mutant(chance: Random, path: str, data: dict[str, Any], targets: "_Targets") -> Mutant | None:
    change = chance.choice(list(Change))
    ways = list(_ways(data, ()))
    if change is Change.RETARGET:
        ways = [way for way in ways if (path, way) in targets.kinds]
    if not ways:
        return None
    way = chance.choice(ways)
    before = _at(data, way)
    mutated = copy.deepcopy(data)
    holder, last = _at(mutated, way[:-1]), way[-1]
    after: Any = None
    if change is Change.DELETE:
        del holder[last]
    elif change is Change.DUPLICATE:
        if not isinstance(holder, list):
            return _twice(path, way, before, mutated) if len(way) == 1 else None
        after = [before, before]
        holder.insert(int(last), copy.deepcopy(before))
    elif change is Change.RETARGET:
        after = holder[last] = chance.choice([NOWHERE, _other(chance, targets, path, way)])
    else:
        after = holder[last] = _retyped(chance, before)
    return Mutant(path, way, change, before, after, written(mutated))


def _twice(path: str, way: Pointer, before: Any, data: dict[str, Any]) -> Mutant:
    again = written({str(way[0]): before})
    return Mutant(path, way, Change.DUPLICATE, before, before, written(data) + again)


def _retyped(chance: Random, value: Any) -> Any:
    if isinstance(value, bool):
        return chance.choice([str(value).lower(), int(value), [value]])
    if isinstance(value, int | float):
        return chance.choice([str(value), [value], {"value": value}, bool(value)])
    if isinstance(value, str):
        return chance.choice([7, True, [value], {"value": value}, 1.5])
    if isinstance(value, list):
        return chance.choice([dict(enumerate(map(str, value))), "text", 7, True])
    return chance.choice([[value], "text", 7, True])


@dataclass(frozen=True)
class _Targets:
    kinds: Mapping[tuple[str, Pointer], str]
    """The kind that each reference names now, by its file and the way to it."""
    ids: Mapping[str, Sequence[str]]
    """The ids of each kind."""


def _targets(blueprint: Blueprint) -> _Targets:
    kinds, ids = {}, {}
    for id, artefact in sorted(blueprint.artefacts.items()):
        ids.setdefault(type(artefact).kind.name, []).append(id)
    for holder, links in blueprint.links_from.items():
        for link in links:
            target = blueprint.artefacts[link.target]
            kinds[blueprint.paths[holder], link.pointer] = type(target).kind.name
    return _Targets(kinds, ids)


def _other(chance: Random, targets: _Targets, path: str, way: Pointer) -> str:
    others = sorted(set(targets.ids) - {targets.kinds[path, way]})
    return chance.choice(targets.ids[chance.choice(others)])


def _ways(value: Any, way: Pointer) -> Iterator[Pointer]:
    if way:
        yield way
    parts = value.items() if isinstance(value, dict) else ()
    parts = enumerate(value) if isinstance(value, list) else parts
    for step, part in parts:
        yield from _ways(part, (*way, step))


def _at(value: Any, way: Pointer) -> Any:
    for step in way:
        value = value[step]
    return value


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 40 else text[:37] + "..."
