"""Something ends before it begins.

Why: a period from a later to an earlier day cannot be drawn, sorted or waited for. One of the two
dates is wrong.

Mend: exchange them, or correct the wrong one.

Fails:

    # organisations/hospital.yaml
    active_from: 2027-04-01
    active_to: 2026-03-31

Passes:

    # organisations/hospital.yaml
    active_from: 2026-04-01
    active_to: 2027-03-31
"""

from collections.abc import Iterator
from functools import cache

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.artefact import Record
from blueprint_schema.manifest import Severity

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
    for path, way, record in subject.records:
        for first, last in _pairs(type(record)):
            begins, ends = getattr(record, first), getattr(record, last)
            if begins and ends and ends < begins:
                message = f"this ends on {ends}, before it begins on {begins}"
                hint = "exchange or correct the dates"
                yield at_value(subject, path, (*way, last), message, hint)


@cache
def _pairs(model: type[Record]) -> tuple[tuple[str, str], ...]:
    return tuple(pair for pair in PAIRS if set(pair) <= set(model.model_fields))


RULE = rule(__name__, __doc__, Severity.ERROR, check)
