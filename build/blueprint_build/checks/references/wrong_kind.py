"""A reference names an artefact of a kind that cannot stand there.

Why: relations have a meaning. A standard is published by an organisation, and rests on a policy;
the other way round says nothing.

Mend: name an artefact of the right kind, or move the reference to the field that it belongs in.

Fails:

    # policies/example.yaml
    issuer: one-record

Passes:

    # policies/example.yaml
    issuer: health-ministry
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.checks.wording import listed, with_article
from blueprint_schema.manifest import Severity


def check(subject: Subject) -> Iterator[Sighting]:
    """Every relation whose target exists but is of a kind that the relation does not take."""
    for links in subject.blueprint.links_from.values():
        for link in links:
            target = subject.blueprint.artefacts.get(link.target)
            if target is None or link.relation.allows(type(target).kind.name):
                continue
            kinds = link.relation.kinds
            wanted = with_article(listed(kinds))
            field = next(step for step in reversed(link.pointer) if isinstance(step, str))
            yield at_value(
                subject,
                subject.path_of(link),
                link.pointer,
                f"'{link.target}' is {with_article(type(target).kind.name)}, "
                f"but '{field}' can only name {wanted}",
                f"name {wanted}, or move this to the field in which it belongs",
            )


RULE = rule(__name__, __doc__, Severity.ERROR, check, firm=True)
