"""Spaces, tabs and hyphens at the beginning of a line: what belongs with what."""

import re

from blueprint_build.checks.rule import Remark
from blueprint_build.checks.slips.slip import Facts, Slip, line_at, near
from blueprint_build.source.fault import Position

BULLET = re.compile(r"^( *)([\u2010-\u2015\u2022\u2023\u00b7\u25aa\u25cf](?= )|-(?=[A-Za-z_]+:))")
LINE_UP = "give it the same number of spaces as the line it belongs with"
NOT_LINED_UP = Remark("this line is not lined up with its neighbours", LINE_UP)


def item_in_text(facts: Facts, at: Position) -> Slip | None:
    """A list item that stands too far right."""
    if facts["problem"] != "item in text":
        return None
    return at, Remark(
        "this list item is read as part of the text above it",
        "give it the same number of spaces as the item above",
    )


def odd_space(facts: Facts, at: Position) -> Slip | None:
    """A tab or a no-break space where spaces belong."""
    for number in near(facts, at):
        line = line_at(facts, number)
        if tab := re.match(r"[ -]*\t", line):
            return Position(number, tab.end()), Remark(
                "a tab stands here; YAML is indented with spaces",
                "replace the tab with as many spaces as the neighbouring lines have",
            )
        if odd := re.match(r" *(?:- ?)?(?:[\w-]+:)?\u00a0", line):
            return Position(number, odd.end()), Remark(
                "a no-break space stands here; it looks like a space, but is none",
                "delete it and type an ordinary space",
            )
    return None


def hyphen(facts: Facts, at: Position) -> Slip | None:
    """A hyphen without its space, or another sign in its place."""
    for number in near(facts, at):
        if found := BULLET.match(line_at(facts, number)):
            sign, place = found[2], Position(number, len(found[1]) + 1)
            if sign == "-":
                return place, Remark("a space is missing after the hyphen", "write '- ' instead")
            return place, Remark(
                f"a list item begins with a hyphen, not with {sign}", "write '- ' instead"
            )
    return None


def not_lined_up(facts: Facts, at: Position) -> Slip | None:
    """A line that stands neither with those above it nor inside of them."""
    if "document start" in facts["problem"]:
        first = next(n for n, line in enumerate(facts["lines"], 1) if re.match(r" *[^\s#]", line))
        return first_of(line_at(facts, first), first), NOT_LINED_UP
    if "block" in facts["context"]:
        return first_of(line_at(facts, at.line), at.line), NOT_LINED_UP
    return None


def first_of(line: str, number: int) -> Position:
    """The first letter of a line."""
    return Position(number, len(line) - len(line.lstrip()) + 1)
