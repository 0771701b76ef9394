"""The record of an earlier release was changed or taken away.

Why: what was released stays as it was. People rely on being able to look up what a release said, on
which day, and who approved it; a record that changes later is no record.

Mend: set the file back to how it stands in the tag of that release. What is to be said now belongs
into the next release.

The last release is the highest tag ``blueprint-X.Y.Z`` that the present state looks back on. The
records of all earlier releases stand in it too.
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Remark, Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.source.fault import TOP
from blueprint_build.source.layout import MANIFEST
from blueprint_build.source.released import tag_of
from blueprint_schema.kinds.release import Release
from blueprint_schema.manifest import Severity


def check(subject: Subject) -> Iterator[Sighting]:
    """Every release that the tag of the last one holds, and that is not the same now."""
    if subject.released is None:
        return
    tag = tag_of(subject.released.version)
    for path, was in subject.released.reading.artefacts:
        now = subject.blueprint.artefacts.get(was.id)
        if not isinstance(was, Release) or now == was:
            continue
        hint = f"set the file back: git checkout {tag} -- <folder>/{path}"
        if now is not None:
            field = next(name for name in type(was).model_fields if _differs(was, now, name))
            message = f"release {was.version} is out, and its record says something else since then"
            yield at_value(subject, path, (field,), message, hint)
        elif not subject.knows(was.id):
            message = f"release {was.version} is out, and its record {path} is gone"
            yield Sighting(MANIFEST, TOP, Remark(message, hint))


def _differs(was: object, now: object, field: str) -> bool:
    return bool(getattr(was, field) != getattr(now, field, None))


RULE = rule(__name__, __doc__, Severity.ERROR, check)
