"""The page of the search: what it can be narrowed by, and other ways for who runs no script."""

from collections.abc import Iterator
from dataclasses import dataclass

from blueprint_build.graph.lens import Lens
from blueprint_build.views.page import Page
from blueprint_build.views.value import Value
from blueprint_schema.kinds.pillar import Pillar
from blueprint_schema.words import Status

FOLDER = "search"


@dataclass(frozen=True, slots=True)
class OtherKind:
    """What a page is that shows no single artefact, and what such pages are called together."""

    name: str
    title: str
    is_behind: bool = False
    """Whether few readers mean it by its words: it stands behind what else says them."""


PLAIN = OtherKind("page", "Pages and lists")
OTHERS = {
    "guide": OtherKind("guide", "Guide for editors"),
    "pictures": OtherKind("picture", "Pictures", is_behind=True),
    "rules": OtherKind("rule", "Rules", is_behind=True),
}
"""By the folder that they stand in; all else is a plain page."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Something that results can be narrowed by: its name in the address, and each choice."""

    name: str
    title: str
    choices: tuple[tuple[str, str], ...]
    """The word in the address, and how it reads."""


@dataclass(frozen=True, slots=True)
class SearchView:
    """Everything that the page of the search shows before it is asked."""

    filters: tuple[Filter, ...]
    lists: tuple[Value, ...]


def search_page(lens: Lens) -> Page:
    """The page of the search."""
    view = SearchView(
        tuple(entry for entry in _filters(lens) if entry.choices),
        tuple(Value(model.kind.title, address=f"{model.kind.folder}/") for model in lens.kinds()),
    )
    return Page(f"{FOLDER}/", "Search", "Find anything in this edition.", "search.html", view)


def other_kind(address: str) -> OtherKind:
    """What the page at this address is, if it shows no single artefact."""
    folder, _, below = address.partition("/")
    return OTHERS.get(folder, PLAIN) if below else PLAIN


def _filters(lens: Lens) -> Iterator[Filter]:
    manifest = lens.manifest
    kinds = [(model.kind.name, model.kind.title) for model in lens.kinds()]
    others = [(kind.name, kind.title) for kind in (*OTHERS.values(), PLAIN)]
    yield Filter("kind", "Kind", (*kinds, *others))
    yield Filter("pillar", "Pillar", tuple((each.id, each.title) for each in lens.of_kind(Pillar)))
    yield Filter("audience", "For", tuple((each.key, each.title) for each in manifest.audiences))
    yield Filter("tier", "Tier", tuple((each.key, each.title) for each in manifest.tiers))
    yield Filter("status", "Status", tuple((word.value, word.label) for word in Status))
