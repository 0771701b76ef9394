"""What gets better, for whom, and how that is counted."""

from typing import ClassVar

from blueprint_schema.artefact import Artefact, Citation, Record
from blueprint_schema.kind import Group, Kind
from blueprint_schema.text import Amount, Day, Line, Many, Text
from blueprint_schema.words import Word


class Beneficiary(Word):
    """For whom something gets better."""

    PATIENT = "patient", "People who receive care, their families and carers."
    STAFF = "staff", "People who work in health and care."
    SUPPLIER = "supplier", "Companies that supply products and services."
    SYSTEM = "system", "The health and care system as a whole, and the public who pay for it."


class Figure(Record):
    """A value on a day."""

    value: Amount
    """The number, or a range or ratio in words."""
    as_of: Day
    """The day that it holds for."""


class Measure(Record):
    """How an outcome is counted, and what the count was."""

    title: Line
    """What is measured."""
    counting_rule: Text
    """What counts and what does not, so that two people get the same number."""
    scope: Line
    """Whom or what the count covers: ``hospitals with beds``, ``the civil service``."""
    unit: Line
    """The unit: ``per cent``, ``minutes``, ``hospitals``."""
    baseline: Figure | None = None
    """Where it started."""
    target: Figure | None = None
    """Where it should be."""
    latest: Figure | None = None
    """Where it was last seen."""
    source: Citation | None = None
    """Where the numbers come from."""


class Outcome(Artefact):
    """An outcome: what gets better, for whom, and how we would know."""

    kind: ClassVar[Kind] = Kind(
        name="outcome",
        plural="outcomes",
        folder="outcomes",
        group=Group.DIRECTION,
        about="What gets better for people, staff, suppliers and the system, and how that shows.",
        columns=("beneficiary", "status"),
        needed_by=("served by", "enabled by"),
    )

    beneficiary: Beneficiary
    """For whom it gets better."""
    statement: Text
    """What is different, in words the beneficiary would use."""
    measures: Many[Measure] = ()
    """How we would know."""
