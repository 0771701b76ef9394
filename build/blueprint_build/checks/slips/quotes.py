"""Quotes: not closed, closed too early or too late, and backslashes between them."""

import re

from blueprint_build.checks.rule import Remark
from blueprint_build.checks.slips.slip import Facts, Slip, line_at
from blueprint_build.source.fault import Position

QUOTED = re.compile(r"""^ *(?:- +)*(?:[^\s:]+:\s+)?(".*"|'.*')\s*$""")
OPEN_QUOTE = re.compile(r"""^( *(?:- +)*(?:[^\s:]+:\s+)?)(["'])(?:(?!\2).)*$""")
UNCLOSED = Remark("this quote is not closed", "close it at the end of the text, or take it away")


def quote(facts: Facts, at: Position) -> Slip | None:
    """A quoted text that does not end where it should."""
    if "quoted scalar" in facts["context"]:
        if "escape" in facts["problem"] or "hex" in facts["problem"]:
            backslash = line_at(facts, at.line).rfind("\\", 0, at.column) + 1
            return Position(at.line, backslash or at.column), Remark(
                "a backslash in double quotes starts a special character",
                "write \\\\ for a backslash, or use single quotes",
            )
        return facts["started"], UNCLOSED
    before = line_at(facts, at.line)[: at.column - 1]
    if QUOTED.match(before):
        return at, Remark(
            "text follows after the closing quote",
            "put the whole text into quotes, and use the other kind of quote inside",
        )
    return _quote_closed_late(facts, at, before)


def _quote_closed_late(facts: Facts, at: Position, before: str) -> Slip | None:
    if "expected" not in facts["problem"]:
        return None
    for quote in ("'", '"'):
        above = (n for n in range(at.line - 1, 0, -1) if quote in line_at(facts, n))
        number = next(above, 0)
        opening = OPEN_QUOTE.match(line_at(facts, number))
        if quote in before and opening and opening[2] == quote:
            return Position(number, len(opening[1]) + 1), UNCLOSED
    return None
