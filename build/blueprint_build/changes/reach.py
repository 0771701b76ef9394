"""Whom something touches: read from its own words, and from what it is about."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields

from blueprint_build.graph.blueprint import Blueprint
from blueprint_schema.artefact import Artefact
from blueprint_schema.relation import Choice, marks
from blueprint_schema.requirement import Requirement

ABOUT = frozenset({"is about", "delivers", "ends", "helps with", "conforms to", "replaced by"})
"""Relations through which an artefact touches those whom its target touches."""

PILLARS = "belongs to"


@dataclass(frozen=True, slots=True)
class Reach:
    """Whom something touches, in the manifest's words; an empty list sets no limit.

    The fields are called like the manifest's vocabularies, but for ``pillars``, which are ids.
    """

    audiences: tuple[str, ...] = ()
    tiers: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    product_types: tuple[str, ...] = ()
    care_settings: tuple[str, ...] = ()
    pillars: tuple[str, ...] = ()

    def __or__(self, other: "Reach") -> "Reach":
        """Everybody whom one of the two touches."""
        return _reach([*_pairs(self), *_pairs(other)])


def reach_of(
    blueprint: Blueprint, artefact: Artefact, requirement: Requirement | None = None
) -> Reach:
    """Whom an artefact touches; of its parties only those of one requirement, if it is given."""
    own = [*_said_by(blueprint, artefact)]
    for link in blueprint.links_from.get(artefact.id, ()):
        target = blueprint.artefacts.get(link.target)
        if target and link.relation.forward in ABOUT:
            own += _said_by(blueprint, target)
    if requirement:
        own = [(name, word) for name, word in own if name != "parties"]
        own += [("parties", subject) for subject in requirement.subjects]
    return _reach(own)


def _said_by(blueprint: Blueprint, artefact: Artefact) -> Iterator[tuple[str, str]]:
    for mark in marks(type(artefact)):
        if isinstance(mark.note, Choice):
            for _, word in mark.values(artefact):
                yield mark.note.vocabulary, word
    for link in blueprint.links_from.get(artefact.id, ()):
        if link.relation.forward == PILLARS:
            yield "pillars", link.target


def _pairs(reach: Reach) -> Iterator[tuple[str, str]]:
    for name, words in asdict(reach).items():
        for word in words:
            yield name, word


def _reach(pairs: list[tuple[str, str]]) -> Reach:
    return Reach(
        **{
            field.name: tuple(sorted({word for name, word in pairs if name == field.name}))
            for field in fields(Reach)
        }
    )
