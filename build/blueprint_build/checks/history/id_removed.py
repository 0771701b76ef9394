"""An id of the last release is gone, and nothing says where it went.

Why: what was released is cited in contracts and kept in bookmarks. An address that is gone breaks
both, and its reader does not learn what counts now.

Mend: if the artefact has another id now, or was merged into another, name the old id in the
``formerly`` of the one that carries on. If it has ended, keep the file and set ``status: retired``.

The last release is the highest tag ``blueprint-X.Y.Z`` that the present state looks back on.
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Remark, Sighting, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.source.fault import TOP
from blueprint_build.source.layout import MANIFEST
from blueprint_build.source.released import written
from blueprint_schema.manifest import Severity


def check(subject: Subject) -> Iterator[Sighting]:
    """Every id of the last release, given-up ones included, that leads nowhere."""
    if subject.released is None:
        return
    kept = {id for _, artefact in subject.reading.artefacts for id in artefact.formerly}
    release = written(subject.released.version)
    for path, artefact in subject.released.reading.artefacts:
        for id in (artefact.id, *artefact.formerly):
            if id not in kept and not subject.knows(id):
                message = f"release {release} has '{id}' ({path}), and nothing leads on from it"
                hint = (
                    f"write 'formerly: [{id}]' where it carries on, or bring the file back with "
                    "'status: retired'"
                )
                yield Sighting(MANIFEST, TOP, Remark(message, hint))


RULE = rule(__name__, __doc__, Severity.ERROR, check)
