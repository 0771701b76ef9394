"""A value is of the wrong sort: a number where text belongs, one value where a list belongs.

Why: YAML guesses what an unquoted value is. What looks like a number becomes one, and a version
``1.10`` would turn into ``1.1``.

Mend: follow the hint. Text that looks like a number goes into quotes; true and false are written
just so; each item of a list stands on a line of its own after a hyphen.

Fails:

    # standards/example.yaml
    version: 1.10

Passes:

    # standards/example.yaml
    version: "1.10"
"""

from collections.abc import Mapping
from typing import Any

from blueprint_build.checks.rule import Remark, faults, rule
from blueprint_build.checks.wording import shown
from blueprint_schema.manifest import Severity

WANTED = {
    "string_type": "text",
    "int_type": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "dict_type": "fields with values",
    "model_type": "fields with values",
    "amount_type": "a number or a few words",
    "date_type": "a date",
}


def say(facts: Mapping[str, Any]) -> Remark:
    """The fault in words."""
    kind, value = facts["type"], facts["value"]
    wanted = WANTED.get(kind, "another sort of value")
    if value is None:
        return Remark(
            f"{facts['field']!r} is empty, where {wanted} should stand", "give it a value"
        )
    return Remark(
        f"{facts['field']!r} should be {wanted}, but {shown(value)} is {_what(value)}",
        _way_out(kind, value),
    )


def _what(value: Any) -> str:
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, int | float):
        return "a number"
    if isinstance(value, str):
        return "text"
    return "a list" if isinstance(value, list) else "a set of fields"


def _way_out(kind: str, value: Any) -> str:
    if kind == "string_type" and isinstance(value, bool | int | float):
        return "put it into double quotes, exactly as it should read"
    if kind == "bool_type":
        return "write true or false, without quotes"
    if kind in ("int_type", "float_type"):
        return "write the number in digits, without quotes"
    if kind == "tuple_type":
        return "put each item on a line of its own that begins with '- '"
    if kind in ("model_type", "dict_type"):
        return "write fields below it, each on a line of its own"
    return "see the editor's guide for this field"


RULE = rule(__name__, __doc__, Severity.ERROR, faults(__name__, say))
