"""Layers below each other: each with its name, some boxes, and one box of a chain through all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from blueprint_build.pictures.block import Block, block
from blueprint_build.pictures.drawing import (
    LEADING,
    Area,
    Drawing,
    Role,
    Shape,
    Way,
    Words,
    arrow_head,
    short,
)
from blueprint_build.pictures.stop import Stop, drawn, fit

WIDTH = 1120.0
STANDS_OUT = "What stands out, and how much in other layers it is tied to"
PADDING = 14.0
HEADING = 210.0
EXAMPLE = 220.0
ELBOW = 18.0
ACROSS = 3
BETWEEN_LAYERS = 32.0
ABOVE = 26.0
MIDDLE = PADDING + HEADING + 20
RIGHT = WIDTH - PADDING - EXAMPLE
GRID = RIGHT - 2 * ELBOW - 8 - MIDDLE


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer: its name, what it is, its boxes, its box in the chain, and a fact below it."""

    title: str
    about: str
    boxes: Sequence[Stop]
    example: Stop | None
    below: str


@dataclass(frozen=True, slots=True)
class Tie:
    """A line of the chain between two layers, by their places from 0, and what it says."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class _Placed:
    layer: Layer
    top: float
    boxes: Block
    about: tuple[str, ...]

    @property
    def height(self) -> float:
        words = (len(self.about) + 1) * LEADING + 6
        return max(self.boxes.height, words, 48) + 2 * PADDING

    @property
    def middle(self) -> float:
        return self.top + self.height / 2


def layer_stack(layers: Sequence[Layer], ties: Sequence[Tie]) -> Drawing:
    """The drawing of layers from the top down."""
    placed: list[_Placed] = []
    top = ABOVE
    for layer in layers:
        placed.append(_placed(layer, top))
        top += placed[-1].height + BETWEEN_LAYERS
    shapes: list[Shape] = [Words(MIDDLE, 14, (STANDS_OUT,), Role.BAND)]
    if ties:
        shapes.append(Words(RIGHT, 14, ("One chain, as an example",), Role.BAND))
    for each in placed:
        shapes.append(Area(0, short(each.top), WIDTH, short(each.height), "lane"))
    for each in placed:
        shapes += _contents(each)
    shapes += _chain(placed, ties)
    return Drawing(WIDTH, short(top - BETWEEN_LAYERS), tuple(shapes))


def _placed(layer: Layer, top: float) -> _Placed:
    boxes = block(layer.boxes, GRID, ACROSS)
    return _Placed(layer, top, boxes, Role.DETAIL.face.wrap(layer.about, HEADING, 5))


def _contents(placed: _Placed) -> Iterator[Shape]:
    y = short(placed.top + PADDING + 14)
    yield Words(PADDING, y, (placed.layer.title,), Role.TITLE)
    yield Words(PADDING, short(y + LEADING + 4), placed.about)
    yield from placed.boxes.shapes(MIDDLE, placed.top + PADDING)
    if placed.layer.below:
        below = short(placed.top + placed.height + BETWEEN_LAYERS / 2 + 4)
        yield Words(MIDDLE, below, (placed.layer.below,), Role.TICK)


def _chain(placed: Sequence[_Placed], ties: Sequence[Tie]) -> Iterator[Shape]:
    """The boxes of the chain, and the lines between them."""
    boxes = [fit(each.layer.example, EXAMPLE) if each.layer.example else None for each in placed]
    for tie in ties:
        above, below = placed[tie.start], placed[tie.end]
        start, end = boxes[tie.start], boxes[tie.end]
        if start and end:
            is_next = tie.end == tie.start + 1
            x = RIGHT + EXAMPLE / 2 if is_next else RIGHT - ELBOW
            if is_next:
                foot, tip = above.middle + start.height / 2, below.middle - end.height / 2
                yield _down(x, foot, tip)
            else:
                yield _around(x, above.middle, below.middle)
            gap = above.top + above.height + BETWEEN_LAYERS / 2
            yield Words(x + 8, short(gap + 4), (tie.words,), Role.TICK)
    for each, box in zip(placed, boxes, strict=True):
        if box:
            yield drawn(box, RIGHT, each.middle - box.height / 2, box.height)


def _down(x: float, start: float, tip: float) -> Way:
    return Way(f"M{x},{short(start)}V{short(tip - 8)}", head=arrow_head((x, start), (x, tip)))


def _around(x: float, start: float, end: float) -> Way:
    """A line that passes what lies between, on the left."""
    path = f"M{RIGHT},{short(start)}H{x}V{short(end)}H{RIGHT - 8}"
    return Way(path, head=arrow_head((x, end), (RIGHT, end)))
