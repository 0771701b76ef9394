"""Dates that are not known to the day."""

from blueprint_schema.artefact import Record
from blueprint_schema.text import Day
from blueprint_schema.words import Word


class Precision(Word):
    """How exactly a date is known."""

    DAY = "day", "To the day."
    MONTH = "month", "To the month."
    QUARTER = "quarter", "To the quarter."
    YEAR = "year", "To the year, calendar or financial."
    RANGE = "range", "Between two days, no more exactly."


class When(Record):
    """A date with its precision: the first and the last day that it may mean."""

    earliest: Day
    """The first day that it may be."""
    latest: Day
    """The last day that it may be; the same as the first where the day is known."""
    precision: Precision
    """How exactly it is known."""
