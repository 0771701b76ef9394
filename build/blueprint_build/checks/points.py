"""Which points of its sources the blueprint cites, and where."""

from collections.abc import Iterator

from blueprint_build.checks.subject import Subject
from blueprint_schema.artefact import Citation
from blueprint_schema.relation import Pointer


def citations(subject: Subject) -> Iterator[tuple[str, Pointer, Citation]]:
    """Every citation of the blueprint: the file, the way to it, and the citation."""
    for path, way, record in subject.records:
        if isinstance(record, Citation):
            yield path, way, record
