"""Which points of its sources the blueprint cites, and where."""

from collections.abc import Iterator

from blueprint_build.checks.subject import Subject
from blueprint_build.graph.citations import citations_in
from blueprint_build.source.layout import MANIFEST
from blueprint_schema.artefact import Citation
from blueprint_schema.relation import Pointer


def citations(subject: Subject) -> Iterator[tuple[str, Pointer, Citation]]:
    """Every citation of the blueprint: the file, the way to it, and the citation."""
    if manifest := subject.reading.manifest:
        yield from ((MANIFEST, way, citation) for way, citation in citations_in(manifest))
    for path, artefact in subject.reading.artefacts:
        yield from ((path, way, citation) for way, citation in citations_in(artefact))
