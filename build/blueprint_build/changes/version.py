"""Which version a release may have: the step that its changes need, from the one before."""

from blueprint_build.changes.change import PAGE_KIND, Change, Step, step_of
from blueprint_build.source.released import Version
from blueprint_schema.kinds.release import Release

CHANGELOG = "changelog.md"
"""The page that lists what each release brought."""


def step_needed(changes: tuple[Change, ...]) -> Step:
    """The step that changes need; that a release is recorded is not itself a change."""
    return step_of(tuple(change for change in changes if not records_a_release(change)))


def least_next(version: Version, step: Step) -> Version:
    """The smallest version that a step of this size may lead to; at least a patch.

    Before 1.0.0 a major step moves the second number, as semantic versioning has it.
    """
    major, minor, patch = version
    if step is Step.MAJOR and major > 0:
        return major + 1, 0, 0
    if step in (Step.MAJOR, Step.MINOR):
        return major, minor + 1, 0
    return major, minor, patch + 1


def records_a_release(change: Change) -> bool:
    """Whether a change is the release telling of itself."""
    is_changelog = change.artefact_kind == PAGE_KIND and change.artefact == CHANGELOG
    return is_changelog or change.artefact_kind == Release.kind.name
