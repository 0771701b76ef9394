"""What stands above every list: what it holds, how much of it, what to choose by, and its file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from blueprint_build.exports.tables import file_of
from blueprint_build.graph.lens import Lens
from blueprint_build.graph.request import Request, on_list
from blueprint_build.views.citing import documents_behind
from blueprint_build.views.crossings import beside
from blueprint_build.views.facets import Chosen, Facet, facets_of, labels_of
from blueprint_build.views.totals import TOTALS
from blueprint_build.views.value import Value
from blueprint_schema.artefact import Artefact


@dataclass(frozen=True, slots=True)
class ListHead:
    """Everything that stands above a list."""

    title: str
    about: str
    count: str
    total: str
    beside: tuple[Value, ...]
    pictures: tuple[Request, ...]
    facets: tuple[Facet, ...]
    table: str
    """The address of the same list as a file; empty where there is none."""
    sources: tuple[Value, ...]
    """The documents behind the list."""


def list_head(
    lens: Lens,
    model: type[Artefact],
    rows: Iterable[Chosen],
    labels: Mapping[str, str] | None = None,
) -> ListHead:
    """The head of a kind's list; ``labels`` name facets that are no field's."""
    kind = model.kind
    return ListHead(
        title=kind.title,
        about=kind.about,
        count=kind.counted(len(lens.of_kind(model))),
        total=TOTALS[model](lens) if model in TOTALS else "",
        beside=beside(lens, model),
        pictures=on_list(kind.name),
        facets=facets_of(rows, {**labels_of(model), **(labels or {})}),
        table=file_of(model),
        sources=documents_behind(lens, lens.of_kind(model)),
    )
