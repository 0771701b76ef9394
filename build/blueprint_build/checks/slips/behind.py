"""Which slip it is: every one that is known is asked in turn."""

from collections.abc import Callable

from blueprint_build.checks.rule import Remark
from blueprint_build.checks.slips.brackets import bracket, bracket_too_many
from blueprint_build.checks.slips.colons import colon_inside, no_colon
from blueprint_build.checks.slips.foreign import pasted, second_document
from blueprint_build.checks.slips.indents import hyphen, item_in_text, not_lined_up, odd_space
from blueprint_build.checks.slips.quotes import quote
from blueprint_build.checks.slips.signs import complex_key, sign
from blueprint_build.checks.slips.slip import Facts, Slip
from blueprint_build.source.fault import Position, within

SLIPS: tuple[Callable[[Facts, Position], Slip | None], ...] = (
    second_document,
    complex_key,
    item_in_text,
    pasted,
    odd_space,
    hyphen,
    quote,
    bracket_too_many,
    sign,
    no_colon,
    colon_inside,
    bracket,
    not_lined_up,
)
"""In the order in which they are asked; the first that knows speaks."""

UNKNOWN = Remark(
    "the YAML cannot be understood here",
    "look for a missing colon, an unclosed quote or a line that is not lined up",
)


def slip_behind(facts: Facts, at: Position) -> Slip:
    """The likeliest slip behind a YAML error that was met at a place."""
    known = (slip(facts, at) for slip in SLIPS)
    place, remark = next(filter(None, known), (at, UNKNOWN))
    return (within(facts["lines"], place) if "lines" in facts else place), remark
