"""How a date moved: sooner or later, and whether it is known or held more firmly."""

from datetime import date, timedelta
from typing import Any

from blueprint_build.changes.change import ChangeClass, Meaning, Step
from blueprint_build.changes.difference import Difference
from blueprint_schema.kinds.milestone import Confidence
from blueprint_schema.when import Precision, When

SOFTEST_FIRST = (
    *(Precision.RANGE, Precision.YEAR, Precision.QUARTER, Precision.MONTH, Precision.DAY),
    *(Confidence.HORIZON, Confidence.INDICATIVE, Confidence.PLANNED, Confidence.COMMITTED),
)


def dated(here: Difference) -> tuple[Meaning, ...]:
    """A day moved; one that comes forward, or is given where none was, needs the largest step."""
    return _moved(here, here.before is None)


def noticed(here: Difference) -> tuple[Meaning, ...]:
    """More or less notice is given; less of it, or none, needs the largest step."""
    return _moved(here, here.after is None)


def held(here: Difference) -> tuple[Meaning, ...]:
    """A date is held more or less firmly."""
    return tuple(Meaning.of(kind) for kind in _firmed(here.before, here.after))


def _moved(here: Difference, is_stricter: bool) -> tuple[Meaning, ...]:
    kinds = _turns(here.before, here.after)
    sooner = ChangeClass.DATE_BROUGHT_FORWARD
    return tuple(
        Meaning(kind, Step.MAJOR if is_stricter or kind is sooner else kind.step) for kind in kinds
    )


def _turns(before: Any, after: Any) -> tuple[ChangeClass, ...]:
    """What happened to a day, a date with its precision, or a number of months' notice."""
    if before is None:
        return (ChangeClass.DATE_FIRMER,)
    if after is None:
        return (ChangeClass.DATE_SOFTER,)
    if isinstance(before, When) and isinstance(after, When):
        return tuple(dict.fromkeys((*_shifted(before, after), *_sharpened(before, after))))
    return (_sooner(after < before),)


def _firmed(before: Any, after: Any) -> tuple[ChangeClass, ...]:
    """What happened to how firmly or how exactly a date is held."""
    return (_firmer(SOFTEST_FIRST.index(after) > SOFTEST_FIRST.index(before)),)


def _shifted(before: When, after: When) -> tuple[ChangeClass, ...]:
    old, new = _window(before), _window(after)
    if old == new:
        return ()
    if old[0] <= new[0] and new[1] <= old[1]:
        return (ChangeClass.DATE_FIRMER,)
    if new[0] <= old[0] and old[1] <= new[1]:
        return (ChangeClass.DATE_SOFTER,)
    return (_sooner(new < old),)


def _sharpened(before: When, after: When) -> tuple[ChangeClass, ...]:
    """A range may be a week or two years, so beside a range the days themselves are counted."""
    if before.precision is after.precision:
        return ()
    old, new = _length(before), _length(after)
    if Precision.RANGE in (before.precision, after.precision) and _window(before) != _window(after):
        return () if old == new else (_firmer(new < old),)
    return _firmed(before.precision, after.precision)


def _length(when: When) -> timedelta:
    return when.latest - when.earliest


def _window(when: When) -> tuple[date, date]:
    return when.earliest, when.latest


def _sooner(is_sooner: bool) -> ChangeClass:
    return ChangeClass.DATE_BROUGHT_FORWARD if is_sooner else ChangeClass.DATE_PUT_BACK


def _firmer(is_firmer: bool) -> ChangeClass:
    return ChangeClass.DATE_FIRMER if is_firmer else ChangeClass.DATE_SOFTER
