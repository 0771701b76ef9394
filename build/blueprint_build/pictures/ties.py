"""What one artefact touches: its relations both ways, grouped by their words."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from blueprint_build.graph.lens import Lens
from blueprint_schema.artefact import Artefact
from blueprint_schema.table import BY_NAME


@dataclass(frozen=True, slots=True)
class Tie:
    """All artefacts of a kind that stand in one relation to the one we look at, by their ids.

    ``words`` read from the one we look at, whoever states the relation: ``implemented by``.
    """

    words: str
    kind: str
    ids: tuple[str, ...]

    @property
    def heading(self) -> str:
        """The words and the count: ``implemented by 12 platforms``."""
        return f"{self.words} {BY_NAME[self.kind].kind.counted(len(self.ids))}"


SHARED = frozenset(Artefact.model_fields)
"""The fields that every artefact has; they join everything to a few."""


def ties_from(lens: Lens, id: str, without: Collection[str] = ("sources",)) -> tuple[Tie, ...]:
    """What an artefact says of others, but for what stands in some fields."""
    links = [link for link in lens.links_from(id) if link.pointer[0] not in without]
    return _grouped(lens, [(link.relation.forward, link.target) for link in links])


def ties_to(lens: Lens, id: str, without: Collection[str] = ()) -> tuple[Tie, ...]:
    """What others say of an artefact, but for what stands in some fields."""
    links = [link for link in lens.links_to(id) if link.pointer[0] not in without]
    return _grouped(lens, [(link.relation.backward, link.holder) for link in links])


def _grouped(lens: Lens, said: Sequence[tuple[str, str]]) -> tuple[Tie, ...]:
    groups: dict[tuple[str, str], dict[str, None]] = {}
    for words, other in said:
        kind = type(lens.artefact(other)).kind.name
        groups.setdefault((words, kind), {})[other] = None
    return tuple(Tie(words, kind, tuple(ids)) for (words, kind), ids in groups.items())
