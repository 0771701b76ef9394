"""The whole blueprint on one page, short enough to print and read on a train."""

from dataclasses import dataclass

from blueprint_build.graph.calendar import day_in_words
from blueprint_build.graph.lens import Lens
from blueprint_build.graph.request import Request
from blueprint_build.views.board import BoardView
from blueprint_build.views.facts import value_at
from blueprint_build.views.grid import GridView
from blueprint_build.views.obligation import obligations
from blueprint_build.views.page import Heading, Page
from blueprint_build.views.responsibilities import responsibilities_page
from blueprint_build.views.roadmap import roadmap_page
from blueprint_build.views.signals import signals_page
from blueprint_build.views.value import Value, linked
from blueprint_schema.kinds.outcome import Outcome
from blueprint_schema.kinds.pillar import Pillar
from blueprint_schema.kinds.principle import Principle
from blueprint_schema.kinds.responsibility import Responsibility
from blueprint_schema.picture import PictureName
from blueprint_schema.words import Conformance, Status

FOLDER = "whole"
TITLE = "The whole blueprint"
SUMMARY = "Everything that binds, is planned or is decided, in tables, on one page to print."
ASKED_AS = ("print", "printable", "PDF", "document", "summary")


@dataclass(frozen=True, slots=True)
class Table:
    """One part of the document: its heading, and rows, each named by its first cell."""

    anchor: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[tuple[Value, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class WholeView:
    """Everything that the document holds."""

    picture: Request
    seen: str
    tables: tuple[Table, ...]


def whole_page(lens: Lens) -> Page:
    """The document."""
    every = (
        _pillars(lens),
        _outcomes(lens),
        _principles(lens),
        _musts(lens),
        _signals(signals_page(lens).content),
        _roadmap(roadmap_page(lens).content),
        *([_shares(responsibilities_page(lens).content)] if lens.of_kind(Responsibility) else []),
    )
    tables = tuple(table for table in every if table.rows)
    view = WholeView(Request(PictureName.OVERVIEW), day_in_words(lens.today), tables)
    headings = tuple(Heading(table.anchor, table.title, len(table.rows)) for table in tables)
    address = f"{FOLDER}/"
    return Page(address, TITLE, SUMMARY, "whole.html", view, None, headings, asked_as=ASKED_AS)


def _pillars(lens: Lens) -> Table:
    rows = tuple(
        ((linked(lens, pillar.id),), (Value(pillar.question),), (Value(pillar.summary),))
        for pillar in lens.of_kind(Pillar)
    )
    return Table("pillars", "Pillars", ("Pillar", "Question", "In short"), rows)


def _outcomes(lens: Lens) -> Table:
    rows = tuple(
        (
            (linked(lens, outcome.id),),
            value_at(lens, outcome, "beneficiary"),
            (Value(outcome.summary),),
        )
        for outcome in lens.of_kind(Outcome)
    )
    return Table("outcomes", "What gets better", ("Outcome", "For", "In short"), rows)


def _principles(lens: Lens) -> Table:
    rows = tuple(
        ((linked(lens, one.id),), (Value(one.statement),), value_at(lens, one, "status"))
        for one in lens.of_kind(Principle)
        if one.status is not Status.RETIRED
    )
    return Table("principles", "Principles", ("Principle", "Statement", "Status"), rows)


def _musts(lens: Lens) -> Table:
    rows = tuple(
        ((each.artefact,), (Value(each.text),), each.parties, (each.since,))
        for each in obligations(lens)
        if each.level.tone == Conformance.MUST
    )
    return Table("musts", "What must be met", ("Where", "What", "Who", "From"), rows)


def _signals(board: BoardView) -> Table:
    rows = tuple(
        ((item.title,), (Value(group.title),), (Value(item.text),), (Value(item.when),))
        for group in board.groups
        for item in group.items
        if not group.folded
    )
    title = "What is invested in, kept and left"
    return Table("signals", title, ("Signal", "Stance", "Why", "Until"), rows)


def _roadmap(board: BoardView) -> Table:
    rows = tuple(
        ((item.title,), (Value(item.when),), item.words, (Value(item.text),))
        for group in board.groups
        for item in group.items
        if not group.folded
    )
    return Table("roadmap", "Roadmap", ("Step", "When", "How firmly", "In short"), rows)


def _shares(grid: GridView) -> Table:
    rows = tuple(
        (
            (row.title,),
            *((*cell.words, Value(cell.text)) if cell.text else () for cell in row.cells),
        )
        for row in grid.rows
    )
    return Table("responsibilities", "Who does what", grid.columns, rows)
