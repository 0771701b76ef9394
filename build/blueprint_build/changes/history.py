"""The releases of a blueprint, one after the other, and what each changed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from blueprint_build.changes.change import Change
from blueprint_build.changes.comparison import Comparison
from blueprint_build.changes.record import last_record
from blueprint_build.graph.blueprint import Blueprint, assemble
from blueprint_build.source.released import Released, Version, version_of, written
from blueprint_schema.kinds.release import Release

MOST_IN_FULL = 10
"""Up to this many releases any two can be compared; beyond, each with its neighbours and the
newest."""


@dataclass(frozen=True)
class Edition:
    """A release of the blueprint: its version, its record as it reads now, and what it held."""

    version: Version
    record: Release
    blueprint: Blueprint

    @property
    def name(self) -> str:
        """The release as readers know it."""
        return f"release {written(self.version)}"


@dataclass(frozen=True)
class Step:
    """From one release to a later one: every change, but that a release is recorded."""

    old: Edition
    new: Edition
    comparison: Comparison

    @property
    def words(self) -> str:
        """The two versions: ``0.1.0 to 0.3.0``."""
        return f"{written(self.old.version)} to {written(self.new.version)}"


@dataclass(frozen=True)
class Mention:
    """What one release changed about one artefact; without changes, it was in the first one."""

    edition: Edition
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True)
class History:
    """Every release that is known, oldest first. Comparisons are made when asked for."""

    editions: tuple[Edition, ...] = ()
    from_the_first: bool = False
    """Whether the first of them is the first that there was."""

    @cached_property
    def steps(self) -> Mapping[tuple[Version, Version], Step]:
        """Every two releases that a reader can compare, by their versions."""
        return {(old.version, new.version): _step(old, new) for old, new in self._pairs()}

    @property
    def apart(self) -> tuple[Step, ...]:
        """The steps between releases that do not follow each other; the others are a release's."""
        places = {edition.version: place for place, edition in enumerate(self.editions)}
        return tuple(
            step for (old, new), step in self.steps.items() if places[new] - places[old] > 1
        )

    def begins_with(self, edition: Edition) -> bool:
        """Whether a release is the first that there was."""
        return self.from_the_first and edition is self.editions[0]

    def step_to(self, edition: Edition) -> Step | None:
        """What a release changed against the one before it; none for the first."""
        place = self.editions.index(edition)
        if place == 0:
            return None
        return self.steps[self.editions[place - 1].version, edition.version]

    def edition_of(self, record: Release) -> Edition | None:
        """The release of which this is the record, where what it held is known."""
        return next((one for one in self.editions if one.record.id == record.id), None)

    def of(self, id: str, formerly: Iterable[str] = ()) -> tuple[Mention, ...]:
        """Each release that changed an artefact, newest first, whatever its id was then."""
        names = {id, *formerly}
        found = (m for name in names for m in self._mentions.get(name, ()))
        return tuple(sorted(found, key=lambda mention: mention.edition.version, reverse=True))

    @cached_property
    def _mentions(self) -> Mapping[str, list[Mention]]:
        mentions: dict[str, list[Mention]] = {}
        if self.editions and self.from_the_first:
            for id in self.editions[0].blueprint.artefacts:
                mentions[id] = [Mention(self.editions[0])]
        for edition in self.editions[1:]:
            changes: dict[str, list[Change]] = {}
            step = self.step_to(edition)
            for change in step.comparison.changes if step else ():
                changes.setdefault(change.artefact, []).append(change)
            for id, theirs in changes.items():
                mentions.setdefault(id, []).append(Mention(edition, tuple(theirs)))
        return mentions

    def _pairs(self) -> Iterator[tuple[Edition, Edition]]:
        for place, old in enumerate(self.editions):
            later = self.editions[place + 1 :]
            if len(self.editions) > MOST_IN_FULL:
                later = (*later[:1], *later[1:][-1:])
            for new in later:
                yield old, new


NO_HISTORY = History()


def history_of(present: Blueprint, past: Iterable[Released]) -> History:
    """The releases that were read, with the present one where its record stands and no tag yet.

    A release of which today's models cannot understand every file is left out.
    """
    released = tuple(past)
    records = {version_of(record.version): record for record in present.of_kind(Release)}
    editions = [
        Edition(one.version, records[one.version], assemble(one.reading))
        for one in released
        if one.reading.is_whole and one.version in records
    ]
    newest = last_record(present)
    version = version_of(newest.version) if newest else None
    if newest and version and version not in {one.version for one in released}:
        editions.append(Edition(version, newest, present))
    earliest = min((version for version in records if version), default=None)
    return History(tuple(editions), bool(editions) and editions[0].version == earliest)


def _step(old: Edition, new: Edition) -> Step:
    sides = (old.name, new.name, old.blueprint, new.blueprint, old.version)
    return Step(old, new, Comparison(*sides, with_records=False))
