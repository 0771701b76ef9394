"""The recipe of a comparison: match artefacts, walk their leaves, say what each change means."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from blueprint_build.changes.bearing import brought_by, stances, taken_by
from blueprint_build.changes.change import MANIFEST_KIND, PAGE_KIND, Change, ChangeClass
from blueprint_build.changes.difference import Difference, differences
from blueprint_build.changes.meaning import meanings
from blueprint_build.changes.moment import effective
from blueprint_build.changes.moves import tellings
from blueprint_build.changes.reach import Reach, reach_of
from blueprint_build.changes.renames import heirs, renames, with_new_ids
from blueprint_build.changes.saying import in_words, plain
from blueprint_build.changes.version import CHANGELOG
from blueprint_build.graph.blueprint import Blueprint
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.signal import Stance
from blueprint_schema.manifest import Manifest

M = TypeVar("M", Artefact, Manifest)


def compare(old: Blueprint, new: Blueprint) -> tuple[Change, ...]:
    """Every change between two blueprints, by kind and title, and in field order within each.

    What records a change is part of it.
    """
    comparison = _Comparison(old, new, renames(old, new), stances(old))
    return tuple(comparison.changes())


@dataclass(frozen=True, slots=True)
class _Comparison:
    old: Blueprint
    new: Blueprint
    renamed: Mapping[str, str]
    """Each id that was given up, with the id that has taken its place."""
    stances: Mapping[str, Stance]
    """The stance that held for each subject in the old blueprint."""

    def changes(self) -> Iterator[Change]:
        if self.old.manifest and self.new.manifest:
            yield from self._between(self.old.manifest, self.new.manifest)
        before = {self.renamed.get(id, id): artefact for id, artefact in self.old.artefacts.items()}
        for id, now in self.new.artefacts.items():
            was = before.get(id)
            if type(was) is not type(now):
                yield from self._added(now)
            elif was is not None and was is not now:
                yield from self._renamed(was, now)
                yield from self._between(was, now)
        for id, was in before.items():
            if type(was) is not type(self.new.artefacts.get(id)):
                yield from self._removed(was)
        yield from self._pages()

    def _between(self, was: M, now: M) -> Iterator[Change]:
        found = differences(with_new_ids(was, self.renamed), _without_rename(was, now))
        for here, record, why in tellings(found):
            first, *others = self._of(was, now, here)
            recorded = tuple(change for each in record for change in self._of(was, now, each))
            yield from (replace(first, record=recorded, why=why), *others)

    def _of(self, was: M, now: M, here: Difference) -> Iterator[Change]:
        for kind, step in meanings(here):
            yield Change(
                kind=kind,
                step=step,
                artefact=now.id if isinstance(now, Artefact) else "",
                artefact_kind=type(now).kind.name if isinstance(now, Artefact) else MANIFEST_KIND,
                title=now.title,
                way=here.way,
                before=plain(here.before),
                after=plain(here.after),
                before_words=in_words(self.old, here.model, here.field, here.before),
                after_words=in_words(self.new, here.model, here.field, here.after),
                reach=self._reach(was, now, here),
                effective=effective(kind, now, here),
            )

    def _reach(self, was: M, now: M, here: Difference) -> Reach:
        if not isinstance(was, Artefact) or not isinstance(now, Artefact):
            return Reach()
        before = reach_of(self.old, was, here.requirement)
        return before | reach_of(self.new, now, here.requirement)

    def _added(self, now: Artefact) -> Iterator[Change]:
        yield self._of_whole(ChangeClass.ARTEFACT_ADDED, self.new, now, after=plain(now))
        for here in brought_by(now, self.stances):
            yield from self._of(now, now, here)

    def _removed(self, was: Artefact) -> Iterator[Change]:
        heir = heirs(self.new.artefacts.values()).get(was.id)
        kind = ChangeClass.ARTEFACT_REMOVED
        yield self._of_whole(kind, self.old, was, before=plain(was), after=heir)
        for here in taken_by(was):
            yield from self._of(was, was, here)

    def _renamed(self, was: Artefact, now: Artefact) -> Iterator[Change]:
        if was.id != now.id:
            kind = ChangeClass.ARTEFACT_RENAMED
            yield self._of_whole(kind, self.new, now, before=was.id, after=now.id)

    def _of_whole(
        self,
        kind: ChangeClass,
        side: Blueprint,
        artefact: Artefact,
        *,
        before: Any = None,
        after: Any = None,
    ) -> Change:
        return Change(
            kind=kind,
            step=kind.step,
            artefact=artefact.id,
            artefact_kind=type(artefact).kind.name,
            title=artefact.title,
            way=(),
            before=before,
            after=after,
            before_words=before if isinstance(before, str) else "",
            after_words=after if isinstance(after, str) else "",
            reach=reach_of(side, artefact),
            effective=effective(kind, artefact),
        )

    def _pages(self) -> Iterator[Change]:
        """The prose pages: Markdown by their paths, each one leaf."""
        for path in sorted(self.old.pages.keys() | self.new.pages.keys()):
            before, after = self.old.pages.get(path), self.new.pages.get(path)
            if before != after:
                kind = _kind_of_page(path, before, after)
                words = (before or "", after or "")
                yield Change(kind, kind.step, path, PAGE_KIND, path, (), before, after, *words)


def _kind_of_page(path: str, before: str | None, after: str | None) -> ChangeClass:
    if path == CHANGELOG:
        return ChangeClass.UPKEEP  # it says again what the release itself says
    if before is None:
        return ChangeClass.ARTEFACT_ADDED
    return ChangeClass.ARTEFACT_REMOVED if after is None else ChangeClass.WORDING


def _without_rename(was: M, now: M) -> M:
    """What is there now, but for the former id that the rename itself has put there."""
    if not isinstance(was, Artefact) or not isinstance(now, Artefact) or was.id == now.id:
        return now
    kept = tuple(id for id in now.formerly if id != was.id)
    return now.model_copy(update={"formerly": kept})
