"""A list names the same thing twice.

Why: a page would show it twice, and a count would be one too high. It is a slip when a list is
copied or merged.

Mend: delete one of the two. Two citations of one source differ in their place or their points;
where both say the same, one is enough.

Fails:

    # pillars/first-pillar.yaml
    outcomes: [less-typing, less-typing]

Passes:

    # pillars/first-pillar.yaml
    outcomes: [less-typing]
"""

from collections.abc import Iterator
from typing import Any

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.checks.wording import shown
from blueprint_build.source.layout import MANIFEST
from blueprint_schema.artefact import Record
from blueprint_schema.manifest import Severity
from blueprint_schema.relation import Pointer


def check(subject: Subject) -> Iterator[Sighting]:
    """Every item of a list that is equal to one before it."""
    read: list[tuple[str, Record]] = [*subject.reading.artefacts]
    if manifest := subject.reading.manifest:
        read.append((MANIFEST, manifest))
    for path, model in read:
        for pointer, item in _repeated(model, ()):
            what = "this" if isinstance(item, Record) else shown(item)
            message = f"{what} stands a second time in '{pointer[-2]}'"
            yield at_value(subject, path, pointer, message, "delete one of the two")


def _repeated(value: Any, way: Pointer) -> Iterator[tuple[Pointer, Any]]:
    if isinstance(value, Record):
        for name in type(value).model_fields:
            yield from _repeated(getattr(value, name), (*way, name))
    elif isinstance(value, tuple):
        seen: set[Any] = set()
        for position, item in enumerate(value):
            if item in seen:
                yield (*way, position), item
            else:
                seen.add(item)
                yield from _repeated(item, (*way, position))


RULE = rule(__name__, __doc__, Severity.ERROR, check)
