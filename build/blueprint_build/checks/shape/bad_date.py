"""A date is not a day of the calendar written as YYYY-MM-DD.

Why: dates are compared, sorted and drawn. ``1/4/27`` is the first of April to one reader and the
fourth of January to another.

Mend: write the year with four digits, then month and day with two each, with hyphens.

Fails:

    # policies/example.yaml
    in_force_from: 1 April 2027

Passes:

    # policies/example.yaml
    in_force_from: 2027-04-01
"""

from collections.abc import Mapping
from typing import Any

from blueprint_build.checks.rule import Remark, faults, rule
from blueprint_build.checks.wording import shown
from blueprint_schema.manifest import Severity
from blueprint_schema.text import DAY_FORM

STRAY_SPACE = "delete it; where none is to be seen, delete the date and type it again"


def say(facts: Mapping[str, Any]) -> Remark:
    """The fault in words."""
    if facts["type"] == "impossible_date":
        return Remark(
            f"{shown(facts['value'])} is not a day of the calendar", "check month and day"
        )
    value, way_out = facts["value"], "write it as year-month-day, such as 2027-04-01"
    if facts["type"] == "unlikely_date":
        return Remark(f"the year of {value} is too far away", "check its four digits")
    if isinstance(value, Mapping | list | tuple):
        return Remark("one day is wanted here, not several lines", way_out)
    if isinstance(value, str) and DAY_FORM.fullmatch(value.strip()):
        return Remark(f"a space stands beside the date {value.strip()}", STRAY_SPACE)
    return Remark(f"{shown(value)} is not a date", way_out)


RULE = rule(__name__, __doc__, Severity.ERROR, faults(__name__, say))
