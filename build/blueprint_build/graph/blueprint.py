"""The assembled blueprint: frozen, with every lookup that the rest needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from blueprint_build.graph.timeline import Timeline, timeline_of
from blueprint_build.source.layout import MANIFEST
from blueprint_build.source.load import Reading
from blueprint_schema.artefact import Artefact
from blueprint_schema.manifest import Look, Manifest
from blueprint_schema.relation import Mark, Pointer, Relation, marks
from blueprint_schema.table import MODELS
from blueprint_schema.when import When

A = TypeVar("A", bound=Artefact)


class Link(NamedTuple):
    """One statement of a relation: who says it, where in the file, about whom.

    ``holder`` is an artefact's id, or empty for the manifest.
    """

    holder: str
    pointer: Pointer
    relation: Relation
    target: str


@dataclass(frozen=True)
class Blueprint:
    """Every artefact and every link. Nothing here changes once it is built."""

    manifest: Manifest | None
    artefacts: Mapping[str, Artefact]
    """By id, by kind, then by their order or title."""
    paths: Mapping[str, str]
    """The file of each artefact, by id; the manifest's is under the empty id."""
    links_from: Mapping[str, tuple[Link, ...]]
    links_to: Mapping[str, tuple[Link, ...]]
    pages: Mapping[str, str]
    """The Markdown of each prose page, by path."""
    texts: Mapping[str, str]
    """The YAML of each artefact as it was written, by id."""

    @property
    def look(self) -> Look:
        """What tells its site from others; that of any blueprint where it has no manifest."""
        return self.manifest.look if self.manifest else Look()

    @cached_property
    def timeline(self) -> Timeline:
        """What turns on which day, worked out when it is first asked for."""
        return timeline_of(self.artefacts)

    def kinds(self) -> tuple[type[Artefact], ...]:
        """The kinds that have any artefacts, in the table's order."""
        return tuple(model for model in MODELS if model in self._by_kind)

    def of_kind(self, model: type[A]) -> tuple[A, ...]:
        """All artefacts of a kind, in their order or else by title."""
        return self._by_kind.get(model, ())  # type: ignore[return-value]

    @cached_property
    def _by_kind(self) -> Mapping[type[Artefact], tuple[Artefact, ...]]:
        held: dict[type[Artefact], list[Artefact]] = {}
        for artefact in self.artefacts.values():
            held.setdefault(type(artefact), []).append(artefact)
        return {model: tuple(found) for model, found in held.items()}


def assemble(reading: Reading) -> Blueprint:
    """Builds the blueprint from what was read; of two artefacts with one id the first counts."""
    artefacts: dict[str, Artefact] = {}
    paths = {"": MANIFEST}
    for path, artefact in reading.artefacts:
        if artefact.id not in artefacts:
            artefacts[artefact.id] = artefact
            paths[artefact.id] = path
    ordered = sorted(artefacts.values(), key=_order)
    links_from = {a.id: tuple(links_of(a.id, a)) for a in ordered}
    if reading.manifest:
        links_from[""] = tuple(links_of("", reading.manifest))
    links_to: dict[str, list[Link]] = {}
    for links in links_from.values():
        for link in links:
            links_to.setdefault(link.target, []).append(link)
    return Blueprint(
        manifest=reading.manifest,
        artefacts=MappingProxyType({a.id: a for a in ordered}),
        paths=MappingProxyType(paths),
        links_from=MappingProxyType(links_from),
        links_to=MappingProxyType({target: tuple(links) for target, links in links_to.items()}),
        pages=MappingProxyType(reading.pages),
        texts=MappingProxyType(
            {id: reading.documents[path].text for id, path in paths.items() if id}
        ),
    )


def _order(artefact: Artefact) -> tuple[str, int, str, str]:
    """By kind; within it by the place that is given, else by date, else by title."""
    given = {name: getattr(artefact, name) for name in _order_fields(type(artefact))}
    place: int = given.get("order", 0)
    when = given.get("date") or given.get("when")
    if isinstance(when, When):
        place = when.earliest.toordinal()
    elif "when" in given:
        place = date.max.toordinal()  # undated events come last
    return type(artefact).kind.name, place, artefact.title.casefold(), artefact.id


@cache
def _order_fields(model: type[Artefact]) -> tuple[str, ...]:
    return tuple(name for name in ("order", "date", "when") if name in model.model_fields)


def links_of(holder: str, model: Artefact | Manifest) -> list[Link]:
    """Every relation that one artefact or the manifest states, in field order."""
    return [
        Link(holder, pointer, relation, target)
        for mark, relation in _relations(type(model))
        for pointer, target in mark.values(model)
    ]


@cache
def _relations(model: type[Artefact | Manifest]) -> tuple[tuple[Mark, Relation], ...]:
    """Where a model states relations, and which."""
    noted = ((mark, mark.note) for mark in marks(model))
    return tuple((mark, note) for mark, note in noted if isinstance(note, Relation))
