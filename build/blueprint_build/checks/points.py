"""Where sources are cited, and which of their points each citation answers."""

from collections.abc import Iterator
from typing import Any

from blueprint_build.checks.subject import Subject
from blueprint_build.source.fields import nested_fields
from blueprint_build.source.layout import MANIFEST
from blueprint_schema.artefact import Citation, Record
from blueprint_schema.relation import Pointer


def citations(subject: Subject) -> Iterator[tuple[str, Pointer, Citation]]:
    """Every citation of the blueprint: the file, the way to it, and the citation."""
    if manifest := subject.reading.manifest:
        yield from _in(MANIFEST, manifest, ())
    for path, artefact in subject.reading.artefacts:
        yield from _in(path, artefact, ())


def _in(path: str, value: Any, way: Pointer) -> Iterator[tuple[str, Pointer, Citation]]:
    if isinstance(value, Citation):
        yield path, way, value
    elif isinstance(value, Record):
        for name in nested_fields(type(value)):
            yield from _in(path, getattr(value, name), (*way, name))
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _in(path, item, (*way, position))
