"""Two files have the same name, in two folders.

Why: an id names one thing in the whole blueprint, so that ``[[id]]`` and every field can use it
without saying its kind.

Mend: rename the newer of the two files.

Fails:

    # standards/one-record.yaml
    title: A standard that has the name of a principle

Passes:

    # standards/one-record-standard.yaml
    title: A standard with a name of its own
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.manifest import Severity


def check(subject: Subject) -> Iterator[Sighting]:
    """Every file but the first that has a given id."""
    for path, artefact in subject.reading.artefacts:
        first = subject.blueprint.paths[artefact.id]
        if path != first:
            message = f"{first} has the same id, '{artefact.id}'"
            yield at_value(subject, path, (), message, "rename the newer of the two files")


RULE = rule(__name__, __doc__, Severity.ERROR, check, firm=True)
