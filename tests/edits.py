"""Random edits of a blueprint, one leaf at a time, and whether a comparison tells them.

    python -m tests.edits --tries 5000 --seed 7

tries that many edits on the content of this repository and counts: the edits of each sort, those
that no change tells, changes that nobody made, and rewordings that are called more than wording.
"""

import argparse
import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel, ValidationError

from blueprint_build.changes.change import Change, ChangeClass
from blueprint_build.changes.compare import compare
from blueprint_build.graph.blueprint import Blueprint, assemble, links_of
from blueprint_build.source.fields import inner_type
from blueprint_build.source.load import load
from blueprint_build.source.tree import FolderTree
from blueprint_schema.artefact import Artefact
from blueprint_schema.relation import Pointer
from blueprint_schema.text import Sort
from blueprint_schema.words import Word

Leaf = tuple[Pointer, type[BaseModel], str, Any]

WORDS = [
    "plans",
    "change",
    "where",
    "people",
    "meet",
    "and",
    "records",
    "follow",
    "them",
    "at",
    "every",
    "step",
    "of",
    "care",
]


@dataclass(frozen=True)
class Edit:
    """An edit that was made: of which sort, of whom, at which field, and the blueprint after it."""

    sort: str
    artefact: str
    field: str
    is_prose: bool
    after: Blueprint


@dataclass
class Tally:
    """What came of many edits."""

    tried: Counter[str] = field(default_factory=Counter)
    missed: list[Edit] = field(default_factory=list)
    invented: list[tuple[Edit, Change]] = field(default_factory=list)
    overclassified: list[tuple[Edit, Change]] = field(default_factory=list)

    def add(self, edit: Edit, changes: tuple[Change, ...]) -> None:
        """Counts an edit, and holds what a comparison says against it."""
        self.tried[edit.sort] += 1
        telling = [change for change in changes if _tells(change, edit)]
        self.missed += [] if telling else [edit]
        self.invented += [(edit, change) for change in changes if change not in telling]
        if edit.is_prose:
            wrong = [change for change in telling if change.kind is not ChangeClass.WORDING]
            self.overclassified += [(edit, change) for change in wrong]

    def __str__(self) -> str:
        sorts = ", ".join(f"{sort} {count}" for sort, count in sorted(self.tried.items()))
        return (
            f"{self.tried.total()} random edits ({sorts}): {len(self.missed)} missed, "
            f"{len(self.invented)} invented, {len(self.overclassified)} rewordings over-classified"
        )


def try_edits(blueprint: Blueprint, tries: int, seed: int) -> Tally:
    """Makes so many edits, each of the blueprint as it stands, and compares after each."""
    chance = random.Random(seed)
    index = Index.of(blueprint)
    tally = Tally()
    while tally.tried.total() < tries:
        is_whole = chance.random() < 0.05
        edit = (
            _whole_edit(blueprint, chance)
            if is_whole
            else _leaf_edit(index, chance.choice(index.places), chance)
        )
        if edit:
            tally.add(edit, compare(blueprint, edit.after))
    return tally


def try_every_field(blueprint: Blueprint, seed: int) -> Tally:
    """Edits every field that any artefact fills, in one artefact each, and compares after each."""
    chance = random.Random(seed)
    index = Index.of(blueprint)
    tally = Tally()
    for places in index.by_field.values():
        edits = (_leaf_edit(index, place, chance) for place in chance.choices(places, k=20))
        if edit := next((edit for edit in edits if edit), None):
            tally.add(edit, compare(blueprint, edit.after))
    return tally


@dataclass(frozen=True)
class Place:
    """A value in an artefact: the way to it, the field that holds it, and the value."""

    artefact: Artefact
    pointer: Pointer
    model: type[BaseModel]
    name: str
    value: Any


@dataclass(frozen=True)
class Index:
    """Every value of a blueprint, in order and by field."""

    blueprint: Blueprint
    places: list[Place]
    by_field: dict[tuple[type[BaseModel], str], list[Place]]

    @classmethod
    def of(cls, blueprint: Blueprint) -> "Index":
        """Looks at every value once."""
        places = [
            Place(artefact, *leaf)
            for artefact in blueprint.artefacts.values()
            for leaf in leaves(artefact)
        ]
        by_field: dict[tuple[type[BaseModel], str], list[Place]] = {}
        for place in places:
            by_field.setdefault((place.model, place.name), []).append(place)
        return cls(blueprint, places, by_field)

    def others(self, place: Place) -> list[Any]:
        """What stands in the same field elsewhere."""
        found = self.by_field[place.model, place.name]
        return [other.value for other in found if other.value is not None]


def _tells(change: Change, edit: Edit) -> bool:
    is_there = change.artefact == edit.artefact and change.before != change.after
    return is_there and (not edit.field or edit.field in change.way[:1])


def _leaf_edit(index: Index, place: Place, chance: random.Random) -> Edit | None:
    """The edit of one value; none where chance left it as it was, or made it invalid."""
    sort, change = _change_for(place, chance)
    artefact = place.artefact
    data = artefact.model_dump() | {"id": artefact.id}
    _put(data, place.pointer, change(index, place, chance))
    try:
        edited = type(artefact).model_validate(data)
    except ValidationError:
        return None
    if edited == artefact:
        return None
    is_prose = sort == "text" and (place.name == "body" or _is_prose(place.model, place.name))
    after = _with(index.blueprint, edited)
    return Edit(sort, artefact.id, str(place.pointer[0]), is_prose, after)


