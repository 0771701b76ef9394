"""What became of each artefact between two states, in a word: new, stricter, easier, ended."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from blueprint_build.changes.change import GRAVEST_FIRST, Change, ChangeClass
from blueprint_schema.words import Word


class Fate(Word):
    """What became of something, for those whom it touches."""

    NEW = "new", "It was not there before."
    STRICTER = "stricter or sooner", "More is asked, or it comes sooner."
    EASIER = "easier or later", "Less is asked, or it comes later."
    OTHERWISE = "changed otherwise", "It says something else, or some is stricter and some easier."
    ENDED = "ended or ending", "It is gone, retired, or on its way out."


ENDING = {
    ChangeClass.ARTEFACT_RETIRED,
    ChangeClass.ARTEFACT_DEPRECATED,
    ChangeClass.ARTEFACT_REMOVED,
}
STRICTER = {
    ChangeClass.OBLIGATION_ADDED,
    ChangeClass.OBLIGATION_TIGHTENED,
    ChangeClass.DATE_BROUGHT_FORWARD,
}
EASIER = {
    ChangeClass.OBLIGATION_LOOSENED,
    ChangeClass.OBLIGATION_REMOVED,
    ChangeClass.DATE_PUT_BACK,
}


@dataclass(frozen=True, slots=True)
class Changed:
    """Something that changed: what became of it, and its changes, at least one."""

    fate: Fate
    changes: tuple[Change, ...]

    @property
    def gravest(self) -> Change:
        """The change that asks most of readers."""
        return min(self.changes, key=lambda change: GRAVEST_FIRST[change.kind])


def fates(changes: Iterable[Change]) -> Iterator[Changed]:
    """What became of everything that changed, in the order of the changes."""
    things: dict[tuple[str, str], list[Change]] = {}
    for change in changes:
        things.setdefault((change.artefact_kind, change.artefact), []).append(change)
    for theirs in things.values():
        yield Changed(_fate({change.kind for change in theirs}), tuple(theirs))


def _fate(kinds: set[ChangeClass]) -> Fate:
    if kinds & ENDING:
        return Fate.ENDED
    if ChangeClass.ARTEFACT_ADDED in kinds:
        return Fate.NEW
    is_stricter, is_easier = bool(kinds & STRICTER), bool(kinds & EASIER)
    if is_stricter is is_easier:
        return Fate.OTHERWISE
    return Fate.STRICTER if is_stricter else Fate.EASIER
