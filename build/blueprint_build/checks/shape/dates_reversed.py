"""Something ends before it begins.

Why: a period from a later to an earlier day cannot be drawn, sorted or waited for. One of the two
dates is wrong.

Mend: exchange them, or correct the wrong one.

Fails:

    # organisations/nhs-trust.yaml
    active_from: 2027-04-01
    active_to: 2026-03-31

Passes:

    # organisations/nhs-trust.yaml
    active_from: 2026-04-01
    active_to: 2027-03-31
"""

from collections.abc import Iterator
from functools import cache
from typing import Any

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.source.fields import nested_fields
from blueprint_build.source.layout import MANIFEST
from blueprint_schema.artefact import Record
from blueprint_schema.manifest import Severity
from blueprint_schema.relation import Pointer

PAIRS = (
    ("earliest", "latest"),
    ("active_from", "active_to"),
    ("in_force_from", "in_force_to"),
    ("start", "end"),
    ("decided_on", "valid_until"),
)
"""The fields that begin and end a period."""


def check(subject: Subject) -> Iterator[Sighting]:
    """Every period whose end lies before its beginning."""
    models: list[tuple[str, Record]] = [*subject.reading.artefacts]
    if manifest := subject.reading.manifest:
        models.append((MANIFEST, manifest))
    for path, model in models:
        for pointer, begins, ends in _periods(model, ()):
            if ends < begins:
                message = f"this ends on {ends}, before it begins on {begins}"
                yield at_value(subject, path, pointer, message, "exchange or correct the dates")


def _periods(value: Any, way: Pointer) -> Iterator[tuple[Pointer, Any, Any]]:
    if isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _periods(item, (*way, position))
    elif isinstance(value, Record):
        for first, last in _pairs(type(value)):
            begins, ends = getattr(value, first), getattr(value, last)
            if begins and ends:
                yield (*way, last), begins, ends
        for name in nested_fields(type(value)):
            yield from _periods(getattr(value, name), (*way, name))


@cache
def _pairs(model: type[Record]) -> tuple[tuple[str, str], ...]:
    return tuple(pair for pair in PAIRS if set(pair) <= set(model.model_fields))


RULE = rule(__name__, __doc__, Severity.ERROR, check)
