"""A citation names a point that its source does not list.

Why: every demand can be followed from the sentence that made it to what came of it. A number that
the source does not have breaks the trail.

Mend: correct the number, or add the point to the source.

Fails:

    # shifts/example-shift.yaml
    sources:
      - source: roundtable
        points: [999]

Passes:

    # shifts/example-shift.yaml
    sources:
      - source: roundtable
"""

from collections.abc import Iterator

from blueprint_build.checks.points import citations
from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.kinds.source import Source
from blueprint_schema.manifest import Severity


def check(subject: Subject) -> Iterator[Sighting]:
    """Every point number that the source cited does not have."""
    sources = subject.blueprint.of_kind(Source)
    known = {source.id: {point.number for point in source.points} for source in sources}
    for path, pointer, citation in citations(subject):
        points = known.get(citation.source)
        for position, number in enumerate(citation.points):
            if points is not None and number not in points:
                yield at_value(
                    subject,
                    path,
                    (*pointer, "points", position),
                    f"'{citation.source}' has no point {number}",
                    "correct the number, or add the point to the source",
                )


RULE = rule(__name__, __doc__, Severity.ERROR, check)
