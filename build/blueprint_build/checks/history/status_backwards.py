"""An artefact's status went backwards since the last release.

Why: a status is a promise. Who was told that something is active has built on it, and who was told
that it is retired has left it.

Mend: set the status back to where it stood. If it must go back all the same, waive this rule in the
artefact, with the reason and a last day: that is what readers will be told.

The last release is the highest tag ``blueprint-X.Y.Z`` that the present state looks back on.
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.source.released import written
from blueprint_schema.manifest import Severity
from blueprint_schema.words import Status

ORDER = list(Status)


def check(subject: Subject) -> Iterator[Sighting]:
    """Every artefact whose status is an earlier one than in the last release."""
    if subject.released is None:
        return
    release = written(subject.released.version)
    before = {artefact.id: artefact.status for _, artefact in subject.released.reading.artefacts}
    for path, artefact in subject.reading.artefacts:
        was = before.get(artefact.id, artefact.status)
        if ORDER.index(artefact.status) < ORDER.index(was):
            message = f"release {release} said '{was.value}', and this goes back behind it"
            hint = f"set it to '{was.value}' again, or waive this rule here and say why"
            yield at_value(subject, path, ("status",), message, hint)


RULE = rule(__name__, __doc__, Severity.ERROR, check)
