"""Nothing needs this artefact.

Why: a source that nothing cites, or an outcome that nothing works towards, is a page that no reader
is led to. What nobody asks for is not worth keeping.

Mend: say in the artefacts that need it that they do, or delete it. Each kind states which
relations count.

Fails:

    # sources/example.yaml
    title: A source that nothing cites

Passes:

    # sources/roundtable.yaml
    title: A source that something cites
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.checks.wording import listed
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.capability import Capability, Reach
from blueprint_schema.manifest import Severity
from blueprint_schema.words import Status


def check(subject: Subject) -> Iterator[Sighting]:
    """Every live artefact with none of the relations that its kind asks for."""
    if not subject.is_whole:
        return  # what needs it may stand in the file that could not be read
    blueprint = subject.blueprint
    for artefact in blueprint.artefacts.values():
        needed_by = type(artefact).kind.needed_by
        if not needed_by or artefact.status is Status.RETIRED or _is_enabling(artefact):
            continue
        words = {link.relation.forward for link in blueprint.links_from.get(artefact.id, ())}
        words |= {link.relation.backward for link in blueprint.links_to.get(artefact.id, ())}
        if words.isdisjoint(needed_by):
            relations = listed([f"'{word}'" for word in needed_by])
            yield at_value(
                subject,
                blueprint.paths[artefact.id],
                ("title",),
                f"nothing needs this {type(artefact).kind.name}: it has no relation {relations}",
                "refer to it from what needs it, or delete it",
            )


def _is_enabling(artefact: Artefact) -> bool:
    """Whether it is a capability that no person meets; others stand on it without naming it."""
    return isinstance(artefact, Capability) and artefact.reach is Reach.ENABLING


RULE = rule(__name__, __doc__, Severity.WARNING, check)
