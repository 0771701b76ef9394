"""Lines that came into the file from elsewhere: pasted, or a document of their own."""

from blueprint_build.checks.rule import Remark
from blueprint_build.checks.slips.slip import Facts, Slip
from blueprint_build.source.fault import Position


def second_document(facts: Facts, at: Position) -> Slip | None:
    """A line of three hyphens, and more data behind it."""
    if facts["problem"] != "second document":
        return None
    return at, Remark("a second document begins here", "delete the line with ---")


def pasted(facts: Facts, at: Position) -> Slip | None:
    """A fence of Markdown, or the three dots that end a document."""
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
