"""Signs with which a text cannot begin unless it is quoted."""

import re

from blueprint_build.checks.rule import Remark
from blueprint_build.checks.slips.slip import QUOTES, Facts, Slip, line_at
from blueprint_build.source.fault import Position

SIGN = re.compile(r"^( *(?:- +)*(?:[^\s:#]+: +)?)([*&!>|\[{?:@`%,\]}-])")


def complex_key(facts: Facts, at: Position) -> Slip | None:
    """A field whose name is a list or another mapping."""
    if facts["problem"] != "complex key":
        return None
    return at, Remark(
        "a field's name must be plain text",
        "a text that begins with [, { or ? goes into double quotes",
    )


def sign(facts: Facts, at: Position) -> Slip | None:
    """A text that begins with a sign of YAML."""
    place = _beginning(facts, at)
    if place is None or place.column > at.column:
        return None
    line = line_at(facts, place.line)
    found, before = line[place.column - 1], line[: place.column - 1].strip(" -")
    if found == "*" and not before:
        return place, Remark("a list item begins with a hyphen, not with *", "write '- ' instead")
    if found == "-" and not before:
        return None
    if found == "-":
        way_out = "begin the list on the next line; a text that begins with - goes into quotes"
        return place, Remark("a list cannot begin on the line of its field", way_out)
    return place, Remark(f"an unquoted text cannot begin with {found}", QUOTES)


def _beginning(facts: Facts, at: Position) -> Position | None:
    """The sign that the text in question begins with, where there is one."""
    if "scanning an a" in facts["context"]:  # an alias or an anchor
        started: Position = facts["started"]
        return started
    if "flow" in facts["context"] or "expected ':'" in facts["problem"]:
        return None
    found = SIGN.match(line_at(facts, at.line))
    return Position(at.line, found.start(2) + 1) if found else None
