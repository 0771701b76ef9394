"""What changes are about, in the few groups in which readers are told of them."""

from collections.abc import Iterable, Iterator

from blueprint_build.changes.change import Change, ChangeClass
from blueprint_schema.words import Word


class Topic(Word):
    """What a group of changes is about. The gravest stand first."""

    OBLIGATIONS = "obligations", "What is asked, of whom, and with what behind it."
    DATES = "dates", "When it happens, how firmly, and with how much notice."
    SIGNALS = "signals", "What is now invested in, kept, looked at again or left, and was not."
    ENDS = "ends", "What is phased out, ended or gone."
    NEW = "new", "What is there that was not, or has another name."
    DETAILS = "details", "What else is said, is connected, or stands elsewhere in its life."


TOPICS = {
    ChangeClass.OBLIGATION_ADDED: Topic.OBLIGATIONS,
    ChangeClass.OBLIGATION_TIGHTENED: Topic.OBLIGATIONS,
    ChangeClass.OBLIGATION_LOOSENED: Topic.OBLIGATIONS,
    ChangeClass.OBLIGATION_REMOVED: Topic.OBLIGATIONS,
    ChangeClass.DATE_BROUGHT_FORWARD: Topic.DATES,
    ChangeClass.DATE_PUT_BACK: Topic.DATES,
    ChangeClass.DATE_FIRMER: Topic.DATES,
    ChangeClass.DATE_SOFTER: Topic.DATES,
    ChangeClass.SIGNAL_TURNED: Topic.SIGNALS,
    ChangeClass.ARTEFACT_RETIRED: Topic.ENDS,
    ChangeClass.ARTEFACT_DEPRECATED: Topic.ENDS,
    ChangeClass.ARTEFACT_REMOVED: Topic.ENDS,
    ChangeClass.ARTEFACT_ADDED: Topic.NEW,
    ChangeClass.ARTEFACT_RENAMED: Topic.NEW,
}
"""The topic of each class; what is not named here is a detail."""


def by_topic(changes: Iterable[Change]) -> Iterator[tuple[Topic, tuple[Change, ...]]]:
    """The changes by what they are about; topics without changes are left out."""
    found = tuple(changes)
    for topic in Topic:
        theirs = tuple(c for c in found if TOPICS.get(c.kind, Topic.DETAILS) is topic)
        if theirs:
            yield topic, theirs
