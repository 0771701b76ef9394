"""What takes the place of something that ends, as signals and the artefacts themselves say."""

from collections.abc import Iterator

from blueprint_build.checks.subject import Subject
from blueprint_schema.kinds.signal import Signal
from blueprint_schema.words import Status


def replacements(subject: Subject, id: str) -> tuple[str, ...]:
    """The ids of what comes instead, each once; none where nothing says so."""
    known = subject.blueprint.artefacts
    return tuple(dict.fromkeys(found for found in _stated(subject, id) if found in known))


def _stated(subject: Subject, id: str) -> Iterator[str]:
    if after := subject.blueprint.artefacts[id].superseded_by:
        yield after
    for link in subject.blueprint.links_to.get(id, ()):
        holder = subject.blueprint.artefacts.get(link.holder)
        if link.relation.forward == "supersedes":
            yield link.holder
        elif isinstance(holder, Signal) and holder.status is not Status.RETIRED:
            yield from holder.replaced_by if link.pointer == ("subject",) else ()
