"""Changes as pages show them: by reader and by day, and by what they are changes of."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby

from blueprint_build.changes.change import (
    GRAVEST_FIRST,
    MANIFEST_KIND,
    PAGE_KIND,
    Change,
    ChangeClass,
)
from blueprint_build.changes.comparison import Comparison
from blueprint_build.changes.grouping import Days, by_reader
from blueprint_build.changes.line import line_of, together
from blueprint_build.changes.renames import heirs
from blueprint_build.graph.calendar import day_in_words
from blueprint_build.graph.lens import Lens
from blueprint_build.views.value import Value, address

FOLDED_FROM = 12
"""From how many things on that have no date a list of them is folded away."""


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """What changed about one value: in what ways, where, from what to what, why, and for whom."""

    ways: tuple[tuple[Value, str], ...]
    """Each class of change, and how far it moves the version."""
    where: str
    before: str
    after: str
    why: str
    whom: str


@dataclass(frozen=True, slots=True)
class Thing:
    """What has changed, and everything that has changed about it; ``anchor`` may be empty.

    ``whom`` is whom all of it touches; where that differs, it stands at the single lines.
    """

    anchor: str
    title: Value
    kind: str
    whom: str
    lines: tuple[ChangeLine, ...]


@dataclass(frozen=True, slots=True)
class DayView:
    """Everything that matters from one day on."""

    when: str
    things: tuple[Thing, ...]
    folded: bool


@dataclass(frozen=True, slots=True)
class ReaderView:
    """What changes for one group of readers."""

    anchor: str
    title: str
    count: int
    days: tuple[DayView, ...]
    like: "ReaderView | None" = None
    """The readers before them for whom the very same changes; then nothing is told again."""


@dataclass(frozen=True, slots=True)
class ChangesView:
    """What changed between two releases; ``quiet`` is wording, order and upkeep alone."""

    count: int
    step: str
    counts: tuple[tuple[int, Value], ...]
    readers: tuple[ReaderView, ...]
    quiet: tuple[Thing, ...]
    comparison: Comparison


def changes_view(lens: Lens, comparison: Comparison) -> ChangesView:
    """What changed, for a page of the blueprint as it is now."""
    return _Teller(lens, comparison, set()).view()


def anchor_of(change: Change) -> str:
    """Where a page tells of what has changed."""
    return f"of-{change.artefact or MANIFEST_KIND}"


def address_now(lens: Lens, change: Change) -> str | None:
    """The page on which a reader finds today what has changed, if there still is one."""
    if change.artefact_kind == MANIFEST_KIND:
        return ""
    if change.artefact_kind == PAGE_KIND:
        is_there = lens.has_page(change.artefact)
        return f"{change.artefact.removesuffix('.md')}/" if is_there else None
    return address_of_thing(lens, change.artefact)


def _heirs(lens: Lens) -> Mapping[str, str]:
    return heirs(lens.everything())


def address_of_thing(lens: Lens, id: str) -> str | None:
    """The page of an artefact, or of what carries on under another id; none where it is gone."""
    for name in (id, lens.once(_heirs).get(id)):
        if name and lens.has(name):
            return address(lens.artefact(name))
    return None


@dataclass(frozen=True, slots=True)
class _Teller:
    """Tells the changes of one page; each thing has its anchor where it is told of first."""

    lens: Lens
    comparison: Comparison
    told: set[str]

    def view(self) -> ChangesView:
        found = Counter(change.kind for change in self.comparison.speaking)
        return ChangesView(
            count=len(self.comparison.speaking),
            step=self.comparison.step.word,
            counts=tuple((found[kind], _word(kind)) for kind in ChangeClass if found[kind]),
            readers=tuple(self._readers()),
            quiet=tuple(self._things(self.comparison.quiet)),
            comparison=self.comparison,
        )

    def _readers(self) -> Iterator[ReaderView]:
        told: list[tuple[tuple[Change, ...], ReaderView]] = []
        for group in by_reader(self.comparison):
            like = next((view for changes, view in told if changes == group.changes), None)
            days = () if like else tuple(self._day(days) for days in group.days)
            anchor = f"for-{group.key or 'all'}"
            view = ReaderView(anchor, group.title, len(group.changes), days, like)
            told.append((group.changes, like or view))
            yield view

    def _day(self, days: Days) -> DayView:
        things = tuple(self._things(days.changes))
        when = f"From {day_in_words(days.day)}" if days.day else "Without a date"
        return DayView(when, things, days.day is None and len(things) > FOLDED_FROM)

    def _things(self, changes: Iterable[Change]) -> Iterator[Thing]:
        """What has changed, the gravest first, and else in the order of the blueprint."""
        by_thing = groupby(changes, lambda change: (change.artefact_kind, change.artefact))
        groups = [tuple(together) for _, together in by_thing]
        for theirs in sorted(groups, key=lambda some: min(GRAVEST_FIRST[one.kind] for one in some)):
            yield self._thing(theirs[0], theirs)

    def _thing(self, first: Change, changes: tuple[Change, ...]) -> Thing:
        anchor = anchor_of(first)
        is_first = anchor not in self.told
        self.told.add(anchor)
        lines = tuple(map(self._line, together(changes)))
        is_one = len({line.whom for line in lines}) == 1
        return Thing(
            anchor=anchor if is_first else "",
            title=Value(first.title, address=address_now(self.lens, first)),
            kind=first.artefact_kind,
            whom=lines[0].whom if is_one else "",
            lines=tuple(replace(line, whom="") for line in lines) if is_one else lines,
        )

    def _line(self, changes: tuple[Change, ...]) -> ChangeLine:
        first, *also = changes
        said = line_of(first, self.comparison, also)
        return ChangeLine(
            ways=tuple((_word(change.kind), change.step.word) for change in changes),
            where=said.where,
            before=said.before,
            after=said.after,
            why=said.why,
            whom=said.whom,
        )


def _word(kind: ChangeClass) -> Value:
    return Value(kind.label, tone=kind.value, meaning=kind.meaning)
