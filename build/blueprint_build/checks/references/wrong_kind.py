"""A reference names an artefact of a kind that cannot stand there.

Why: relations have a meaning. A standard is published by an organisation, and rests on a policy;
the other way round says nothing.

Mend: name an artefact of the right kind, or move the reference to the field that it belongs in.

Fails:

    # policies/example.yaml
    issuer: one-record

Passes:

    # policies/example.yaml
    issuer: nhs-england
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.checks.wording import listed
from blueprint_schema.manifest import Severity
from blueprint_schema.table import BY_NAME


def check(subject: Subject) -> Iterator[Sighting]:
    """Every relation whose target exists but is of a kind that the relation does not take."""
    for links in subject.blueprint.links_from.values():
        for link in links:
            target = subject.blueprint.artefacts.get(link.target)
            if target is None or link.relation.allows(type(target).kind.name):
                continue
            wanted = listed([kind for kind in link.relation.kinds if kind in BY_NAME])
            yield at_value(
                subject,
                subject.path_of(link),
                link.pointer,
                f"'{link.target}' is a {type(target).kind.name}; "
                f"what is {link.relation.forward} must be a {wanted}",
                f"name a {wanted}",
            )


RULE = rule(__name__, __doc__, Severity.ERROR, check)
