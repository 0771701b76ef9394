"""What a difference means, where nothing but what stands in the field is known of it."""

from collections.abc import Callable
from datetime import date

from blueprint_build.changes.change import ChangeClass, Meaning
from blueprint_build.changes.dates import dated
from blueprint_build.changes.difference import Difference, is_opened
from blueprint_build.changes.leaf import is_text, note_of
from blueprint_build.changes.pairing import identity_field
from blueprint_schema.relation import Relation
from blueprint_schema.when import When

Classifier = Callable[[Difference], tuple[Meaning, ...]]
"""From a difference to its meanings; without any, what stands in the field decides."""


def always(kind: ChangeClass) -> Classifier:
    """The same class, whatever changed."""
    return lambda here: (Meaning.of(kind),)


def by_content(here: Difference) -> tuple[Meaning, ...]:
    """What a difference means by what stands in the field."""
    value = here.after if here.before is None else here.before
    if isinstance(value, date | When):
        return dated(here)
    if _states_relation(here):
        return _came_or_went(here, ChangeClass.RELATION_GAINED, ChangeClass.RELATION_LOST)
    if is_opened(value):
        return _came_or_went(here, ChangeClass.DETAIL_ADDED, ChangeClass.DETAIL_REMOVED)
    if is_text(here.model, here.field):
        return _came_or_went(here, ChangeClass.DETAIL_ADDED, ChangeClass.DETAIL_REMOVED)
    return (Meaning.of(ChangeClass.FACT),)


def _states_relation(here: Difference) -> bool:
    if isinstance(note_of(here.model, here.field), Relation):
        return True
    value = here.after if here.before is None else here.before
    return is_opened(value) and isinstance(
        note_of(type(value), identity_field(type(value))), Relation
    )


def _came_or_went(here: Difference, came: ChangeClass, went: ChangeClass) -> tuple[Meaning, ...]:
    if here.before is None:
        return (Meaning.of(came),)
    if here.after is None:
        return (Meaning.of(went),)
    return (Meaning.of(ChangeClass.WORDING),)
