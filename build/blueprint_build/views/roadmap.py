"""The roadmap as a board: the next 12 months by quarter, then the years, then what is past."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from blueprint_build.graph.calendar import (
    day_in_words,
    quarter_in_words,
    when_in_words,
    year_after,
)
from blueprint_build.graph.lens import Lens
from blueprint_build.views.board import Group, Item, board_page
from blueprint_build.views.facets import Chosen, chosen_of
from blueprint_build.views.facts import Fact
from blueprint_build.views.money import chosen_by_money, funding_fact
from blueprint_build.views.page import Page
from blueprint_build.views.value import Value, inside, linked, simple
from blueprint_schema.kinds.milestone import Milestone, Move, Progress
from blueprint_schema.words import Status, Word

LABELS = {"when": "When"}


class Span(Word):
    """Where on the roadmap a milestone stands on the day that it is seen."""

    SOON = "next-12-months", "Its last possible day is in a quarter that begins within a year."
    LATER = "later", "After that."
    LATE = "past-its-date", "The day has passed, and nothing says that it is done."
    OVER = "done-or-cancelled", "Nothing more is to come of it."


OVER = (Progress.DONE, Progress.CANCELLED)

ASKED_AS = ("deadlines", "dates", "timeline", "timetable", "schedule", "when")


def roadmap_page(lens: Lens) -> Page:
    """All milestones by their last possible day, what comes next first."""
    return replace(board_page(lens, Milestone, _groups(lens), LABELS), asked_as=ASKED_AS)


def _groups(lens: Lens) -> Iterator[Group]:
    spans: dict[Span, list[Milestone]] = {span: [] for span in Span}
    for milestone in sorted(lens.of_kind(Milestone), key=lambda m: (m.date.latest, m.title)):
        spans[_span(milestone, lens.today)].append(milestone)
    quarters: dict[str, list[Milestone]] = {}
    for milestone in spans[Span.SOON]:
        quarters.setdefault(quarter_in_words(milestone.date.latest), []).append(milestone)
    years: dict[str, list[Milestone]] = {}
    for milestone in spans[Span.LATER]:
        years.setdefault(str(milestone.date.latest.year), []).append(milestone)
    for title, those in quarters.items():
        yield _group(lens, Span.SOON, title, "", those)
    for title, those in years.items():
        yield _group(lens, Span.LATER, title, "", those)
    late, over = Span.LATE, Span.OVER
    yield _group(lens, late, "Past its date, not known to be done", late.meaning, spans[late])
    yield _group(lens, over, "Done or cancelled", over.meaning, spans[over][::-1])


def _span(milestone: Milestone, today: date) -> Span:
    latest = milestone.date.latest
    if milestone.progress in OVER or milestone.status is Status.RETIRED:
        return Span.OVER
    if latest < today:
        return Span.LATE
    is_soon = _quarter(latest) <= _quarter(year_after(today))
    return Span.SOON if is_soon else Span.LATER


def _quarter(day: date) -> tuple[int, int]:
    return day.year, (day.month - 1) // 3


def _group(lens: Lens, span: Span, title: str, about: str, those: list[Milestone]) -> Group:
    items = tuple(_item(lens, milestone, span) for milestone in those)
    anchor = title.casefold().replace(",", "").replace(" ", "-")
    return Group(f"when-{anchor}", title, about, items, folded=span is Span.OVER)


def _item(lens: Lens, milestone: Milestone, span: Span) -> Item:
    chosen: Chosen = {"when": ((span.value, span.label),)}
    return Item(
        id=milestone.id,
        title=linked(lens, milestone.id),
        when=when_in_words(milestone.date),
        words=(simple(milestone.confidence), *_progress(milestone)),
        text=milestone.summary,
        facts=tuple(_facts(lens, milestone)),
        chosen=chosen | chosen_of(lens, milestone) | chosen_by_money(milestone.funding),
    )


def _progress(milestone: Milestone) -> tuple[Value, ...]:
    is_known = milestone.progress is not Progress.UNKNOWN
    return (simple(milestone.progress),) if is_known else ()


def _facts(lens: Lens, milestone: Milestone) -> Iterator[Fact]:
    if milestone.moves:
        moved = "; ".join(map(_told, milestone.moves))
        yield Fact("Moved", (Value(moved),), "How the date has moved.")
    if milestone.partnership_ask:
        yield Fact("Asked of partners", (Value(milestone.partnership_ask),), "")
    if milestone.tier:
        titles = {tier.key: tier.title for tier in lens.manifest.tiers}
        yield Fact("Tier", (Value(titles[milestone.tier]),), "The level that it falls on.")
    yield funding_fact(milestone.funding)
    if milestone.depends_on:
        needs = tuple(linked(lens, id) for id in milestone.depends_on)
        yield Fact("Needs first", needs, "What has to come before it.")


def _told(move: Move) -> str:
    return f"was {day_in_words(move.old)}, became {day_in_words(move.new)}: {inside(move.why)}"
