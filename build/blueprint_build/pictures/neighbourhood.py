"""What one artefact touches: who speaks of it on the left, of whom it speaks on the right."""

from collections.abc import Iterator, Sequence

from blueprint_build.graph.lens import Lens
from blueprint_build.pictures.drawing import (
    Drawing,
    Role,
    Shape,
    Way,
    Words,
    arrow_head,
    short,
)
from blueprint_build.pictures.neighbourhood_narrow import narrow
from blueprint_build.pictures.picture import Cell, Picture, Table, cell
from blueprint_build.pictures.stop import drawn, fit, stop_of
from blueprint_build.pictures.surroundings import surroundings
from blueprint_build.pictures.tie_groups import MOST_GROUPS, TieGroup, tie_groups
from blueprint_build.pictures.ties import Tie, ties_from, ties_to
from blueprint_build.pictures.wording import counted
from blueprint_schema.picture import PictureName

WIDTH = 716.0
SIDE = 230.0
MIDDLE = 160.0
GAP = (WIDTH - 2 * SIDE - MIDDLE) / 2
BETWEEN_GROUPS = 14.0
BRACKET = 8.0


def neighbourhood(lens: Lens, subject: str) -> Picture:
    """What one artefact touches, in one step."""
    incoming, outgoing = ties_to(lens, subject), ties_from(lens, subject)
    title = lens.artefact(subject).title
    return Picture(
        name=PictureName.NEIGHBOURHOOD,
        title=f"Around {title}",
        description=_description(incoming, outgoing),
        drawing=_drawing(lens, subject, incoming, outgoing) if incoming or outgoing else None,
        table=Table(("Relation", "With"), tuple(_rows(lens, (*incoming, *outgoing)))),
        narrow=narrow(lens, subject, incoming, outgoing) if incoming or outgoing else None,
        further=surroundings(lens, subject),
    )


def _description(incoming: Sequence[Tie], outgoing: Sequence[Tie]) -> str:
    said = len({id for tie in outgoing for id in tie.ids})
    saying = len({id for tie in incoming for id in tie.ids})
    if not said and not saying:
        return "It touches nothing else here yet."
    text = f"It speaks of {counted(said, 'other')}; {counted(saying, 'other')} "
    text += ("speaks" if saying == 1 else "speak") + " of it."
    is_part = len(incoming) > MOST_GROUPS or len(outgoing) > MOST_GROUPS
    return text + (" The picture shows a part; the table has all." if is_part else "")


def _drawing(lens: Lens, subject: str, incoming: Sequence[Tie], outgoing: Sequence[Tie]) -> Drawing:
    left, right = (tie_groups(lens, ties, SIDE) for ties in (incoming, outgoing))
    box = fit(stop_of(lens, subject, tone="strong"), MIDDLE, most=7)
    height = max(_height(left), _height(right), box.height)
    x = SIDE + GAP if left else 0
    shapes: list[Shape] = [drawn(box, x, (height - box.height) / 2, box.height)]
    shapes += _side(left, 0, height, SIDE)
    shapes += _side(right, x + MIDDLE + GAP, height, x + MIDDLE)
    width = x + MIDDLE + (GAP + SIDE if right else 0)
    return Drawing(short(width), short(height), tuple(shapes))


def _height(groups: Sequence[TieGroup]) -> float:
    return sum(group.height for group in groups) + BETWEEN_GROUPS * max(len(groups) - 1, 0)


def _side(groups: Sequence[TieGroup], x: float, height: float, edge: float) -> Iterator[Shape]:
    """The groups of a side, below each other, each with a line that crosses the gap at ``edge``."""
    y = (height - _height(groups)) / 2
    for group in groups:
        if group.heading:
            yield Words(short(x), short(y + 14), group.heading, Role.BAND)
            upright = edge + BRACKET if x < edge else edge + GAP - BRACKET
            boxes = y + group.above, y + group.height
            yield _line(boxes, height / 2, edge, upright)
        yield from group.boxes.shapes(x, y + group.above)
        y += group.height + BETWEEN_GROUPS


def _line(boxes: tuple[float, float], middle: float, edge: float, upright: float) -> Way:
    """An upright line beside the boxes of a group, and a curve between it and the middle.

    The curve runs from left to right over the gap, whichever side the boxes are on.
    """
    group, subject = short(sum(boxes) / 2), short(middle)
    is_before = upright < edge + GAP / 2
    start, end = (upright, edge + GAP) if is_before else (edge, upright)
    first, last = (group, subject) if is_before else (subject, group)
    half = short((start + end) / 2)
    curve = f"M{short(start)},{first}C{half},{first} {half},{last} {short(end - 7)},{last}"
    path = f"M{short(upright)},{short(boxes[0])}V{short(boxes[1])}{curve}"
    return Way(path, head=arrow_head((start, last), (end, last)))


def _rows(lens: Lens, ties: Sequence[Tie]) -> Iterator[tuple[tuple[Cell, ...], ...]]:
    for tie in ties:
        yield (Cell(tie.heading),), tuple(cell(lens.artefact(id)) for id in tie.ids)
