"""The slip of the pen behind a YAML error: its place, and what to do, in an editor's words.

A YAML parser says where it gave up, which is often a line or more after the slip. Each function
here knows one slip; the first that recognises it speaks.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from blueprint_build.checks.rule import Remark
from blueprint_build.source.fault import Position, within
from blueprint_build.source.fields import field_names

Facts = Mapping[str, Any]
"""The parser's ``problem`` and ``context``, where it ``started``, and the ``lines`` of the file."""

Slip = tuple[Position, Remark]

FIELD = re.compile(r"^( *(?:- )?)([A-Za-z_]+)")
QUOTED = re.compile(r"""^ *(?:- +)*(?:[^\s:]+:\s+)?(".*"|'.*')\s*$""")
OPEN_QUOTE = re.compile(r"""^( *(?:- +)*(?:[^\s:]+:\s+)?)(["'])(?:(?!\2).)*$""")
BULLET = re.compile(r"^( *)([\u2010-\u2015\u2022\u2023\u00b7\u25aa\u25cf](?= )|-(?=[A-Za-z_]+:))")
SIGN = re.compile(r"^( *(?:- +)*(?:[^\s:#]+: +)?)([*&!>|\[{?:@`%,\]}-])")

LINE_UP = "give it the same number of spaces as the line it belongs with"
QUOTES = "put the whole text into double quotes"


def slip_behind(facts: Facts, at: Position) -> Slip:
    """The likeliest slip behind a YAML error that was met at a place."""
    known = (slip(facts, at) for slip in SLIPS)
    place, remark = next(filter(None, known), (at, UNKNOWN))
    return (within(facts["lines"], place) if "lines" in facts else place), remark


UNKNOWN = Remark(
    "the YAML cannot be understood here",
    "look for a missing colon, an unclosed quote or a line that is not lined up",
)


def _whole(facts: Facts, at: Position) -> Slip | None:
    if facts["problem"] == "second document":
        return at, Remark("a second document begins here", "delete the line with ---")
    if facts["problem"] == "complex key":
        return at, Remark(
            "a field's name must be plain text",
            "a text that begins with [, { or ? goes into double quotes",
        )
    if facts["problem"] == "item in text":
        return at, Remark(
            "this list item is read as part of the text above it",
            "give it the same number of spaces as the item above",
        )
    return None


def _conflict(facts: Facts, _at: Position) -> Slip | None:
    for number, line in enumerate(facts["lines"], 1):
        if line.startswith("<<<<<<< "):
            return Position(number, 1), Remark(
                "two versions of this file were merged, and nobody has chosen between them",
                "keep one version, and delete the lines with <<<<<<<, ======= and >>>>>>>",
            )
    return None


def _pasted(facts: Facts, at: Position) -> Slip | None:
    for number, line in enumerate(facts["lines"][: at.line], 1):
        if line.startswith("```"):
            return Position(number, 1), Remark(
                "this line came along when the text was pasted", "delete the lines with ```"
            )
        if line.rstrip() == "...":
            return Position(number, 1), Remark(
                "a line of three dots ends the file here", "delete it, or put it into quotes"
            )
    return None


def _hyphen(facts: Facts, at: Position) -> Slip | None:
    for number in _near(facts, at):
        if found := BULLET.match(_line(facts, number)):
            sign, place = found[2], Position(number, len(found[1]) + 1)
            if sign == "-":
                return place, Remark("a space is missing after the hyphen", "write '- ' instead")
            return place, Remark(
                f"a list item begins with a hyphen, not with {sign}", "write '- ' instead"
            )
    return None


def _odd_space(facts: Facts, at: Position) -> Slip | None:
    for number in _near(facts, at):
        line = _line(facts, number)
        if tab := re.match(r"[ -]*\t", line):
            return Position(number, tab.end()), Remark(
                "a tab stands here; YAML is indented with spaces",
                "replace the tab with as many spaces as the neighbouring lines have",
            )
        if odd := re.match(r" *(?:- )?(?:[\w-]+:)?\u00a0", line):
            return Position(number, odd.end()), Remark(
                "a no-break space stands here; it looks like a space, but is none",
                "delete it and type an ordinary space",
            )
    return None


def _quote(facts: Facts, at: Position) -> Slip | None:
    if "quoted scalar" in facts["context"]:
        if "escape" in facts["problem"] or "hex" in facts["problem"]:
            backslash = _line(facts, at.line).rfind("\\", 0, at.column) + 1
            return Position(at.line, backslash or at.column), Remark(
                "a backslash in double quotes starts a special character",
                "write \\\\ for a backslash, or use single quotes",
            )
        return facts["started"], UNCLOSED
    before = _line(facts, at.line)[: at.column - 1]
    if QUOTED.match(before):
        return at, Remark(
            "text follows after the closing quote",
            "put the whole text into quotes, and use the other kind of quote inside",
        )
    return _quote_closed_late(facts, at, before)


UNCLOSED = Remark("this quote is not closed", "close it at the end of the text, or take it away")


