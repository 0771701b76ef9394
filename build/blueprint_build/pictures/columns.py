"""Sharing things out over columns, so that no column is much taller than others."""

from collections.abc import Sequence
from itertools import accumulate, product

MOST_WAYS = 5_000
"""How many ways of sharing out are tried; beyond that it is done roughly."""


def shared_out(heights: Sequence[float], columns: int, gap: float) -> list[list[int]]:
    """The places, from 0, that come into each of at most so many columns, from top to bottom.

    Their order stays. The tallest column is as low as that allows; heights and gap in pixels.
    """
    low, high = max(heights, default=0.0), sum(heights) + gap * len(heights)
    while high - low > 0.5:
        middle = (low + high) / 2
        if len(_filled(heights, middle, gap)) <= columns:
            high = middle
        else:
            low = middle
    return _filled(heights, high, gap)


def evened_out(heights: Sequence[float], columns: int, gap: float) -> list[list[int]]:
    """The places, from 0, that come into each of so many columns, as even as can be.

    Those of one column keep their order, but the next may stand in another column.
    """
    if columns ** len(heights) > MOST_WAYS:
        return _evened_out_roughly(heights, columns, gap)
    ways = product(range(columns), repeat=len(heights))
    return min((_placed(way, columns) for way in ways), key=lambda way: _tallest(way, heights, gap))


def height_of(heights: Sequence[float], gap: float) -> float:
    """How tall a column of these is, in pixels."""
    return sum(heights) + gap * max(len(heights) - 1, 0)


def tops_of(heights: Sequence[float], gap: float, top: float = 0) -> list[float]:
    """Where each of a column begins, in pixels."""
    return list(accumulate((height + gap for height in heights), initial=top))[: len(heights)]


def _placed(way: Sequence[int], columns: int) -> list[list[int]]:
    """The columns that are meant by the column of each place."""
    filled = [
        [place for place, own in enumerate(way) if own == column] for column in range(columns)
    ]
    return sorted(own for own in filled if own)


def _tallest(columns: Sequence[Sequence[int]], heights: Sequence[float], gap: float) -> float:
    return max((height_of([heights[each] for each in own], gap) for own in columns), default=0)


def _evened_out_roughly(heights: Sequence[float], columns: int, gap: float) -> list[list[int]]:
    """The tallest first, each into the column that is the lowest so far."""
    filled: list[list[int]] = [[] for _ in range(columns)]
    for place in sorted(range(len(heights)), key=lambda place: -heights[place]):
        lowest = min(filled, key=lambda own: height_of([heights[each] for each in own], gap))
        lowest.append(place)
    return sorted(sorted(own) for own in filled if own)


def _filled(heights: Sequence[float], limit: float, gap: float) -> list[list[int]]:
    """Columns filled one after the other, none beyond a limit."""
    columns: list[list[int]] = []
    used = 0.0
    for place, height in enumerate(heights):
        if columns and used + gap + height <= limit:
            columns[-1].append(place)
            used += gap + height
        else:
            columns.append([place])
            used = height
    return columns
