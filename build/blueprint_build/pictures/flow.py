"""A flow from the left over the middle to the right: boxes, and ribbons as broad as what flows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from blueprint_build.pictures.drawing import Drawing, Role, Shape, Way, Words, short
from blueprint_build.pictures.stop import Fitted, Stop, drawn, fit

WIDTH = 1120.0
HEADS = 26.0
BETWEEN = 8.0
WIDTHS = (320.0, 180.0, 240.0)
GAP = (WIDTH - sum(WIDTHS)) / 2
LEFTS = (0.0, WIDTHS[0] + GAP, WIDTH - WIDTHS[2])
CORNER = 4.0
"""Ribbons keep clear of the round corners of their boxes by this much, in pixels."""
SCALE = 4.0
"""The height of one that flows, in pixels, where there is room for that."""
TALLEST = 560.0
"""A flow of very many is not much taller than this."""

Amounts = Mapping[tuple[str, str], int]
"""How many flow between two boxes, by the keys of both."""
Boxes = Mapping[str, Stop]
"""The boxes of a column by their keys, from the top."""


@dataclass(frozen=True, slots=True)
class _Placed:
    box: Fitted
    y: float
    height: float


def flow(heads: Sequence[str], columns: Sequence[Boxes], amounts: Sequence[Amounts]) -> Drawing:
    """The drawing of a flow over three columns, with the amounts from each to the next."""
    total = max(sum(each.values()) for each in amounts)
    scale = min(SCALE, TALLEST / max(total, 1))
    weights = [_weights(columns[0], amounts[0], 0), _weights(columns[1], amounts[0], 1)]
    weights.append(_weights(columns[2], amounts[1], 1))
    placed = [_column(*each, scale) for each in zip(columns, weights, WIDTHS, strict=True)]
    height = max(_bottom(column) for column in placed)
    placed = [_spread(column, height) for column in placed]
    shapes: list[Shape] = [
        Words(left, 14, (head,), Role.BAND) for head, left in zip(heads, LEFTS, strict=True)
    ]
    for side, flows in enumerate(amounts):
        shapes += _ribbons(placed[side], placed[side + 1], flows, side)
    for column, left in zip(placed, LEFTS, strict=True):
        shapes += (drawn(each.box, left, each.y, each.height) for each in column.values())
    return Drawing(WIDTH, short(height), tuple(shapes))


def _weights(boxes: Boxes, amounts: Amounts, end: int) -> dict[str, int]:
    return {key: sum(n for ends, n in amounts.items() if ends[end] == key) for key in boxes}


def _column(
    boxes: Boxes, weights: Mapping[str, int], width: float, scale: float
) -> dict[str, _Placed]:
    placed, y = {}, HEADS
    for key, stop in boxes.items():
        box = fit(stop, width)
        height = max(box.height, weights[key] * scale)
        placed[key] = _Placed(box, y, height)
        y += height + BETWEEN
    return placed


def _bottom(column: Mapping[str, _Placed]) -> float:
    return max((each.y + each.height for each in column.values()), default=0)


def _spread(column: Mapping[str, _Placed], bottom: float) -> dict[str, _Placed]:
    """The column with the room that is left shared out between its boxes."""
    spare = (bottom - _bottom(column)) / max(len(column) - 1, 1)
    return {
        key: _Placed(each.box, each.y + place * spare, each.height)
        for place, (key, each) in enumerate(column.items())
    }


def _ribbons(
    left: Mapping[str, _Placed], right: Mapping[str, _Placed], amounts: Amounts, side: int
) -> Iterator[Way]:
    """A ribbon for each amount; those of one box lie in the order of the boxes they lead to."""
    start, end = LEFTS[side] + WIDTHS[side], LEFTS[side + 1]
    ways = [(a, b) for a in left for b in right if amounts.get((a, b))]
    leaving = _ports(left, amounts, ways, 0)
    entering = _ports(right, amounts, sorted(ways, key=lambda w: list(left).index(w[0])), 1)
    for way in ways:
        yield Way(_ribbon(start, leaving[way], end, entering[way]), "ribbon", *way)


def _ports(
    boxes: Mapping[str, _Placed], amounts: Amounts, ways: Sequence[tuple[str, str]], end: int
) -> dict[tuple[str, str], tuple[float, float]]:
    """From where to where each ribbon touches its box: the box is shared out among them."""
    ports = {}
    for key, placed in boxes.items():
        own = [way for way in ways if way[end] == key]
        whole, y = sum(amounts[way] for way in own), placed.y + CORNER
        for way in own:
            deep = (placed.height - 2 * CORNER) * amounts[way] / whole
            ports[way] = (y, y + deep)
            y += deep
    return ports


def _ribbon(
    start: float, leaving: tuple[float, float], end: float, entering: tuple[float, float]
) -> str:
    half = short((start + end) / 2)
    top, bottom = (short(y) for y in leaving)
    up, down = (short(y) for y in entering)
    start, end = short(start), short(end)
    there = f"M{start},{top}C{half},{top} {half},{up} {end},{up}"
    return f"{there}V{down}C{half},{down} {half},{bottom} {start},{bottom}Z"
