"""What one artefact touches: who speaks of it on the left, of whom it speaks on the right."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from blueprint_build.graph.lens import Lens
from blueprint_build.pictures.block import Block, block
from blueprint_build.pictures.drawing import (
    LEADING,
    Drawing,
    Role,
    Shape,
    Way,
    Words,
    arrow_head,
    short,
)
from blueprint_build.pictures.picture import Cell, Picture, Table, cell
from blueprint_build.pictures.stop import Stop, drawn, fit, folded, stop_of
from blueprint_build.pictures.surroundings import surroundings
from blueprint_build.pictures.ties import Tie, ties_from, ties_to
from blueprint_build.pictures.wording import counted
from blueprint_schema.picture import PictureName

WIDTH = 716.0
SIDE = 230.0
MIDDLE = 160.0
GAP = (WIDTH - 2 * SIDE - MIDDLE) / 2
BETWEEN_GROUPS = 14.0
BRACKET = 8.0
MOST_GROUPS = 7
MOST_IN_A_GROUP = 4
MOST_ON_A_SIDE = 14
"""How many groups and boxes there are at most; many groups have few boxes each."""


@dataclass(frozen=True, slots=True)
class _Group:
    """The heading and the boxes of a relation, broken into lines."""

    heading: tuple[str, ...]
    boxes: Block

    @property
    def above(self) -> float:
        return len(self.heading) * LEADING + 4 if self.heading else 0

    @property
    def height(self) -> float:
        return self.above + self.boxes.height


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
    left, right = _groups(lens, incoming), _groups(lens, outgoing)
    box = fit(stop_of(lens, subject, tone="strong"), MIDDLE, most=7)
    height = max(_height(left), _height(right), box.height)
    x = SIDE + GAP if left else 0
    shapes: list[Shape] = [drawn(box, x, (height - box.height) / 2, box.height)]
    shapes += _side(left, 0, height, SIDE)
    shapes += _side(right, x + MIDDLE + GAP, height, x + MIDDLE)
    width = x + MIDDLE + (GAP + SIDE if right else 0)
    return Drawing(short(width), short(height), tuple(shapes))


def _groups(lens: Lens, ties: Sequence[Tie]) -> list[_Group]:
    shown = ties if len(ties) <= MOST_GROUPS else ties[: MOST_GROUPS - 1]
    most = min(MOST_IN_A_GROUP, MOST_ON_A_SIDE // max(len(shown), 1))
    groups = [_group(lens, tie, most) for tie in shown]
    if rest := ties[len(shown) :]:
        count = sum(len(tie.ids) for tie in rest)
        words = f"and {count:,} more in {counted(len(rest), 'relation')}"
        groups.append(_Group((), block((Stop(words),), SIDE)))
    return groups


def _group(lens: Lens, tie: Tie, most: int) -> _Group:
    heading = Role.BAND.face.wrap(tie.heading, SIDE, 2)
    return _Group(heading, block(folded(lens, tie.ids, most), SIDE))


def _height(groups: Sequence[_Group]) -> float:
    return sum(group.height for group in groups) + BETWEEN_GROUPS * max(len(groups) - 1, 0)


def _side(groups: Sequence[_Group], x: float, height: float, edge: float) -> Iterator[Shape]:
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
