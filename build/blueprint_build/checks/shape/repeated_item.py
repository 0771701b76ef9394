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
from blueprint_schema.artefact import Record
from blueprint_schema.manifest import Severity


def check(subject: Subject) -> Iterator[Sighting]:
    """Every item of a list that is equal to one before it."""
    for path, way, record in subject.records:
        for name, value in vars(record).items():
            if isinstance(value, tuple) and len(set(value)) < len(value):
                for position, item in _repeated(value):
                    what = "this" if isinstance(item, Record) else shown(item)
                    message = f"{what} stands a second time in '{name}'"
                    pointer = (*way, name, position)
                    yield at_value(subject, path, pointer, message, "delete one of the two")


def _repeated(items: tuple[Any, ...]) -> Iterator[tuple[int, Any]]:
    seen: set[Any] = set()
    for position, item in enumerate(items):
        if item in seen:
            yield position, item
        seen.add(item)


RULE = rule(__name__, __doc__, Severity.ERROR, check)
