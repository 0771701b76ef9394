"""You said, we did: every theme that was heard, where, and what came of it."""

from collections import Counter
from collections.abc import Iterator

from blueprint_build.graph.calendar import when_in_words
from blueprint_build.graph.lens import Lens
from blueprint_build.views.citing import documents_behind
from blueprint_build.views.crossings import SAID
from blueprint_build.views.facets import Chosen, facets_of
from blueprint_build.views.grid import Cell, GridRow, GridView
from blueprint_build.views.list_head import ListHead
from blueprint_build.views.page import Page
from blueprint_build.views.sections import anchor_of
from blueprint_build.views.value import (
    Value,
    address,
    all_linked,
    headcount_in_words,
    linked,
    spoken,
)
from blueprint_schema.kinds.engagement import Counting, Engagement, Theme, ThemeDisposition

SUMMARY = "What people said when they were asked, where they said it, and what came of it."
LABELS = {"disposition": "What came of it", "event": "Heard at"}


def said_page(lens: Lens) -> Page:
    """Every theme of every event."""
    heard = [(event, theme) for event in lens.of_kind(Engagement) for theme in event.themes]
    rows = tuple(_row(lens, event, theme) for event, theme in heard)
    events = len({event.id for event, _ in heard})
    head = ListHead(
        title=SAID.title,
        about=SUMMARY,
        count=f"{len(rows):,} {'theme' if len(rows) == 1 else 'themes'} from {events} of "
        f"{Engagement.kind.counted(len(lens.of_kind(Engagement)))}",
        total="Nothing is listed without its answer: each theme says what came of it, and why.",
        beside=(Value("All engagements", address=f"{Engagement.kind.folder}/"),),
        pictures=(),
        facets=facets_of((row.chosen for row in rows), LABELS),
        table="",
        sources=documents_behind(lens, lens.of_kind(Engagement)),
    )
    columns = ("What was heard", "Where, and from how many", "What came of it")
    view = GridView(head, columns, rows, tuple(_counts(theme for _, theme in heard)))
    return Page(SAID.address, SAID.title, SUMMARY, "grid.html", view)


def _counts(themes: Iterator[Theme]) -> Iterator[Value]:
    counted = Counter(theme.disposition for theme in themes)
    for disposition in ThemeDisposition:
        if counted[disposition]:
            yield Value(
                f"{counted[disposition]:,} {spoken(disposition).text}",
                address=f"{SAID.address}?disposition={disposition.value}",
            )


def _row(lens: Lens, event: Engagement, theme: Theme) -> GridRow:
    disposition = spoken(theme.disposition)
    chosen: Chosen = {
        "disposition": ((theme.disposition.value, disposition.text),),
        "event": ((event.id, event.title),),
    }
    return GridRow(
        title=Value(theme.title, address=f"{address(event)}#{anchor_of(theme)}"),
        text="",
        cells=(
            Cell(text=_heard_from(event), items=(linked(lens, event.id),)),
            Cell(
                words=(disposition,),
                text=theme.reason,
                items=all_linked(lens, theme.came_of_it),
                note="See",
                order=disposition.order or "",
            ),
        ),
        chosen=chosen,
    )


def _heard_from(event: Engagement) -> str:
    when = when_in_words(event.when) if event.when else ""
    is_counted = event.headcount.counting is not Counting.NOT_RECORDED
    count = f"{headcount_in_words(event.headcount)} people" if is_counted else "number not recorded"
    return ", ".join(part for part in (when, count) if part)
