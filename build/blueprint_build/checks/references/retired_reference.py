"""A live artefact refers to a retired one.

Why: readers who follow the reference would start with something that must no longer be used. Lists
and contracts go on citing a standard for years.

Mend: refer to what took its place; the message names it where it is known. Fields that speak of
the past, such as ``supersedes``, may name what is retired.

Fails:

    # standards/example.yaml
    depends_on: [old-standard]

Passes:

    # standards/example.yaml
    supersedes: [old-standard]
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.manifest import Severity
from blueprint_schema.relation import Bond
from blueprint_schema.words import Status


def check(subject: Subject) -> Iterator[Sighting]:
    """Every reference from an artefact that is not retired to one that is."""
    artefacts = subject.blueprint.artefacts
    for holder, links in subject.blueprint.links_from.items():
        if holder and artefacts[holder].status is Status.RETIRED:
            continue
        for link in links:
            target = artefacts.get(link.target)
            if target is None or target.status is not Status.RETIRED:
                continue
            if link.relation.bond is Bond.REMEMBERS:
                continue
            successor = target.superseded_by
            hint = f"refer to '{successor}', which took its place" if successor else "take it out"
            message = f"'{link.target}' is retired"
            yield at_value(subject, subject.path_of(link), link.pointer, message, hint)


RULE = rule(__name__, __doc__, Severity.ERROR, check)
