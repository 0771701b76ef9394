"""A standard or platform is on its way out, and nothing says what to use instead.

Why: whoever meets it in an old list or a contract has to know where to go. Some standards were
retired months before their successor was approved.

Mend: name what took its place under ``superseded_by``, or name this one under ``supersedes`` of
the standard that did. Where nothing does, say so in the summary or the body: "Nothing takes its
place", "There is no replacement". Where it is not known yet, waive the rule with a reason and a
day.

Fails:

    # standards/draft-standard.yaml
    status: deprecated

Passes:

    # standards/draft-standard.yaml
    status: deprecated
    superseded_by: new-standard
"""

from collections.abc import Iterator

from blueprint_build.checks.endings import says_nothing_follows
from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.platform import Platform
from blueprint_schema.kinds.standard import Standard
from blueprint_schema.manifest import Severity
from blueprint_schema.words import Status

ENDING = (Status.DEPRECATED, Status.RETIRED)


def check(subject: Subject) -> Iterator[Sighting]:
    """Every standard and platform that ends without a successor or a word about one."""
    if not subject.is_whole:
        return  # its successor may stand in the file that could not be read
    for path, artefact in subject.reading.artefacts:
        if not isinstance(artefact, Standard | Platform) or artefact.status not in ENDING:
            continue
        if artefact.superseded_by or _is_superseded(subject, artefact):
            continue
        if not says_nothing_follows(artefact.summary, artefact.body):
            message = f"this is {artefact.status}, and nothing says what to use instead"
            hint = "add 'superseded_by: ...', or say in the summary that nothing takes its place"
            yield at_value(subject, path, ("status",), message, hint)


def _is_superseded(subject: Subject, artefact: Artefact) -> bool:
    links = subject.blueprint.links_to.get(artefact.id, ())
    return any(link.relation.forward == "supersedes" for link in links)


RULE = rule(__name__, __doc__, Severity.ERROR, check)
