"""Rings around a middle far to the left, cut to a broad strip, with boxes in them."""

from collections.abc import Iterator, Sequence
from math import sqrt

from blueprint_build.pictures.drawing import Shape, Way, short

WIDTH = 1120.0
BEFORE_FIRST = 620.0
"""From the middle of all rings to the left edge of the drawing, in pixels."""

MARGIN = 12.0
"""Between a box and the ring's edge, in pixels."""


def ring_width(count: int) -> float:
    """How wide each ring is where there are so many, in pixels."""
    return WIDTH / count


def edge(number: int, count: int, off_middle: float) -> float:
    """Where the outer edge of a ring lies, so far above or below the middle; in pixels."""
    radius = BEFORE_FIRST + (number + 1) * ring_width(count)
    return sqrt(radius * radius - off_middle * off_middle) - BEFORE_FIRST


def rings(count: int, top: float, bottom: float) -> Iterator[Shape]:
    """The rings from the outermost, which ends with the drawing, to the innermost."""
    middle = (bottom - top) / 2
    yield _ring(f"H{WIDTH}V{short(bottom)}", count - 1, top)
    for number in range(count - 2, -1, -1):
        radius = short(BEFORE_FIRST + (number + 1) * ring_width(count))
        x = short(edge(number, count, middle))
        yield _ring(f"H{x}A{radius},{radius} 0 0 1 {x},{short(bottom)}", number, top)


def box_left(number: int, count: int, off_middle: float, height: float) -> float:
    """Where a box begins that keeps clear of the ring inside its own, in pixels."""
    nearest = max(abs(off_middle) - height / 2, 0)
    return short((edge(number - 1, count, nearest) if number else 0) + MARGIN)


def box_width(count: int, reach: float) -> float:
    """The width that boxes have in every ring, as far as ``reach`` from the middle, in pixels."""
    rooms = [edge(n, count, reach) - (edge(n - 1, count, 0) if n else 0) for n in range(count - 1)]
    return short(min([ring_width(count), *rooms]) - 2 * MARGIN)


def spread(heights: Sequence[float], gap: float) -> tuple[float, ...]:
    """How far above or below the middle each of some boxes below each other lies, in pixels."""
    whole = sum(heights) + gap * (len(heights) - 1)
    places, top = [], -whole / 2
    for height in heights:
        places.append(top + height / 2)
        top += height + gap
    return tuple(places)


def _ring(way: str, number: int, top: float) -> Way:
    return Way(f"M0,{short(top)}{way}H0Z", "ring-between" if number % 2 else "ring")
