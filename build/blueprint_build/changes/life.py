"""What a difference means for the life of something: where it stands, how far it came, its end."""

from blueprint_build.changes.change import ChangeClass, Meaning, Step
from blueprint_build.changes.classifier import Classifier
from blueprint_build.changes.difference import Difference
from blueprint_schema.kinds.milestone import Progress
from blueprint_schema.words import Word


def turned(*ends: Word) -> Classifier:
    """A signal turned; a turn to one of these words is an end."""
    return lambda here: (
        Meaning(ChangeClass.SIGNAL_TURNED, Step.MAJOR if here.after in ends else Step.MINOR),
    )


def stood(deprecated: Word | None, retired: Word | None) -> Classifier:
    """Something stands elsewhere in its life; two of the words are its end."""

    def classify(here: Difference) -> tuple[Meaning, ...]:
        if here.after is deprecated:
            return (Meaning.of(ChangeClass.ARTEFACT_DEPRECATED),)
        if here.after is retired:
            return (Meaning.of(ChangeClass.ARTEFACT_RETIRED),)
        return (Meaning.of(ChangeClass.STATUS_MOVED),)

    return classify


def progressed(here: Difference) -> tuple[Meaning, ...]:
    """A milestone has come further, or was given up."""
    is_end = here.after is Progress.CANCELLED
    return (Meaning(ChangeClass.STATUS_MOVED, Step.MAJOR if is_end else Step.MINOR),)