def _quote_closed_late(facts: Facts, at: Position, before: str) -> Slip | None:
    if "expected" not in facts["problem"]:
        return None
    for quote in ("'", '"'):
        above = (n for n in range(at.line - 1, 0, -1) if quote in _line(facts, n))
        number = next(above, 0)
        opening = OPEN_QUOTE.match(_line(facts, number))
        if quote in before and opening and opening[2] == quote:
            return Position(number, len(opening[1]) + 1), UNCLOSED
    return None


def _sign(facts: Facts, at: Position) -> Slip | None:
    if "scanning an a" in facts["context"]:  # an alias or an anchor
        start, sign = _line(facts, facts["started"].line), facts["started"].column - 1
    elif "flow" in facts["context"] or "expected ':'" in facts["problem"]:
        return None
    else:
        start = _line(facts, at.line)
        found = SIGN.match(start)
        sign = found.start(2) if found else at.column
    if sign >= at.column:
        return None
    place, before = Position(at.line, sign + 1), start[:sign].strip(" -")
    if start[sign] == "*" and not before:
        return place, Remark("a list item begins with a hyphen, not with *", "write '- ' instead")
    if start[sign] == "-" and not before:
        return None
    if start[sign] == "-":
        way_out = "begin the list on the next line; a text that begins with - goes into quotes"
        return place, Remark("a list cannot begin on the line of its field", way_out)
    return place, Remark(f"an unquoted text cannot begin with {start[sign]}", QUOTES)


def _no_colon(facts: Facts, at: Position) -> Slip | None:
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
    return _colon_after(facts, at.line) or _colon_after(facts, _line_above(facts, at.line))


def _colon_after(facts: Facts, number: int) -> Slip | None:
    line = _line(facts, number)
    found = FIELD.match(line)
    if not found or re.search(r":( |$)", line) or found[2].lower() not in field_names():
        return None
    field, end = found[2], found.end()
    way_out = f"write '{field}: ...'"
    if line[end : end + 1] == ":":
        return Position(number, end + 2), Remark("a space is missing after the colon", way_out)
    return Position(number, end + 1), Remark(f"a colon is missing after '{field}'", way_out)


def _colon_inside(facts: Facts, at: Position) -> Slip | None:
    if "mapping values" not in facts["problem"]:
        return None
    before = _line(facts, at.line)[: at.column - 1]
    if re.fullmatch(r" *(?:- +)*\S+", before):
        return _first_of(before, at.line), NOT_LINED_UP
    return at, Remark("a colon inside an unquoted text is taken for a new field", QUOTES)


def _bracket(facts: Facts, at: Position) -> Slip | None:
    if "flow" not in facts["context"]:
        return None
    opened = _bracket_at(facts, facts["started"]) or _bracket_last_before(facts, at)
    if opened is None:
        return at, Remark("a value is missing here", "write one, or take the extra sign away")
    sign = _line(facts, opened.line)[opened.column - 1]
    return opened, Remark(
        f"the bracket {sign} that opens here is not closed as it should be",
        "close it, or put the text into double quotes",
    )


def _bracket_too_many(facts: Facts, at: Position) -> Slip | None:
    sign = _line(facts, at.line)[at.column - 1 : at.column]
    if sign not in ("]", "}") or "block" not in facts["context"]:
        return None
    return at, Remark(
        f"the bracket {sign} closes nothing here",
        "take it away, or put the whole text into double quotes",
    )


def _bracket_at(facts: Facts, place: Position) -> Position | None:
    sign = _line(facts, place.line)[place.column - 1 : place.column]
    return place if sign in ("[", "{") else None


def _bracket_last_before(facts: Facts, at: Position) -> Position | None:
    # Where the file ends behind a bracket, the parser names neither the bracket nor a place in it.
    rest = "".join([_line(facts, at.line)[at.column - 1 :], *facts["lines"][at.line :]])
    before = _line(facts, at.line)[: at.column - 1].rstrip()
    return _bracket_at(facts, Position(at.line, len(before))) if not rest.strip() else None


def _not_lined_up(facts: Facts, at: Position) -> Slip | None:
    if "document start" in facts["problem"]:
        first = next(n for n, line in enumerate(facts["lines"], 1) if re.match(r" *[^\s#]", line))
        return _first_of(_line(facts, first), first), NOT_LINED_UP
    if "block" in facts["context"]:
        return _first_of(_line(facts, at.line), at.line), NOT_LINED_UP
    return None


NOT_LINED_UP = Remark("this line is not lined up with its neighbours", LINE_UP)

SLIPS: tuple[Callable[[Facts, Position], Slip | None], ...] = (
    _whole,
    _conflict,
    _pasted,
    _odd_space,
    _hyphen,
    _quote,
    _bracket_too_many,
    _sign,
    _no_colon,
    _colon_inside,
    _bracket,
    _not_lined_up,
)
"""In the order in which they are asked; the first that knows speaks."""


def _first_of(line: str, number: int) -> Position:
    return Position(number, len(line) - len(line.lstrip()) + 1)


def _near(facts: Facts, at: Position) -> Iterator[int]:
    yield at.line
    yield _line_above(facts, at.line)


def _line_above(facts: Facts, number: int) -> int:
    above = number - 1
    while above > 0 and not _line(facts, above).strip():
        above -= 1
    return above


def _line(facts: Facts, number: int) -> str:
    lines: tuple[str, ...] = facts["lines"]
    return lines[number - 1] if 0 < number <= len(lines) else ""
