"""A block of small boxes: rows of them, as many across as there is room for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from blueprint_build.pictures.drawing import Shape
from blueprint_build.pictures.stop import Fitted, Stop, drawn, fit

BETWEEN = 6.0
"""From one box to the next, in pixels."""


@dataclass(frozen=True, slots=True)
class Block:
    """Boxes that are broken into rows; those of one row are equally high."""

    rows: tuple[tuple[Fitted, ...], ...] = ()

    @property
    def height(self) -> float:
        """Its height in pixels; 0 without any boxes."""
        return sum(map(_height, self.rows)) + BETWEEN * max(len(self.rows) - 1, 0)

    def shapes(self, x: float, y: float) -> Iterator[Shape]:
        """The boxes, from this corner."""
        for top, row in self._tops(y):
            for place, each in enumerate(row):
                yield drawn(each, x + place * (each.width + BETWEEN), top, _height(row))

    def middles(self, y: float) -> list[float]:
        """How far down the middle of each row of boxes is; words without a box do not count."""
        return [top + _height(row) / 2 for top, row in self._tops(y) if row[0].stop.name]

    def _tops(self, y: float) -> Iterator[tuple[float, tuple[Fitted, ...]]]:
        for row in self.rows:
            yield y, row
            y += _height(row) + BETWEEN


def block(stops: Sequence[Stop], width: float, across: int = 1) -> Block:
    """The block of a width in pixels, with so many boxes side by side."""
    each = (width - BETWEEN * (across - 1)) / across
    boxes = [fit(stop, each) for stop in stops]
    return Block(tuple(tuple(boxes[at : at + across]) for at in range(0, len(boxes), across)))


def _height(row: Sequence[Fitted]) -> float:
    return max(each.height for each in row)
