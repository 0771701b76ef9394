"""The file is not well-formed YAML.

Why: nothing in the file can be read until its form is right.

Mend: look at the line named, and at the one before it. The usual slips are a missing colon, a
colon inside an unquoted text, a quote that is not closed, a tab, and a list item that is not
lined up with the others.

Fails:

    title: The plan: a summary

Passes:

    title: "The plan: a summary"
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from blueprint_build.checks.rule import Remark, Sighting, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.source.fault import Fault, Position
from blueprint_schema.manifest import Severity


def check(subject: Subject) -> Iterator[Sighting]:
    """Every file that YAML could not be read from, at the likeliest place of the slip."""
    for fault in subject.reading.faults:
        if fault.rule == "bad-yaml":
            yield _explain(fault)


def _explain(fault: Fault) -> Sighting:
    at = fault.at if isinstance(fault.at, Position) else Position(1, 1)
    for explain in (
        _whole_document,
        _tab,
        _quote,
        _missing_colon,
        _colon_inside,
        _special,
        _bracket,
    ):
        if found := explain(fault.facts, at):
            place, remark = found
            return Sighting(fault.path, place, remark)
    return Sighting(
        fault.path,
        at,
        Remark(
            "the YAML cannot be understood here",
            "look for a missing colon, an unclosed quote or a line that is not lined up",
        ),
    )


Explanation = tuple[Position, Remark] | None
Facts = Mapping[str, Any]


def _whole_document(facts: Facts, at: Position) -> Explanation:
    if facts["problem"] == "second document":
        return at, Remark("a second document begins here", "delete the line with ---")
    if facts["problem"] == "complex key":
        return at, Remark(
            "a field's name must be plain text",
            "a text that begins with [ or { goes into double quotes",
        )
    return None


def _tab(facts: Facts, at: Position) -> Explanation:
    line = _line(facts, at.line)
    tab = line.find("\t")
    if tab < 0 or line[:tab].strip(" -"):
        return None
    return Position(at.line, tab + 1), Remark(
        "a tab stands here; YAML is indented with spaces", "replace the tab with two spaces"
    )


def _quote(facts: Facts, at: Position) -> Explanation:
    started: Position | None = facts["started"]
    if "quoted scalar" in facts["context"] and started:
        if "unknown escape" in facts["problem"]:
            return at, Remark(
                "a backslash in double quotes starts a special character",
                "write \\\\ for a backslash, or use single quotes",
            )
        return started, Remark(
            "this quote is not closed", "close it at the end of the text, or take it away"
        )
    before = _line(facts, at.line)[: at.column - 1]
    if re.search(r""":\s+(".*"|'.*')\s*$""", before):
        return at, Remark(
            "text follows after the closing quote",
            "put the whole text into quotes, and use the other kind of quote inside",
        )
    return None


def _missing_colon(facts: Facts, at: Position) -> Explanation:
    for number in (at.line, at.line - 1):
        line = _line(facts, number)
        if match := re.match(r"^( *(?:- )?)([a-z_]+)\s+\S", line):
            if ":" not in line:
                column = len(match[1]) + len(match[2]) + 1
                return Position(number, column), Remark(
                    f"a colon is missing after {match[2]!r}", f"write '{match[2]}: ...'"
                )
        if match := re.match(r"^( *(?:- )?)([a-z_]+):\S", line):
            column = len(match[1]) + len(match[2]) + 2
            return Position(number, column), Remark(
                "a space is missing after the colon", f"write '{match[2]}: ...'"
            )
    return None


def _colon_inside(facts: Facts, at: Position) -> Explanation:
    if "mapping values are not allowed" not in facts["problem"]:
        return None
    line = _line(facts, at.line)
    if line.count(": ") + line.rstrip().endswith(":") > 1:
        return at, Remark(
            "a colon inside an unquoted text is taken for a new field",
            "put the whole text into double quotes",
        )
    return at, Remark(
        "a field begins here, where the line above has not ended",
        "line the field up with its neighbours",
    )


def _special(facts: Facts, at: Position) -> Explanation:
    if "cannot start any token" not in facts["problem"]:
        return None
    line = _line(facts, at.line)
    sign = line[at.column - 1 : at.column]
    return at, Remark(
        f"an unquoted text cannot begin with {sign}", "put the whole text into double quotes"
    )


def _bracket(facts: Facts, at: Position) -> Explanation:
    started: Position | None = facts["started"]
    if "flow" in facts["context"] and started:
        sign = _line(facts, started.line)[started.column - 1 : started.column]
        return started, Remark(
            f"the bracket {sign} that opens here is not closed as it should be",
            "close it, or put the text into double quotes",
        )
    if "block" in facts["context"] or "simple key" in facts["context"]:
        return at, Remark(
            "this line is not lined up with its neighbours",
            "give it the same number of spaces as the line it belongs with",
        )
    return None


def _line(facts: Facts, number: int) -> str:
    lines: tuple[str, ...] = facts["lines"]
    return lines[number - 1] if 0 < number <= len(lines) else ""


RULE = rule(__name__, __doc__, Severity.ERROR, check)
