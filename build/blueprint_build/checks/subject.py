"""What rules look at: the reading, the blueprint made of it, and the date."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from blueprint_build.changes.version import CHANGELOG
from blueprint_build.graph.blueprint import Blueprint, Link, assemble
from blueprint_build.graph.records import records_in
from blueprint_build.prose.passages import Passage, page, passages
from blueprint_build.source.fault import Fault, Position, position_in
from blueprint_build.source.layout import MANIFEST
from blueprint_build.source.load import Reading
from blueprint_build.source.released import Released
from blueprint_schema.artefact import Artefact, Record
from blueprint_schema.relation import Pointer
from blueprint_schema.words import Status

A = TypeVar("A", bound=Artefact)


@dataclass(frozen=True)
class Subject:
    """A blueprint under judgement, on a date."""

    reading: Reading
    blueprint: Blueprint
    today: date
    released: Released | None = None
    """The last release, where one is known."""

    @classmethod
    def of(cls, reading: Reading, today: date, released: Released | None = None) -> "Subject":
        """Assembles what was read, to be judged as it stands on ``today``."""
        return cls(reading, assemble(reading), today, released)

    def live(self, model: type[A]) -> Iterator[tuple[str, A]]:
        """Every artefact of a kind that is not retired, drafts included, with its file."""
        return iter(self._live.get(model, ()))

    @cached_property
    def _live(self) -> Mapping[type[Artefact], list[tuple[str, Any]]]:
        """What is not retired, under its kind and under what that kind is made from."""
        living: dict[type[Artefact], list[tuple[str, Any]]] = defaultdict(list)
        for path, artefact in self.reading.artefacts:
            if artefact.status is not Status.RETIRED:
                for model in type(artefact).__mro__:
                    living[model].append((path, artefact))
        return living

    @cached_property
    def renamed(self) -> Mapping[str, str]:
        """The id that each has now, by the ids that it had."""
        artefacts = self.blueprint.artefacts.values()
        return {old: artefact.id for artefact in artefacts for old in artefact.formerly}

    @cached_property
    def records(self) -> tuple[tuple[str, Pointer, Record], ...]:
        """Every record at any depth, artefacts and the manifest first: its file, the way, itself.

        Gone through once for all rules, since it is the longest walk there is.
        """
        manifest = self.reading.manifest
        holders: list[tuple[str, Record]] = [(MANIFEST, manifest)] if manifest else []
        holders += self.reading.artefacts
        return tuple(
            (path, way, record) for path, holder in holders for way, record in records_in(holder)
        )

    def position(self, fault: Fault) -> Position:
        """Where a fault is shown, worked out from its pointer if it has one."""
        if isinstance(fault.at, Position):
            return fault.at
        return self.locate(fault.path, fault.at, on_key=fault.on_key)

    @cached_property
    def prose(self) -> tuple[tuple[str, Passage], ...]:
        """All that people read, with its file: of artefacts, the manifest and the prose pages.

        Not the changelog: ``blueprint release`` writes it from texts that are judged where they
        stand, and what was released stays as it is.
        """
        read = self.reading
        manifest = [(MANIFEST, read.manifest)] if read.manifest else []
        return (
            *((path, text) for path, of in (*manifest, *read.artefacts) for text in passages(of)),
            *((path, page(markdown)) for path, markdown in read.pages.items() if path != CHANGELOG),
        )

    def locate(
        self,
        path: str,
        pointer: Pointer,
        *,
        on_key: bool = False,
        line: int = 0,
        before: str = "",
    ) -> Position:
        """The position of a value in a file; ``before`` is what of it stands before the place."""
        document = self.reading.documents.get(path)
        if document is None:
            return position_in(before, len(before)) if before else Position(1 + line, 1)
        return document.locate(pointer, on_key=on_key, line=line, before=before)

    def place(self, id: str, *pointer: str | int) -> str:
        """Where another artefact, or the manifest, says something: ``signals/a-signal.yaml:9``."""
        path = self.blueprint.paths[id]
        return f"{path}:{self.locate(path, pointer).line}"

    def lines(self, path: str) -> list[str]:
        """The text of a file, line by line; nothing where it could not be read."""
        document = self.reading.documents.get(path)
        return document.lines if document else self.reading.pages.get(path, "").splitlines()

    def path_of(self, link: Link) -> str:
        """The file in which a link is stated."""
        return self.blueprint.paths[link.holder]

    def knows(self, id: str) -> bool:
        """Whether there is a file for this id, even one that could not be understood."""
        return (
            id in self.blueprint.artefacts
            or id in self.reading.unparsed
            or id in self.reading.refused
        )

    @property
    def is_whole(self) -> bool:
        """Whether every file was understood, so that a missing reference says something."""
        return self.reading.is_whole
