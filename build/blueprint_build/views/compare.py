"""What changed: every release, any two of them compared, and how to be told of the next."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from blueprint_build.changes.comparison import Comparison
from blueprint_build.changes.history import Edition, History, Step
from blueprint_build.changes.outlook import outlooks
from blueprint_build.graph.calendar import day_in_words
from blueprint_build.graph.channels import Channel, channels
from blueprint_build.graph.lens import Lens
from blueprint_build.source.released import newest_last, written
from blueprint_build.views.changes import ChangesView, address_of_thing, changes_view
from blueprint_build.views.page import Heading, Page
from blueprint_build.views.release import headings_of, release_address
from blueprint_build.views.value import Value, linked
from blueprint_schema.kinds.release import Release

FOLDER = "changes"
SUMMARY = "What each release changed, for whom and from when; any two releases compared; feeds and "
SUMMARY += "calendars to subscribe to."
ASKED_AS = (
    "release notes",
    "RSS",
    "Atom",
    "feed",
    "subscribe",
    "newsletter",
    "calendar",
    "iCalendar",
)


@dataclass(frozen=True, slots=True)
class ReleaseLine:
    """One release in the list: its name, its day, what it brought, how much it changed."""

    title: Value
    day: str
    note: str
    count: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A later release, compared with each earlier one; nothing where two are not compared."""

    title: str
    cells: tuple[Value | None, ...]


@dataclass(frozen=True, slots=True)
class WhatChangedView:
    """Everything that the page about all changes shows."""

    releases: tuple[ReleaseLine, ...]
    earlier: tuple[str, ...]
    matrix: tuple[MatrixRow, ...]
    channels: tuple[Channel, ...]
    has_feeds: bool


@dataclass(frozen=True, slots=True)
class OutlookLine:
    """Something of which two releases say different things for one day."""

    title: Value
    kind: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class OutlookView:
    """What two releases say of one and the same day."""

    title: str
    lines: tuple[OutlookLine, ...]


@dataclass(frozen=True, slots=True)
class CompareView:
    """Everything that the page of two releases shows."""

    old: Value
    new: Value
    changes: ChangesView
    outlooks: tuple[OutlookView, ...]


def changes_page(lens: Lens, history: History) -> Page:
    """All releases, the newest first."""
    records = newest_last(lens.of_kind(Release))[::-1]
    view = WhatChangedView(
        releases=tuple(_release_line(lens, record, history) for record in records),
        earlier=tuple(written(one.version) for one in history.editions[:-1]),
        matrix=tuple(_matrix(history)),
        channels=channels(lens),
        has_feeds=bool(records),
    )
    title = "What changed"
    return Page(f"{FOLDER}/", title, SUMMARY, "what-changed.html", view, asked_as=ASKED_AS)


def compare_address(step: Step) -> str:
    """The page of two releases."""
    return f"{FOLDER}/{written(step.old.version)}/{written(step.new.version)}/"


def compare_page(lens: Lens, step: Step) -> Page:
    """Two releases compared."""
    manifest = lens.manifest
    view = CompareView(
        old=linked(lens, step.old.record.id),
        new=linked(lens, step.new.record.id),
        changes=changes_view(lens, step.comparison),
        outlooks=tuple(
            _outlook(lens, step.comparison, day)
            for day in dict.fromkeys((lens.today, manifest.horizon.end))
        ),
    )
    title = f"From {step.words}"
    summary = f"What changed from {step.old.name} to {step.new.name}, for whom and from when."
    headings = (*headings_of(view.changes), Heading("outlook", "One day, as both see it"))
    address = compare_address(step)
    return Page(address, title, summary, "compare.html", view, None, headings)


def _release_line(lens: Lens, record: Release, history: History) -> ReleaseLine:
    edition = history.edition_of(record)
    step = history.step_to(edition) if edition else None
    return ReleaseLine(
        title=linked(lens, record.id),
        day=day_in_words(record.date),
        note=record.note,
        count=_count(step) if step else "",
    )


def _told(step: Step) -> str:
    count = len(step.comparison.speaking)
    return "1 change" if count == 1 else f"{count:,} changes"


def _count(step: Step) -> str:
    comparison = step.comparison
    if not comparison.changes:
        return "nothing changed"
    return f"{_told(step)}, a {comparison.step.word} step"


def _matrix(history: History) -> Iterator[MatrixRow]:
    for place in range(len(history.editions) - 1, 0, -1):
        new = history.editions[place]
        cells = tuple(_cell(history, old, new) for old in history.editions[:-1])
        yield MatrixRow(written(new.version), cells)


def _cell(history: History, old: Edition, new: Edition) -> Value | None:
    step = history.steps.get((old.version, new.version))
    if step is None:
        return None
    is_next = history.step_to(new) is step
    address = release_address(new.record.id) if is_next else compare_address(step)
    return Value(_told(step), address=address)


def _outlook(lens: Lens, comparison: Comparison, day: date) -> OutlookView:
    found = outlooks(comparison.old, comparison.new, day)
    lines = tuple(
        OutlookLine(
            title=Value(one.title, address=address_of_thing(lens, one.artefact)),
            kind=f"{one.artefact_kind}, {one.requirement}"
            if one.requirement
            else one.artefact_kind,
            before=one.before,
            after=one.after,
        )
        for one in found
        if one.differs
    )
    said = (
        f"{day_in_words(day)}: {len(lines):,} told differently, {len(found) - len(lines):,} alike"
    )
    return OutlookView(said, lines)
