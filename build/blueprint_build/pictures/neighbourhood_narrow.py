"""What one artefact touches, for a phone: who speaks of it above, of whom it speaks below."""

from collections.abc import Iterator, Sequence

from blueprint_build.graph.lens import Lens
from blueprint_build.pictures.drawing import (
    NARROW,
    Drawing,
    Role,
    Shape,
    Way,
    Words,
    arrow_head,
    short,
)
from blueprint_build.pictures.stop import drawn, fit, stop_of
from blueprint_build.pictures.tie_groups import TieGroup, tie_groups
from blueprint_build.pictures.ties import Tie

INDENT = 28.0
"""How far the groups stand from the left edge, where lines run up and down."""
BRACKET = INDENT - 8
"""Where the line beside the boxes of a group stands."""
TRUNK = 8.0
"""Where the line between all groups and the artefact stands."""
BETWEEN = 14.0
AROUND_SUBJECT = 18.0
ACROSS = 2


def narrow(lens: Lens, subject: str, incoming: Sequence[Tie], outgoing: Sequence[Tie]) -> Drawing:
    """The neighbourhood, all of it below each other."""
    box = fit(stop_of(lens, subject, tone="strong"), NARROW)
    above, below = (
        tie_groups(lens, ties, NARROW - INDENT, ACROSS) for ties in (incoming, outgoing)
    )
    top = _height(above) + AROUND_SUBJECT if above else 0
    bottom = top + box.height
    shapes: list[Shape] = [drawn(box, 0, top, box.height)]
    shapes += _groups(above, 0, subject=top)
    shapes += _groups(below, bottom + AROUND_SUBJECT, subject=bottom)
    end = bottom + AROUND_SUBJECT + _height(below) if below else bottom
    return Drawing(NARROW, short(end), tuple(shapes))


def _height(groups: Sequence[TieGroup]) -> float:
    return sum(group.height for group in groups) + BETWEEN * (len(groups) - 1)


def _groups(groups: Sequence[TieGroup], y: float, *, subject: float) -> Iterator[Shape]:
    """Groups from ``y`` downwards, and lines between them and the edge of the artefact's box."""
    for group in groups:
        if group.heading:
            yield Words(INDENT, short(y + 14), group.heading, Role.BAND)
            yield _line(y + group.above, y + group.height, subject)
        yield from group.boxes.shapes(INDENT, y + group.above)
        y += group.height + BETWEEN


def _line(first: float, last: float, subject: float) -> Way:
    """A line beside boxes, and the way from it to the artefact below, or to it from above."""
    beside = f"M{BRACKET},{short(first)}V{short(last)}"
    middle, edge = short((first + last) / 2), short(subject)
    if middle < edge:
        way = f"M{BRACKET},{middle}H{TRUNK}V{short(edge - 7)}"
        return Way(beside + way, head=arrow_head((TRUNK, middle), (TRUNK, edge)))
    way = f"M{TRUNK},{edge}V{middle}H{short(BRACKET - 7)}"
    return Way(beside + way, head=arrow_head((TRUNK, middle), (BRACKET, middle)))
