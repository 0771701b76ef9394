"""A source makes a point that nothing answers, and nothing says what became of it.

Why: people were asked, and should find every demand, fact and figure again: answered, declined, or
at least recorded. Nothing is dropped in silence.

Mend: cite the point (``points``) in the artefact that answers it, or give the point a disposition
with a reason.

Fails:

    # sources/roundtable.yaml
    points:
      - {number: 1, text: Documents are too long.}

Passes:

    # sources/roundtable.yaml
    points:
      - number: 1
        text: Documents are too long.
        disposition: recorded
        reason: It is a remark about another document.
"""

from collections.abc import Iterator

from blueprint_build.checks.points import citations
from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.kinds.source import Source
from blueprint_schema.manifest import Severity


def check(subject: Subject) -> Iterator[Sighting]:
    """Every point without an answer and without a disposition."""
    if not subject.is_whole:
        return  # the answer may stand in the file that could not be read
    answered = {
        (citation.source, number)
        for _, _, citation in citations(subject)
        for number in citation.points
    }
    for path, source in subject.reading.artefacts:
        if isinstance(source, Source):
            for position, point in enumerate(source.points):
                if not point.disposition and (source.id, point.number) not in answered:
                    yield at_value(
                        subject,
                        path,
                        ("points", position, "number"),
                        f"nothing answers point {point.number}, and it has no disposition",
                        "cite it where it is answered, or say what became of it",
                    )


RULE = rule(__name__, __doc__, Severity.ERROR, check)
