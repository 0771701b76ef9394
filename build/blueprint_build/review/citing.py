"""Who cites what a proposal changes: what should be looked at too, though it is not touched."""

from collections.abc import Iterator
from dataclasses import dataclass

from blueprint_build.changes.comparison import Comparison
from blueprint_build.graph.blueprint import Link
from blueprint_schema.artefact import Artefact
from blueprint_schema.relation import Bond
from blueprint_schema.words import Status


@dataclass(frozen=True, slots=True)
class Citing:
    """An artefact that is not touched, and what it says of one that is."""

    artefact: Artefact
    relation: str
    cited: str
    """The title of what is touched."""


def citing(comparison: Comparison) -> tuple[Citing, ...]:
    """Each once; first who leans most on what changes most. Changes of words only call for none."""
    touched = {change.artefact for change in comparison.changes}
    found: dict[str, Citing] = {}
    for link, title in sorted(_links(comparison), key=lambda pair: _rank(pair[0])):
        holder = comparison.new.artefacts.get(link.holder)
        if holder and holder.id not in touched and holder.status is not Status.RETIRED:
            found.setdefault(holder.id, Citing(holder, link.relation.forward, title))
    return tuple(found.values())


def _links(comparison: Comparison) -> Iterator[tuple[Link, str]]:
    """What is said of each touched artefact, those first that need the largest step."""
    for change in sorted(comparison.speaking, key=lambda change: -change.step):
        for link in comparison.new.links_to.get(change.artefact, ()):
            yield link, change.title


def _rank(link: Link) -> int:
    return list(Bond).index(link.relation.bond)
