"""Changes put in order for people: by reader, then by the day from which they matter."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date

from blueprint_build.changes.change import Change
from blueprint_build.changes.comparison import Comparison
from blueprint_build.graph.calendar import day_in_words
from blueprint_build.reports.text import counted
from blueprint_build.source.released import written

ALL = "All readers"
NO_DAY = "Without a date"
LONGEST = 200
"""Longer values are cut: a reader sees what changed, and opens the page for the rest."""


@dataclass(frozen=True, slots=True)
class Line:
    """One change in words; ``before`` or ``after`` is empty where there was nothing."""

    what: str
    title: str
    where: str
    before: str
    after: str
    whom: str

    @property
    def sentence(self) -> str:
        """The whole line in plain text."""
        return f"{self.what}: {self.title}{self.where and f', {self.where}'}{self.moved}"

    @property
    def moved(self) -> str:
        """From what to what."""
        if not self.before and not self.after:
            return ""
        return f": {self.before or 'nothing'} -> {self.after or 'nothing'}"


@dataclass(frozen=True, slots=True)
class Days:
    """The changes that matter from one day on; the day in words."""

    when: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Readers:
    """A group of readers, and what changes for them."""

    title: str
    days: tuple[Days, ...]


def by_reader(comparison: Comparison) -> tuple[Readers, ...]:
    """Each audience in the manifest's order, then what concerns nobody more than others."""
    groups: list[Readers] = []
    entries = comparison.new.manifest.audiences if comparison.new.manifest else ()
    for entry in entries:
        theirs = [c for c in comparison.speaking if entry.key in c.reach.audiences]
        groups.append(Readers(entry.title, _by_day(theirs, comparison)))
    known = {entry.key for entry in entries}
    rest = [c for c in comparison.speaking if not known & set(c.reach.audiences)]
    groups.append(Readers(ALL, _by_day(rest, comparison)))
    return tuple(group for group in groups if group.days)


def headline(comparison: Comparison) -> str:
    """What was compared, how much changed, and the step that it needs, in a line."""
    count = counted(len(comparison.changes), "change")
    names = f"From {comparison.base} to {comparison.head}"
    if not comparison.changes:
        return f"{names}: nothing changed."
    least = comparison.least_version
    version = f", so the next release is {written(least)} or higher" if least else ""
    return f"{names}: {count}; together a {comparison.step.word} step{version}."


def quietly(comparison: Comparison) -> str:
    """What changed in words, order or upkeep only, in a line; empty where nothing did."""
    if not comparison.quiet:
        return ""
    titles = sorted({change.title for change in comparison.quiet})
    return f"{quiet_count(comparison)}: {'; '.join(titles)}."


def quiet_count(comparison: Comparison) -> str:
    """How much changed in words, order or upkeep only."""
    places = counted(len({change.artefact for change in comparison.quiet}), "place")
    return f"Wording, order and upkeep only: {counted(len(comparison.quiet), 'change')} in {places}"


def looked_ahead(comparison: Comparison) -> tuple[str, tuple[Line, ...]]:
    """What both states say of the day in question, where they say different things."""
    if comparison.day is None:
        return "", ()
    lines = tuple(
        Line(
            what=outlook.artefact_kind,
            title=outlook.title,
            where=outlook.requirement and f"requirement {outlook.requirement}",
            before=outlook.before,
            after=outlook.after,
            whom="",
        )
        for outlook in comparison.outlooks
        if outlook.differs
    )
    same = sum(not outlook.differs for outlook in comparison.outlooks)
    day = day_in_words(comparison.day)
    counts = f"{len(lines):,} told differently, {same:,} told the same"
    return f"What the two say of {day}: {counts}.", lines


def _by_day(changes: Iterable[Change], comparison: Comparison) -> tuple[Days, ...]:
    groups: dict[date, list[Change]] = {}
    for change in changes:
        groups.setdefault(change.effective or date.max, []).append(change)
    return tuple(
        Days(
            NO_DAY if day == date.max else f"From {day_in_words(day)}",
            tuple(line_of(change, comparison) for change in groups[day]),
        )
        for day in sorted(groups)
    )


def line_of(change: Change, comparison: Comparison) -> Line:
    """One change in words."""
    return Line(
        what=change.kind.label,
        title=f"{change.title} ({change.artefact_kind})",
        where=" › ".join(step.replace("_", " ") for step in change.way),
        before=_cut(change.before_words),
        after=_cut(change.after_words),
        whom=_whom(change, comparison),
    )


def _whom(change: Change, comparison: Comparison) -> str:
    manifest = comparison.new.manifest
    words = []
    for name, keys in asdict(change.reach).items():
        if name in ("audiences", "pillars") or manifest is None:
            continue
        titles = {entry.key: entry.title for entry in manifest.vocabulary(name)}
        words += [titles.get(key, key) for key in keys]
    return ", ".join(dict.fromkeys(words))


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 3]}..."
