"""Two parts of one artefact have the same key.

Why: a requirement, a stage or a theme is cited by its key, and its place on the page is addressed
by it. Two with one key cannot be told apart.

Mend: give the newer one another key; keys that were published stay.

Fails:

    # standards/new-standard.yaml
    requirements:
      - {key: send, text: The supplier sends it., level: MAY, subjects: [supplier]}
      - {key: send, text: The supplier sends more., level: MAY, subjects: [supplier]}

Passes:

    # standards/new-standard.yaml
    requirements:
      - {key: send, text: The supplier sends it., level: MAY, subjects: [supplier]}
      - {key: send-more, text: The supplier sends more., level: MAY, subjects: [supplier]}
"""

from collections.abc import Iterator
from functools import cache

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.source.fields import fields_at, nested_fields
from blueprint_build.source.layout import MANIFEST
from blueprint_schema.artefact import Record
from blueprint_schema.manifest import Severity


def check(subject: Subject) -> Iterator[Sighting]:
    """Every key that stands a second time in a list of records."""
    manifest = subject.reading.manifest
    holders: list[tuple[str, Record]] = [(MANIFEST, manifest)] if manifest else []
    for path, holder in (*holders, *subject.reading.artefacts):
        for name in _keyed(type(holder)):
            records = getattr(holder, name)
            if isinstance(records, tuple):
                seen: set[str] = set()
                for position, record in enumerate(records):
                    if record.key in seen:
                        message = f"the key '{record.key}' stands a second time in '{name}'"
                        pointer = (name, position, "key")
                        yield at_value(subject, path, pointer, message, "choose another key")
                    seen.add(record.key)


@cache
def _keyed(model: type[Record]) -> tuple[str, ...]:
    """The fields that hold records with keys."""
    return tuple(name for name in nested_fields(model) if "key" in fields_at(model, (name,)))


RULE = rule(__name__, __doc__, Severity.ERROR, check)
