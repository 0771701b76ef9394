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

import math
import re
from collections.abc import Mapping
from typing import Any

from blueprint_build.checks.rule import Remark, faults, rule
from blueprint_build.checks.wording import NO_BREAK_SPACE, shown
from blueprint_schema.manifest import Severity

LIST_OF_IDS = r"\(?([a-z0-9-]+(, *[a-z0-9-]+)*)\)?"

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
    if kind == "string_type" and isinstance(value, bool | int | float):
        return Remark(
            f"{facts['name']} should be text; without quotes this is {_what(value)}",
            "put it into double quotes, exactly as it should read",
        )
    if kind == "tuple_type" and isinstance(value, str) and value.startswith("-\u00a0"):
        return Remark("a no-break space stands behind this hyphen", NO_BREAK_SPACE)
    return Remark(
        f"{facts['name']} should be {wanted}, but {_shown(value)} is {_what(value)}",
        _way_out(kind, value, facts["inside"]),
    )


def _without_brackets(value: list[Any]) -> str:
    """The one text in a list, or in a list in it, as ``[[id]]`` is one; empty where it is more."""
    inner = value[0] if len(value) == 1 else ""
    return (
        _without_brackets(inner) if isinstance(inner, list) else inner if type(inner) is str else ""
    )


def _shown(value: Any) -> str:
    return "this" if isinstance(value, bool) else shown(value)


def _what(value: Any) -> str:
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, int | float):
        return "a number" if math.isfinite(value) else "no finite number"
    if isinstance(value, str):
        return "text"
    return "a list" if isinstance(value, list) else "a set of fields"


def _way_out(kind: str, value: Any, inside: tuple[str, ...]) -> str:
    if kind == "string_type" and isinstance(value, list) and (text := _without_brackets(value)):
        return f"take these brackets away: {shown(text)[1:-1]}"
    if kind == "string_type" and isinstance(value, list):
        return "write one text after the colon; a text that begins with [ goes into double quotes"
    if kind == "string_type":
        return "put the whole text into double quotes; without them a colon starts a field"
    if kind == "bool_type":
        return "write true or false, without quotes"
    if kind == "int_type" and isinstance(value, float) and math.isfinite(value):
        return "leave out the decimal point"
    if kind == "tuple_type" and inside:
        return f"begin each item on a line of its own, with '- {inside[0]}: ...'"
    if kind == "tuple_type" and (items := _items(value)):
        return f"put it into square brackets: [{items}]"
    if kind == "tuple_type":
        return "put each item on a line of its own that begins with '- '"
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        first = inside[0] if inside else "name"
        return f"write its fields, beginning with '{first}: ...'"
    return "write the number in digits, without quotes"


def _items(value: Any) -> str:
    """What was meant as a list, without the signs around it; empty where that is not plain."""
    if isinstance(value, dict) and set(value.values()) == {None}:
        return ", ".join(map(str, value))
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    found = re.fullmatch(LIST_OF_IDS, value) if isinstance(value, str) else None
    return found[1] if found else ""


RULE = rule(__name__, __doc__, Severity.ERROR, faults(__name__, say))
