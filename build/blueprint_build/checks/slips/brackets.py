"""Brackets: not closed, closed too often, or with a value missing between them."""

from blueprint_build.checks.rule import Remark
from blueprint_build.checks.slips.slip import Facts, Slip, line_at
from blueprint_build.source.fault import Position


def bracket(facts: Facts, at: Position) -> Slip | None:
    """A bracket that is not closed, or a list on one line that lacks a value."""
    if "flow" not in facts["context"]:
        return None
    opened = _bracket_at(facts, facts["started"]) or _bracket_last_before(facts, at)
    if opened is None:
        return at, Remark("a value is missing here", "write one, or take the extra sign away")
    sign = line_at(facts, opened.line)[opened.column - 1]
    return opened, Remark(
        f"the bracket {sign} that opens here is not closed as it should be",
        "close it, or put the text into double quotes",
    )


def bracket_too_many(facts: Facts, at: Position) -> Slip | None:
    """A bracket that closes nothing."""
    sign = line_at(facts, at.line)[at.column - 1 : at.column]
    if sign not in ("]", "}") or "block" not in facts["context"]:
        return None
    return at, Remark(
        f"the bracket {sign} closes nothing here",
        "take it away, or put the whole text into double quotes",
    )


def _bracket_at(facts: Facts, place: Position) -> Position | None:
    sign = line_at(facts, place.line)[place.column - 1 : place.column]
    return place if sign in ("[", "{") else None


def _bracket_last_before(facts: Facts, at: Position) -> Position | None:
    # Where the file ends behind a bracket, the parser names neither the bracket nor a place in it.
    rest = "".join([line_at(facts, at.line)[at.column - 1 :], *facts["lines"][at.line :]])
    before = line_at(facts, at.line)[: at.column - 1].rstrip()
    return _bracket_at(facts, Position(at.line, len(before))) if not rest.strip() else None
