"""What takes the place of something that ends, as signals and the artefacts themselves say."""

from collections.abc import Iterator

from blueprint_build.graph.blueprint import Blueprint
from blueprint_schema.kinds.signal import Signal
from blueprint_schema.words import Status


def replacements(blueprint: Blueprint, id: str) -> tuple[str, ...]:
    """The ids of what comes instead, each once; none where nothing says so."""
    return tuple(
        dict.fromkeys(found for found in _stated(blueprint, id) if found in blueprint.artefacts)
    )


def _stated(blueprint: Blueprint, id: str) -> Iterator[str]:
    if after := blueprint.artefacts[id].superseded_by:
        yield after
    if heir := getattr(blueprint.artefacts[id], "successor", None):
        yield heir
    for link in blueprint.links_to.get(id, ()):
        holder = blueprint.artefacts.get(link.holder)
        if link.relation.forward == "supersedes":
            yield link.holder
        elif isinstance(holder, Signal) and link.pointer == ("subject",):
            yield from holder.replaced_by if holder.status is not Status.RETIRED else ()
