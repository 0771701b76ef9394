"""Layers below each other for a phone: each with its name, what it is, and its boxes."""

from collections.abc import Sequence

from blueprint_build.pictures.block import block
from blueprint_build.pictures.drawing import (
    LEADING,
    NARROW,
    Area,
    Drawing,
    Role,
    Shape,
    Words,
    short,
)
from blueprint_build.pictures.layer_stack import STANDS_OUT, Layer

PADDING = 10.0
ACROSS = 2
BELOW_WORDS = 8.0
BETWEEN = 28.0
MOST_LINES = 4


def layer_stack_narrow(layers: Sequence[Layer]) -> Drawing:
    """The drawing of layers from the top down; the chain through them is left to wider ones."""
    head = Role.BAND.face.wrap(STANDS_OUT, NARROW, 2)
    shapes: list[Shape] = [Words(0, 14, head, Role.BAND)]
    y = len(head) * LEADING + 8.0
    for layer in layers:
        drawn, bottom = _layer(layer, y)
        shapes += drawn
        if layer.below:
            shapes.append(Words(0, short(bottom + LEADING), (layer.below,), Role.TICK))
        y = bottom + BETWEEN
    return Drawing(NARROW, short(y - BETWEEN), tuple(shapes))


def _layer(layer: Layer, y: float) -> tuple[list[Shape], float]:
    """A lane with everything in it, from ``y`` downwards, and where it ends."""
    width = NARROW - 2 * PADDING
    about = Role.DETAIL.face.wrap(layer.about, width, MOST_LINES)
    boxes = block(layer.boxes, width, ACROSS)
    first = short(y + PADDING + LEADING - 4)
    top = y + PADDING + (1 + len(about)) * LEADING + BELOW_WORDS
    bottom = top + boxes.height + PADDING
    return [
        Area(0, short(y), NARROW, short(bottom - y), "lane"),
        Words(PADDING, first, (layer.title,), Role.TITLE),
        Words(PADDING, short(first + LEADING), about),
        *boxes.shapes(PADDING, top),
    ], bottom
