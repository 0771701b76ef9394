"""What an artefact says of others and what others say of it, in words, grouped by what they say."""

from dataclasses import dataclass, replace
from typing import Any

from blueprint_build.graph.blueprint import Link
from blueprint_build.graph.lens import Lens
from blueprint_build.views.sections import anchor_of
from blueprint_build.views.value import Card, card
from blueprint_schema.artefact import Record
from blueprint_schema.relation import Bond, Relation
from blueprint_schema.table import BY_NAME, MODELS

BESIDE = frozenset({"belongs to"})
"""Lists of relations that pages show beside the facts."""

ORDER = {model.kind.name: place for place, model in enumerate(MODELS)}


@dataclass(frozen=True, slots=True)
class RelationGroup:
    """Everything that stands in one relation to an artefact, of one kind."""

    anchor: str
    words: str
    count: str
    cards: tuple[Card, ...]


def relations_of(lens: Lens, id: str) -> list[RelationGroup]:
    """The relations of an artefact, its own statements first, then what others say of it."""
    own: dict[tuple[str, str], dict[str, Card]] = {}
    others: dict[tuple[str, str], dict[str, Card]] = {}
    for link in lens.links_from(id):
        # Only items of a list: a single value is a fact, and records stand in sections.
        is_listed = len(link.pointer) == 2 and isinstance(link.pointer[1], int)
        if is_listed and link.relation.forward not in BESIDE:
            _add(own, link.relation.forward, card(lens, link.target))
    said = {shown for cards in own.values() for shown in cards}
    for link in lens.links_to(id):
        if link.holder not in said or not _is_said_already(link.relation):
            shown = _card_of_holder(lens, link)
            is_mutual = (link.relation.backward, shown.kind) in own
            _add(own if is_mutual else others, link.relation.backward, shown)
    in_order = sorted(others.items(), key=lambda group: ORDER[group[0][1]])
    return [_group(words, kind, cards) for (words, kind), cards in [*own.items(), *in_order]]


def _card_of_holder(lens: Lens, link: Link) -> Card:
    """The card of whoever states a link; a titled record inside an artefact has its own."""
    shown = card(lens, link.holder)
    inner: Any = lens.artefact(link.holder)
    record: Record | None = None
    for step in link.pointer:
        inner = inner[step] if isinstance(step, int) else getattr(inner, step)
        if isinstance(inner, Record) and anchor_of(inner) and hasattr(inner, "title"):
            record = inner
    if record is None:
        return shown
    anchor = anchor_of(record)
    return replace(
        shown,
        id=f"{shown.id}#{anchor}",
        title=getattr(record, "title", ""),
        address=f"{shown.address}#{anchor}",
        label=shown.title,
        summary="",
    )


def _is_said_already(relation: Relation) -> bool:
    """Whether it adds nothing to another relation with the same artefact."""
    return relation.forward in BESIDE or relation.bond is Bond.REMEMBERS


def _add(groups: dict[tuple[str, str], dict[str, Card]], words: str, shown: Card) -> None:
    groups.setdefault((words, shown.kind), {})[shown.id] = shown


def _group(words: str, kind: str, cards: dict[str, Card]) -> RelationGroup:
    return RelationGroup(
        anchor=f"{words.replace(' ', '-')}-{kind}",
        words=words,
        count=BY_NAME[kind].kind.counted(len(cards)),
        cards=tuple(cards.values()),
    )
