"""What a level does for a subject, as signs with words: its parts, its freedom, its help."""

from blueprint_build.pictures.content import Content, beside, part, text
from blueprint_build.pictures.drawing import Outline, Role
from blueprint_schema.kinds.responsibility import Freedom, Part, Share

ENDLESS = 10_000.0
"""The width of words that are not to be broken into lines, in pixels."""

PARTS = {
    Part.ACCOUNTABLE: Outline.DISC,
    Part.RESPONSIBLE: Outline.SQUARE,
    Part.DECIDES: Outline.DIAMOND,
    Part.SUPPORTS: Outline.UP,
    Part.ASSURES: Outline.HALF,
    Part.CONSULTED: Outline.OPEN_SQUARE,
}


def share_content(share: Share, width: float) -> Content:
    """The parts, the freedom and the help of a level, in as many rows as a width asks for."""
    chips = [_part(each) for each in PARTS if each in share.parts]
    if not chips:
        chips = [text("no part of its own", width, 1, Role.TICK)]
    if share.freedom:
        chips.append(_freedom(share.freedom))
    if share.support:
        chips.append(text(f"help: {len(share.support)}", width, 1, Role.TICK))
    return beside(chips, width)


def _part(played: Part) -> Content:
    role = Role.BAND if played is Part.ACCOUNTABLE else Role.DETAIL
    return text(played.label, ENDLESS, 1, role, sign=PARTS[played])


def _freedom(freedom: Freedom) -> Content:
    words = text(freedom.label, ENDLESS, 1, Role.DETAIL)
    return part(words, freedom.label, None, padding=(9, 1), tone=freedom)


def freedoms(width: float) -> Content:
    """What the forms of freedom mean, side by side in as many rows as they need."""
    lines = [
        beside([_freedom(freedom), text(freedom.meaning, ENDLESS, 1, Role.TICK)], ENDLESS)
        for freedom in Freedom
    ]
    lines.append(text("help: how many offers of support there are", ENDLESS, 1, Role.TICK))
    return beside(lines, width, 28, 8)
