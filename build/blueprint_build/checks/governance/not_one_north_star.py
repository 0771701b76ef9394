"""There is more than one north star, or none among the reference architectures.

Why: a north star says where the whole system is going. Two say that nobody has decided.

Mend: retire one, or make it the reference architecture of a core system.

Fails:

    # reference-architectures/one-star.yaml
    form: core-system

Passes:

    # reference-architectures/one-star.yaml
    form: north-star
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.kinds.reference_architecture import ArchitectureForm, ReferenceArchitecture
from blueprint_schema.manifest import Severity
from blueprint_schema.words import Status


def check(subject: Subject) -> Iterator[Sighting]:
    """Every north star but the first; or the first architecture, where none is a north star."""
    if not subject.is_whole:
        return
    architectures = [
        (path, artefact)
        for path, artefact in subject.reading.artefacts
        if isinstance(artefact, ReferenceArchitecture) and artefact.status is not Status.RETIRED
    ]
    stars = [found for found in architectures if found[1].form is ArchitectureForm.NORTH_STAR]
    for path, _ in stars[1:]:
        message = f"'{stars[0][1].id}' is the north star already"
        yield at_value(subject, path, ("form",), message, "retire one of the two")
    if architectures and not stars:
        message = "none of the reference architectures is the north star"
        yield at_value(subject, architectures[0][0], ("form",), message, "say which one is")


RULE = rule(__name__, __doc__, Severity.ERROR, check)
