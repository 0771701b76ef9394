"""A comparison in words, put in order for people, as every form of report shows it."""

from dataclasses import dataclass
from datetime import date

from blueprint_build.changes import grouping
from blueprint_build.changes.comparison import Comparison
from blueprint_build.changes.line import Line, lines_of
from blueprint_build.graph.calendar import day_in_words
from blueprint_build.reports.text import counted
from blueprint_build.source.released import written

NO_DAY = "Without a date"


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
    return tuple(
        Readers(
            group.title,
            tuple(Days(_when(days.day), lines_of(days.changes, comparison)) for days in group.days),
        )
        for group in grouping.by_reader(comparison)
    )


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


def _when(day: date | None) -> str:
    return f"From {day_in_words(day)}" if day else NO_DAY
