"""A board: a list whose members stand as cards in groups, in the order that its readers need."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from blueprint_build.graph.lens import Lens
from blueprint_build.views.facets import Chosen
from blueprint_build.views.facts import Fact
from blueprint_build.views.list_head import ListHead, list_head
from blueprint_build.views.page import Heading, Page
from blueprint_build.views.value import Value
from blueprint_schema.artefact import Artefact

SPARSE = 3
"""With fewer cards in a group, on average, a row of its own would stand mostly empty."""


@dataclass(frozen=True, slots=True)
class Item:
    """One card of a board: when, what, in which state, why, and what else decides."""

    id: str
    title: Value
    when: str
    """The date that matters, in words."""
    words: tuple[Value, ...]
    """The closed words that say how it stands, each with its sign."""
    text: str
    facts: tuple[Fact, ...]
    chosen: Chosen


@dataclass(frozen=True, slots=True)
class Group:
    """The cards that belong together; ``folded`` where few readers look for them."""

    anchor: str
    title: str
    about: str
    items: tuple[Item, ...]
    folded: bool = False


@dataclass(frozen=True, slots=True)
class BoardView:
    """Everything that a board shows."""

    head: ListHead
    groups: tuple[Group, ...]

    @property
    def is_sparse(self) -> bool:
        """Whether most groups hold so few cards that they stand side by side."""
        return sum(len(group.items) for group in self.groups) < SPARSE * len(self.groups)


def board_page(
    lens: Lens,
    model: type[Artefact],
    groups: Iterable[Group],
    labels: Mapping[str, str] | None = None,
) -> Page:
    """The list of a kind as a board; groups without a card are left out."""
    kind = model.kind
    filled = tuple(group for group in groups if group.items)
    rows = (item.chosen for group in filled for item in group.items)
    view = BoardView(list_head(lens, model, rows, labels), filled)
    headings = tuple(Heading(group.anchor, group.title, len(group.items)) for group in filled)
    return Page(f"{kind.folder}/", kind.title, kind.about, "board.html", view, headings=headings)
