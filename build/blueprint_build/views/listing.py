"""The list of all artefacts of a kind, as a plain table."""

from dataclasses import dataclass

from blueprint_build.graph.lens import Lens
from blueprint_build.views.facets import Chosen, chosen_of
from blueprint_build.views.facts import label_of, value_at
from blueprint_build.views.list_head import ListHead, list_head
from blueprint_build.views.page import Page
from blueprint_build.views.value import Value, address, simple
from blueprint_schema.artefact import Artefact


@dataclass(frozen=True, slots=True)
class Row:
    """One artefact of a list: its title, its summary, and the kind's chosen fields."""

    id: str
    title: Value
    summary: str
    status: Value
    cells: tuple[tuple[Value, ...], ...]
    chosen: Chosen
    """What the row can be chosen by."""


@dataclass(frozen=True, slots=True)
class ListingView:
    """Everything that a list shows."""

    head: ListHead
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def listing_page(lens: Lens, model: type[Artefact]) -> Page:
    """The list of a kind."""
    kind = model.kind
    rows = tuple(
        Row(
            artefact.id,
            Value(artefact.title, address=address(artefact)),
            artefact.summary,
            simple(artefact.status),
            tuple(value_at(lens, artefact, path) for path in kind.columns),
            chosen_of(lens, artefact),
        )
        for artefact in lens.of_kind(model)
    )
    view = ListingView(
        head=list_head(lens, model, (row.chosen for row in rows)),
        columns=tuple(map(label_of, kind.columns)),
        rows=rows,
    )
    return Page(f"{kind.folder}/", kind.title, kind.about, "listing.html", view)
