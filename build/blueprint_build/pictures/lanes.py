"""Packing spans into rows, so that none of a row overlaps another."""

from collections.abc import Iterable

Span = tuple[float, float]
"""From where to where something reaches, in pixels."""


def packed(spans: Iterable[Span], gap: float = 8) -> tuple[int, ...]:
    """For each span the first row, counted from 0, in which it keeps ``gap`` from all others.

    Spans are taken in the order in which they come: whoever wants few rows sorts them before.
    """
    rows: list[list[Span]] = []
    found = []
    for start, end in spans:
        row = _first_free(rows, start - gap, end + gap)
        if row == len(rows):
            rows.append([])
        rows[row].append((start, end))
        found.append(row)
    return tuple(found)


def _first_free(rows: list[list[Span]], start: float, end: float) -> int:
    for number, row in enumerate(rows):
        if all(other_end <= start or end <= other_start for other_start, other_end in row):
            return number
    return len(rows)
