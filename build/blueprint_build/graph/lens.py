"""A blueprint seen on a date, which remembers what was looked at."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from blueprint_build.graph.blueprint import Blueprint, Link
from blueprint_build.graph.replacements import replacements
from blueprint_build.graph.timeline import Standing
from blueprint_build.graph.turns import Event
from blueprint_schema.artefact import Artefact
from blueprint_schema.manifest import Manifest
from blueprint_schema.table import MODELS

A = TypeVar("A", bound=Artefact)
T = TypeVar("T")

Read = tuple[str, str]
"""What was looked at: a part (``artefact``, ``kind``, ``links``, ``page``, ``manifest``, ``date``)
and the id, name or path it was looked up by."""


@dataclass(frozen=True)
class Lens:
    """The only way in which views, pages and pictures see a blueprint.

    Every method notes what it gave out. ``reads`` is therefore complete: a page whose reads are
    unchanged is itself unchanged, and need not be made again.
    """

    blueprint: Blueprint
    _today: date
    reads: set[Read] = field(default_factory=set)
    _known: dict[Hashable, tuple[Any, frozenset[Read]]] = field(default_factory=dict, repr=False)
    """What was worked out once, and what was looked at for it."""

    @property
    def today(self) -> date:
        """The date on which the blueprint is seen."""
        self.reads.add(("date", ""))
        return self._today

    @property
    def manifest(self) -> Manifest:
        """The blueprint's own facts."""
        self.reads.add(("manifest", ""))
        if self.blueprint.manifest is None:
            raise LookupError("a blueprint without a manifest is not shown")
        return self.blueprint.manifest

    def artefact(self, id: str) -> Artefact:
        """The artefact with this id; a ``KeyError`` where there is none."""
        self.reads.add(("artefact", id))
        return self.blueprint.artefacts[id]

    def has(self, id: str) -> bool:
        """Whether there is an artefact with this id."""
        self.reads.add(("artefact", id))
        return id in self.blueprint.artefacts

    def kinds(self) -> tuple[type[Artefact], ...]:
        """The kinds that have any artefacts, in the table's order."""
        self.reads.update(("kind", model.kind.name) for model in MODELS)
        return self.blueprint.kinds()

    def everything(self) -> tuple[Artefact, ...]:
        """All artefacts of all kinds."""
        self.reads.update(("kind", model.kind.name) for model in MODELS)
        return tuple(self.blueprint.artefacts.values())

    def of_kind(self, model: type[A]) -> tuple[A, ...]:
        """All artefacts of a kind, by title."""
        self.reads.add(("kind", model.kind.name))
        return self.blueprint.of_kind(model)

    def links_from(self, id: str) -> tuple[Link, ...]:
        """What an artefact says of others, in the order of its fields."""
        self.reads.add(("links", id))
        return self.blueprint.links_from.get(id, ())

    def links_to(self, id: str) -> tuple[Link, ...]:
        """What other artefacts say of this one."""
        self.reads.add(("links", id))
        return tuple(link for link in self.blueprint.links_to.get(id, ()) if link.holder)

    def events(self) -> tuple[Event, ...]:
        """Everything that turns on some day, by day."""
        self.reads.update(("kind", model.kind.name) for model in MODELS)
        return self.blueprint.timeline.events

    def events_of(self, id: str) -> tuple[Event, ...]:
        """What happens to an artefact, by day, whoever says so."""
        found = self.blueprint.timeline.of(id)
        self.reads.update((("artefact", id), ("links", id)))
        self.reads.update(("artefact", event.says) for event in found)
        return found

    def standing(self, id: str, day: date | None = None) -> Standing:
        """How an artefact stands on a day, or else on the date on which the blueprint is seen."""
        self.events_of(id)
        return self.blueprint.timeline.standing(id, day or self.today)

    def replacements(self, id: str) -> tuple[str, ...]:
        """The ids of what takes the place of an artefact when it ends."""
        self.reads.update((("artefact", id), ("links", id)))
        self.reads.update(("artefact", link.holder) for link in self.links_to(id))
        return replacements(self.blueprint, id)

    def path(self, id: str) -> str:
        """The artefact's file, from the top of the blueprint."""
        self.reads.add(("artefact", id))
        return self.blueprint.paths[id]

    def text(self, id: str) -> str:
        """The YAML of an artefact as it was written."""
        self.reads.add(("artefact", id))
        return self.blueprint.texts[id]

    def has_page(self, path: str) -> bool:
        """Whether there is a prose page at this path."""
        self.reads.add(("page", path))
        return path in self.blueprint.pages

    def page(self, path: str) -> str:
        """The Markdown of a prose page."""
        self.reads.add(("page", path))
        return self.blueprint.pages[path]

    def on(self, day: date) -> "Lens":
        """The same blueprint on another day; what is looked at there counts as looked at here."""
        return Lens(self.blueprint, day, self.reads, self._known)

    def fresh(self) -> "Lens":
        """A lens on the same blueprint and date that has seen nothing yet."""
        return Lens(self.blueprint, self._today, _known=self._known)

    def once(self, work: Callable[..., T], *about: Hashable) -> T:
        """What ``work`` makes of a lens on this date and ``about``, worked out once for all pages.

        What it looked at counts as looked at by everyone who asks. Right for what many pages need
        and what does not depend on the page.
        """
        key = (work, about, self._today)
        if key not in self._known:
            fresh = self.fresh()
            self._known[key] = work(fresh, *about), frozenset(fresh.reads)
        made, reads = self._known[key]
        self.reads.update(reads)
        return made  # type: ignore[no-any-return]