def _whole_edit(blueprint: Blueprint, chance: random.Random) -> Edit | None:
    """An artefact comes, goes, or gets another id."""
    artefact = chance.choice(list(blueprint.artefacts.values()))
    sort = chance.choice(("added", "removed", "renamed"))
    if sort == "removed":
        return Edit(sort, artefact.id, "", False, _without(blueprint, artefact.id))
    update: dict[str, Any] = {"id": "quite-another-id"}
    if sort == "added":
        added = artefact.model_copy(update=update)
        return Edit(sort, added.id, "", False, _with(blueprint, added))
    renamed = artefact.model_copy(update=update | {"formerly": (*artefact.formerly, artefact.id)})
    after = _with(_without(_naming_anew(blueprint, artefact.id), artefact.id), renamed)
    return Edit(sort, renamed.id, "", False, after)


def _naming_anew(blueprint: Blueprint, id: str) -> Blueprint:
    """The blueprint with every reference to an artefact written with its new id."""
    for holder in dict.fromkeys(link.holder for link in blueprint.links_to.get(id, ())):
        model = blueprint.artefacts.get(holder) or blueprint.manifest
        assert model
        data = model.model_dump() | ({"id": holder} if holder else {})
        for link in links_of(holder, model):
            if link.target == id:
                _put(data, link.pointer, "quite-another-id")
        named = type(model).model_validate(data)
        if isinstance(named, Artefact):
            blueprint = _with(blueprint, named)
        else:
            blueprint = replace(blueprint, manifest=named)
    return blueprint


def leaves(
    model: BaseModel, way: Pointer = ()
) -> Iterator[tuple[Pointer, type[BaseModel], str, Any]]:
    """Every value of a model that an editor could touch: the way to it, its field, and itself."""
    for name in type(model).model_fields:
        value = getattr(model, name)
        if name == "id" and not way:
            continue
        yield (*way, name), type(model), name, value
        if isinstance(value, BaseModel):
            yield from leaves(value, (*way, name))
        if isinstance(value, tuple):
            for place, item in enumerate(value):
                yield (*way, name, place), type(model), name, item
                if isinstance(item, BaseModel):
                    yield from leaves(item, (*way, name, place))


Make = Callable[[Index, Place, random.Random], Any]


def _change_for(place: Place, chance: random.Random) -> tuple[str, Make]:
    value = place.value
    if isinstance(value, tuple):
        return chance.choice(
            [("item dropped", _dropped), ("item given", _given), ("reordered", _shuffled)]
        )
    if value is None:
        return "given", _taken_from_elsewhere
    if not place.model.model_fields[place.name].is_required() and chance.random() < 0.2:
        return "withdrawn", lambda *_: None
    if isinstance(value, Word):
        return "word", lambda *_: chance.choice(list(type(value)))
    if isinstance(value, bool):
        return "yes or no", lambda *_: not value
    if isinstance(value, date):
        return "day", lambda *_: value + timedelta(chance.randint(-400, 400))
    if isinstance(value, int | float):
        return "number", lambda *_: value + chance.choice((-1, 1, 7))
    if isinstance(value, str) and " " in value:
        return "text", _reworded
    return "sign", _taken_from_elsewhere


def _reworded(_index: Index, place: Place, chance: random.Random) -> str:
    words = place.value.split(" ")
    words[chance.randrange(len(words))] = chance.choice(WORDS)
    return " ".join(words)


def _dropped(_index: Index, place: Place, chance: random.Random) -> Any:
    items = list(place.value)
    if items:
        items.pop(chance.randrange(len(items)))
    return items


def _given(index: Index, place: Place, chance: random.Random) -> Any:
    elsewhere = [
        item for value in index.others(place) if isinstance(value, tuple) for item in value
    ]
    items = list(place.value)
    if elsewhere:
        items.insert(chance.randint(0, len(items)), chance.choice(elsewhere))
    return items


def _shuffled(_index: Index, place: Place, chance: random.Random) -> Any:
    return chance.sample(place.value, len(place.value))


def _taken_from_elsewhere(index: Index, place: Place, chance: random.Random) -> Any:
    return chance.choice(index.others(place) or [place.value])


def _is_prose(model: type[BaseModel], name: str) -> bool:
    return inner_type(model.model_fields[name].annotation) is str and (
        Sort.PROSE in model.model_fields[name].metadata or name == "title"
    )


def _put(data: Any, pointer: Pointer, value: Any) -> None:
    *way, last = pointer
    for step in way:
        if isinstance(data[step], tuple):
            data[step] = list(data[step])
        data = data[step]
    data[last] = _plain(value)


def _plain(value: Any) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump()
    return [_plain(item) for item in value] if isinstance(value, list | tuple) else value


def _with(blueprint: Blueprint, artefact: Artefact) -> Blueprint:
    links = tuple(links_of(artefact.id, artefact))
    return replace(
        blueprint,
        artefacts=MappingProxyType({**blueprint.artefacts, artefact.id: artefact}),
        links_from=MappingProxyType({**blueprint.links_from, artefact.id: links}),
    )


def _without(blueprint: Blueprint, id: str) -> Blueprint:
    kept = {other: artefact for other, artefact in blueprint.artefacts.items() if other != id}
    return replace(blueprint, artefacts=MappingProxyType(kept))


def main() -> None:
    """Tries the edits that the command line asks for, and prints what came of them."""
    parser = argparse.ArgumentParser(description="Random edits, each held against a comparison.")
    parser.add_argument("--tries", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path, default=Path("blueprint"))
    asked = parser.parse_args()
    tally = try_edits(assemble(load(FolderTree(asked.folder))), asked.tries, asked.seed)
    print(tally)
    for edit in tally.missed[:10]:
        print("missed:", edit.sort, edit.artefact, edit.field)
    for edit, change in [*tally.invented[:10], *tally.overclassified[:10]]:
        print("wrong:", edit.sort, edit.artefact, edit.field, change.kind.value, change.way)


if __name__ == "__main__":
    main()
