"""How a date moved: sooner or later, and whether it is known or held more firmly."""

from datetime import date
from typing import Any

from blueprint_build.changes.change import ChangeClass
from blueprint_schema.kinds.milestone import Confidence
from blueprint_schema.when import Precision, When

SOFTEST_FIRST = (
    *(Precision.RANGE, Precision.YEAR, Precision.QUARTER, Precision.MONTH, Precision.DAY),
    *(Confidence.HORIZON, Confidence.INDICATIVE, Confidence.PLANNED, Confidence.COMMITTED),
)


def moved(before: Any, after: Any) -> tuple[ChangeClass, ...]:
    """What happened to a day, a date with its precision, or a number of months' notice."""
    if before is None:
        return (ChangeClass.DATE_FIRMER,)
    if after is None:
        return (ChangeClass.DATE_SOFTER,)
    if isinstance(before, When) and isinstance(after, When):
        return tuple(dict.fromkeys((*_shifted(before, after), *_sharpened(before, after))))
    return (_sooner(after < before),)


def firmed(before: Any, after: Any) -> tuple[ChangeClass, ...]:
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
    if before.precision is after.precision:
        return ()
    return firmed(before.precision, after.precision)


def _window(when: When) -> tuple[date, date]:
    return when.earliest, when.latest


def _sooner(is_sooner: bool) -> ChangeClass:
    return ChangeClass.DATE_BROUGHT_FORWARD if is_sooner else ChangeClass.DATE_PUT_BACK


def _firmer(is_firmer: bool) -> ChangeClass:
    return ChangeClass.DATE_FIRMER if is_firmer else ChangeClass.DATE_SOFTER
