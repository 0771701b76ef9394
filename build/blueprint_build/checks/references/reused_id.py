"""An id that was given up is used again.

Why: an old id stays in contracts and bookmarks, and its address leads to what took its place. A
second artefact under the same id would send those readers astray.

Mend: give the new artefact another id, or take the old one out of ``formerly`` if it never was
published.

Fails:

    # shifts/example.yaml
    formerly: [one-record]

Passes:

    # shifts/example.yaml
    formerly: [example-as-it-was-called]
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.manifest import Severity


def check(subject: Subject) -> Iterator[Sighting]:
    """Every id in a ``formerly`` list that is in use, or stands in another such list."""
    given_up: dict[str, str] = {}
    for path, artefact in subject.reading.artefacts:
        for position, id in enumerate(artefact.formerly):
            user = subject.blueprint.paths.get(id) or given_up.setdefault(id, path)
            if user != path or id == artefact.id:
                message = f"'{id}' was given up here, but {user} uses it too"
                hint = "take it out of this list, or give the other artefact a new id"
                yield at_value(subject, path, ("formerly", position), message, hint)


RULE = rule(__name__, __doc__, Severity.ERROR, check)
