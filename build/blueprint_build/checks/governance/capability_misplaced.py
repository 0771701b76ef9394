"""A capability's level does not fit its place in the map.

Why: the map is read from the broad to the fine. Level 1 stands on its own and has a manager who
answers for it; every other level is part of one just above it.

Mend: correct the level or the parent, or name the capability manager.

Fails:

    # capabilities/consultation.yaml
    level: 1

Passes:

    # capabilities/consultation.yaml
    level: 2
    parent: care
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.kinds.capability import Capability
from blueprint_schema.manifest import Severity


def check(subject: Subject) -> Iterator[Sighting]:
    """Every capability whose level, parent and manager do not go together."""
    for path, capability in subject.reading.artefacts:
        if not isinstance(capability, Capability):
            continue
        if capability.level == 1:
            if capability.parent:
                message = "a capability at level 1 is part of no other"
                yield at_value(subject, path, ("parent",), message, "take the parent out")
            if not capability.manager:
                message = "a capability at level 1 needs a capability manager"
                yield at_value(subject, path, ("level",), message, "add 'manager: ...'")
        else:
            yield from _below(subject, path, capability)


def _below(subject: Subject, path: str, capability: Capability) -> Iterator[Sighting]:
    if not capability.parent:
        message = f"a capability at level {capability.level} is part of a broader one"
        yield at_value(subject, path, ("level",), message, "add 'parent: ...'")
        return
    parent = subject.blueprint.artefacts.get(capability.parent)
    if isinstance(parent, Capability) and parent.level != capability.level - 1:
        message = f"this is at level {capability.level}, but its parent is at level {parent.level}"
        yield at_value(subject, path, ("parent",), message, "correct the level or the parent")


RULE = rule(__name__, __doc__, Severity.ERROR, check)
