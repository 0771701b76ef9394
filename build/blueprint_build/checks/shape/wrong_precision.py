"""A date says that it is known more exactly than its two days allow.

Why: a date is shown as exactly as its precision says. A whole year that claims to be known to the
day is shown as its first day, and readers plan for a day that nobody has promised.

Mend: set ``precision`` to what is known, or ``range`` where no word fits, or correct the days.

Fails:

    # milestones/first-step.yaml
    date: {earliest: 2027-01-01, latest: 2027-12-31, precision: day}

Passes:

    # milestones/first-step.yaml
    date: {earliest: 2027-01-01, latest: 2027-12-31, precision: year}
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.manifest import Severity
from blueprint_schema.when import Precision, When

MOST_MONTHS = {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.YEAR: 12}
"""In how many months of the calendar the two days may lie, by how exactly the date is known."""


def check(subject: Subject) -> Iterator[Sighting]:
    """Every date whose days lie further apart than its precision says."""
    for path, way, record in subject.records:
        if isinstance(record, When) and _is_too_wide(record):
            said = record.precision.label
            message = f"from {record.earliest} to {record.latest} is not one {said}"
            hint = f"say '{_fitting(record).value}', or correct the days"
            yield at_value(subject, path, (*way, "precision"), message, hint)


def _is_too_wide(when: When) -> bool:
    if when.precision is Precision.DAY:
        return when.earliest < when.latest
    return _months(when) > MOST_MONTHS.get(when.precision, _months(when))


def _months(when: When) -> int:
    """How many months of the calendar the two days touch."""
    first, last = when.earliest, when.latest
    return (last.year - first.year) * 12 + last.month - first.month + 1


def _fitting(when: When) -> Precision:
    """The most exact word for the two days."""
    fitting = (word for word, most in MOST_MONTHS.items() if _months(when) <= most)
    return next(fitting, Precision.RANGE)


RULE = rule(__name__, __doc__, Severity.ERROR, check)
