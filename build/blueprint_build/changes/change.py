"""A change between two blueprints: what kind of change it is, where, for whom and from when."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from typing import Any, NamedTuple, Self

from blueprint_build.changes.reach import Reach
from blueprint_schema.words import Word

MANIFEST_KIND = "manifest"
PAGE_KIND = "page"
"""What stands for a kind where no artefact changed."""


class Step(IntEnum):
    """How far a version has to move; the larger outweighs the smaller."""

    NONE = 0
    """Nothing is different."""
    PATCH = 1
    """The same is said in other words."""
    MINOR = 2
    """Something is added, moved or eased."""
    MAJOR = 3
    """An obligation gets stricter, a date comes forward, or something ends."""

    @property
    def word(self) -> str:
        """The step as it is written: ``minor``."""
        return self.name.lower()


class ChangeClass(Word):
    """What a change means to those who read the blueprint. The gravest stand first."""

    step: Step

    def __new__(cls, word: str, meaning: str, step: Step) -> Self:
        """The member that is this word, carries this meaning, and needs this step by itself."""
        member = str.__new__(cls, word)
        member._value_ = word
        member.meaning = meaning
        member.step = step
        return member

    OBLIGATION_ADDED = "obligation-added", "Something is asked that was not asked.", Step.MINOR
    OBLIGATION_TIGHTENED = (
        "obligation-tightened",
        "More is asked than before, of more parties, or with more behind it.",
        Step.MAJOR,
    )
    OBLIGATION_LOOSENED = (
        "obligation-loosened",
        "Less is asked than before, of fewer parties, or with less behind it.",
        Step.MINOR,
    )
    OBLIGATION_REMOVED = "obligation-removed", "Something is no longer asked.", Step.MAJOR
    DATE_BROUGHT_FORWARD = (
        "date-brought-forward",
        "It happens sooner, or with less notice.",
        Step.MINOR,
    )
    DATE_PUT_BACK = "date-put-back", "It happens later, or with more notice.", Step.MINOR
    DATE_FIRMER = "date-firmer", "A date is given, or is held or known more exactly.", Step.MINOR
    DATE_SOFTER = "date-softer", "A date is gone, or is held or known less exactly.", Step.MINOR
    SIGNAL_TURNED = "signal-turned", "What is done with something has changed.", Step.MINOR
    ARTEFACT_RETIRED = "artefact-retired", "It is no longer to be used.", Step.MAJOR
    ARTEFACT_DEPRECATED = "artefact-deprecated", "It is being phased out.", Step.MAJOR
    ARTEFACT_REMOVED = "artefact-removed", "It is not there any more.", Step.MAJOR
    ARTEFACT_ADDED = "artefact-added", "It was not there before.", Step.MINOR
    ARTEFACT_RENAMED = "artefact-renamed", "It has another id; the old one leads here.", Step.MINOR
    STATUS_MOVED = "status-moved", "It stands elsewhere in its life.", Step.MINOR
    RELATION_GAINED = "relation-gained", "It is connected to something more.", Step.MINOR
    RELATION_LOST = "relation-lost", "It is no longer connected to something.", Step.MINOR
    FACT = "fact", "A fact is different.", Step.MINOR
    DETAIL_ADDED = "detail-added", "Something more is said.", Step.MINOR
    DETAIL_REMOVED = "detail-removed", "Something is no longer said.", Step.MINOR
    REORDERED = "reordered", "The same things stand in another order.", Step.PATCH
    UPKEEP = "upkeep", "How the blueprint itself is kept: reviews and waivers.", Step.PATCH
    WORDING = "wording", "The same is said in other words.", Step.PATCH


GRAVEST_FIRST = {kind: place for place, kind in enumerate(ChangeClass)}
"""The place of each class among the others, by what it asks of readers."""

QUIET = frozenset({ChangeClass.REORDERED, ChangeClass.UPKEEP, ChangeClass.WORDING})
"""Classes that ask nothing of anybody; reports count them and list them last."""


class Meaning(NamedTuple):
    """A class of change, and the version step that it needs in the case at hand."""

    kind: ChangeClass
    step: Step

    @classmethod
    def of(cls, kind: ChangeClass) -> "Meaning":
        """The class with the step that it needs by itself."""
        return cls(kind, kind.step)


@dataclass(frozen=True, slots=True)
class Change:
    """One change. ``before`` and ``after`` are plain data; ``None`` where there was nothing.

    ``artefact`` is the id now, or the last id it had; empty for the manifest. ``way`` leads to the
    leaf by field names and by what records are known by: ``("requirements", "send-results",
    "level")``; it is empty where the whole artefact is meant.
    """

    kind: ChangeClass
    step: Step
    artefact: str
    artefact_kind: str
    title: str
    way: tuple[str, ...]
    before: Any
    after: Any
    before_words: str
    after_words: str
    reach: Reach = field(default_factory=Reach)
    effective: date | None = None
    """The day from which it matters to those it touches, where one is known."""
    record: tuple["Change", ...] = ()
    """The changes that only record this one, and are told with it."""
    why: str = ""
    """The reason that is recorded, where one is."""


def with_records(changes: Iterable[Change]) -> Iterator[Change]:
    """Every change, each followed by those that record it."""
    for change in changes:
        yield change
        yield from change.record


def step_of(changes: tuple[Change, ...]) -> Step:
    """The version step that all of the changes together need."""
    return max((change.step for change in with_records(changes)), default=Step.NONE)
