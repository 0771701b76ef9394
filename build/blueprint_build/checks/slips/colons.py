"""The colon behind a field's name: missing, without its space, or where none belongs."""

import re

from blueprint_build.checks.rule import Remark
from blueprint_build.checks.slips.indents import NOT_LINED_UP, first_of
from blueprint_build.checks.slips.slip import QUOTES, Facts, Slip, line_above, line_at
from blueprint_build.source.fault import Position
from blueprint_build.source.fields import field_names

FIELD = re.compile(r"^( *(?:- )?)([A-Za-z_]+)")


def no_colon(facts: Facts, at: Position) -> Slip | None:
    """A line that should be a field, without a colon or without the space behind it."""
    if "could not find expected ':'" in facts["problem"]:
        return _colon_after(facts, facts["started"].line) or (
            facts["started"],
            Remark(
                "there is no colon in this line, so it is no field",
                "if it goes on with the text above, begin it with two spaces; "
                "if it is a field, write 'name: value'",
            ),
        )
    if "mapping values" not in facts["problem"]:
        return None
    return _colon_after(facts, at.line) or _colon_after(facts, line_above(facts, at.line))


def colon_inside(facts: Facts, at: Position) -> Slip | None:
    """A colon in a text, or a field that is not lined up and so seems to be one."""
    if "mapping values" not in facts["problem"]:
        return None
    before = line_at(facts, at.line)[: at.column - 1]
    if re.fullmatch(r" *(?:- +)*\S+", before):
        return first_of(before, at.line), NOT_LINED_UP
    return at, Remark("a colon inside an unquoted text is taken for a new field", QUOTES)


def _colon_after(facts: Facts, number: int) -> Slip | None:
    line = line_at(facts, number)
    found = FIELD.match(line)
    if not found or re.search(r":( |$)", line) or found[2].lower() not in field_names():
        return None
    field, end = found[2], found.end()
    way_out = f"write '{field}: ...'"
    if line[end : end + 1] == ":":
        return Position(number, end + 2), Remark("a space is missing after the colon", way_out)
    return Position(number, end + 1), Remark(f"a colon is missing after '{field}'", way_out)
