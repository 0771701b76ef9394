"""What a difference means for those who are asked for something."""

from blueprint_build.changes.change import ChangeClass, Meaning, Step
from blueprint_build.changes.classifier import Classifier
from blueprint_build.changes.difference import Difference
from blueprint_schema.kinds.responsibility import Freedom
from blueprint_schema.kinds.standard import StandardLevel
from blueprint_schema.requirement import Enforcement, Requirement
from blueprint_schema.words import Conformance, Word

FREEDOM = (None, Freedom.FREE, Freedom.GUIDED, Freedom.MUST_CONFORM, Freedom.MUST_USE)
FORCE = (Conformance.MAY, Conformance.SHOULD, Conformance.MUST)
LEVELS = (StandardLevel.EMERGING, StandardLevel.RECOMMENDED, StandardLevel.MANDATED)


def ranked(loosest_first: tuple[Word | None, ...]) -> Classifier:
    """Tightened or loosened, by the place of a word among its like."""

    def classify(here: Difference) -> tuple[Meaning, ...]:
        before, after = loosest_first.index(here.before), loosest_first.index(here.after)
        return tightened(after > before)

    return classify


def level_moved(here: Difference) -> tuple[Meaning, ...]:
    """A standard is asked for more or less, or is on its way out."""
    if here.after is StandardLevel.RETIRING:
        return (Meaning.of(ChangeClass.ARTEFACT_DEPRECATED),)
    if here.before is StandardLevel.RETIRING:
        return (Meaning.of(ChangeClass.STATUS_MOVED),)
    return ranked(LEVELS)(here)


def asked(here: Difference) -> tuple[Meaning, ...]:
    """A requirement came or went; a new MUST is stricter than nothing."""
    if isinstance(here.after, Requirement):
        return (added(here.after),)
    if isinstance(here.before, Requirement):
        return (Meaning.of(ChangeClass.OBLIGATION_REMOVED),)
    return (Meaning.of(ChangeClass.REORDERED),)


def added(requirement: Requirement) -> Meaning:
    """What a new requirement means."""
    is_must = requirement.level is Conformance.MUST
    return Meaning(ChangeClass.OBLIGATION_ADDED, Step.MAJOR if is_must else Step.MINOR)


def more_is_tighter(here: Difference) -> tuple[Meaning, ...]:
    """Something that makes an obligation bite, or somebody who is bound, came or went."""
    if here.before is None or here.after is None:
        return tightened(here.before is None)
    return ()


def enforced(here: Difference) -> tuple[Meaning, ...]:
    """Something enforces an obligation now, or nothing does any more."""
    nothing = (None, Enforcement.NONE)
    before, after = here.before not in nothing, here.after not in nothing
    return tightened(after) if before is not after else (Meaning.of(ChangeClass.FACT),)


def limited(here: Difference) -> tuple[Meaning, ...]:
    """What a standard applies to grew or shrank. A list without items sets no limit."""
    if here.lists is None:
        return ()
    old, new = here.lists
    if not old or not new:
        return tightened(not new)
    return tightened(here.before is None)


def tightened(is_tighter: bool) -> tuple[Meaning, ...]:
    """The meaning of more or of less being asked."""
    kind = ChangeClass.OBLIGATION_TIGHTENED if is_tighter else ChangeClass.OBLIGATION_LOOSENED
    return (Meaning.of(kind),)


def bound(here: Difference) -> tuple[Meaning, ...]:
    """A relation that binds somebody or ends something: one more needs the largest step."""
    if here.before is None:
        return (Meaning(ChangeClass.RELATION_GAINED, Step.MAJOR),)
    return ()
