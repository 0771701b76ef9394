"""A release that is being prepared has a smaller version number than its changes need.

Why: readers decide by the number whether a release concerns them. A major step says that somebody
has to do more, sooner, or without something; a minor one that something was added or eased; a patch
that only words changed. A number that says less than the changes do hides them.

Mend: take the number that the message names, or a larger one. ``blueprint diff`` shows the changes,
with the step that each needs.

The last release is the highest tag ``blueprint-X.Y.Z`` that the present state looks back on; a
release with a higher number, or without a tag, is being prepared. Before 1.0.0 a major step moves
the second number.
"""

from collections.abc import Iterator

from blueprint_build.changes.change import Step
from blueprint_build.changes.compare import compare
from blueprint_build.changes.version import least_next, step_needed
from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.graph.blueprint import assemble
from blueprint_build.source.released import Released, version_of, written
from blueprint_schema.kinds.release import Release
from blueprint_schema.manifest import Severity


def check(subject: Subject) -> Iterator[Sighting]:
    """Every release that the last one does not know, if its number is too small."""
    released = subject.released
    if released is None:
        return
    before = {artefact.id for _, artefact in released.reading.artefacts}
    prepared = [
        (path, artefact)
        for path, artefact in subject.reading.artefacts
        if isinstance(artefact, Release) and artefact.id not in before
    ]
    if not prepared or not subject.is_whole or not released.reading.is_whole:
        return
    step, least = _needed(subject, released)
    for path, release in prepared:
        version = version_of(release.version)
        if version and version < least:
            message = (
                f"{release.version} is too small a step from {written(released.version)}: "
                f"the changes since then are {step.word}"
            )
            hint = f"make it {written(least)} or higher; 'blueprint diff' shows the changes"
            yield at_value(subject, path, ("version",), message, hint)


def _needed(subject: Subject, released: Released) -> tuple[Step, tuple[int, int, int]]:
    step = step_needed(compare(assemble(released.reading), subject.blueprint))
    return step, least_next(released.version, step)


RULE = rule(__name__, __doc__, Severity.ERROR, check)
