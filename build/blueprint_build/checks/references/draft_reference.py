"""An active artefact relies on a draft.

Why: what is agreed cannot stand on what may still change. A draft binds nobody.

Mend: agree the draft first, or make this one a draft too.

Fails:

    # standards/example.yaml
    status: active
    depends_on: [draft-standard]

Passes:

    # standards/example.yaml
    status: draft
    depends_on: [draft-standard]
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.manifest import Severity
from blueprint_schema.relation import Bond
from blueprint_schema.words import Status


def check(subject: Subject) -> Iterator[Sighting]:
    """Every reference by which an active artefact relies on a draft."""
    artefacts = subject.blueprint.artefacts
    for holder, links in subject.blueprint.links_from.items():
        if not holder or artefacts[holder].status is not Status.ACTIVE:
            continue
        for link in links:
            target = artefacts.get(link.target)
            if link.relation.bond is Bond.RELIES and target and target.status is Status.DRAFT:
                yield at_value(
                    subject,
                    subject.path_of(link),
                    link.pointer,
                    f"this is active, but {link.relation.forward} '{link.target}', a draft",
                    f"agree '{link.target}' first, or make this one a draft",
                )


RULE = rule(__name__, __doc__, Severity.ERROR, check)
