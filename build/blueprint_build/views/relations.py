"""What an artefact says of others and what others say of it, in words, grouped by what they say."""

from dataclasses import dataclass

from blueprint_schema.table import BY_NAME

from blueprint_build.graph.lens import Lens
from blueprint_build.views.value import Card, card

BESIDE = frozenset({"owned by", "belongs to", "cites", "published by", "issued by"})
"""Relations that pages show among the facts or the sources, not in the list of relations."""


@dataclass(frozen=True, slots=True)
class RelationGroup:
    """Everything that stands in one relation to an artefact, of one kind."""

    anchor: str
    words: str
    kind: str
    cards: tuple[Card, ...]


def relations_of(lens: Lens, id: str) -> list[RelationGroup]:
    """The relations of an artefact, its own statements first, then what others say of it."""
    groups: dict[tuple[str, str], dict[str, Card]] = {}
    for link in lens.links_from(id):
        if link.relation.forward not in BESIDE and len(link.pointer) <= 2:
            _add(groups, link.relation.forward, card(lens, link.target))
    for link in lens.links_to(id):
        _add(groups, link.relation.backward, card(lens, link.holder))
    return [
        RelationGroup(_anchor(words, kind), words, BY_NAME[kind].kind.plural, tuple(cards.values()))
        for (words, kind), cards in groups.items()
    ]


def _add(groups: dict[tuple[str, str], dict[str, Card]], words: str, shown: Card) -> None:
    groups.setdefault((words, shown.kind), {})[shown.id] = shown


def _anchor(words: str, kind: str) -> str:
    return f"{words.replace(' ', '-')}-{kind}"
