"""Changes put in order for people: by reader, then by the day from which they matter."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from blueprint_build.changes.change import Change
from blueprint_build.changes.comparison import Comparison

ALL = "All readers"


@dataclass(frozen=True, slots=True)
class Days:
    """The changes that matter from one day on, where one is known."""

    day: date | None
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Readers:
    """A group of readers, and what changes for them; ``key`` is empty where it is for all."""

    key: str
    title: str
    days: tuple[Days, ...]

    @property
    def changes(self) -> tuple[Change, ...]:
        """Everything that changes for them."""
        return tuple(change for days in self.days for change in days.changes)


def by_reader(comparison: Comparison) -> tuple[Readers, ...]:
    """Each audience in the manifest's order, then what concerns nobody more than others."""
    entries = comparison.new.manifest.audiences if comparison.new.manifest else ()
    groups = [
        Readers(entry.key, entry.title, by_day(for_audience(comparison.speaking, entry.key)))
        for entry in entries
    ]
    known = {entry.key for entry in entries}
    rest = [c for c in comparison.speaking if not known & set(c.reach.audiences)]
    groups.append(Readers("", ALL, by_day(rest)))
    return tuple(group for group in groups if group.days)


def for_audience(changes: Iterable[Change], key: str) -> list[Change]:
    """The changes that concern an audience more than others."""
    return [change for change in changes if key in change.reach.audiences]


def by_day(changes: Iterable[Change]) -> tuple[Days, ...]:
    """The changes by the day from which they matter; those without a day come last."""
    groups: dict[date, list[Change]] = {}
    for change in changes:
        groups.setdefault(change.effective or date.max, []).append(change)
    return tuple(
        Days(None if day == date.max else day, tuple(groups[day])) for day in sorted(groups)
    )
