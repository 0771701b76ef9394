"""A time axis: where each day lies from left to right, the grid of years, and the day it is."""

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from math import ceil

from blueprint_build.graph.calendar import MONTHS, day_in_words
from blueprint_build.pictures.drawing import LEADING, Anchor, Role, Shape, Way, Words, short

GUTTER = 46.0
"""The strip at an end of the axis for days beyond that end, in pixels."""

HEADER = 2 * LEADING + 10.0
"""The height of the words over the axis: the day it is, and below it the years."""

NARROWEST_YEAR, NARROWEST_QUARTER = 36.0, 20.0
"""Years that are narrower are not all named and marked, and quarters not at all; in pixels."""


CLEAR = 4.0
"""How far a line keeps from a name that it would cross, in pixels."""


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """Days from left to right: ``first`` to ``last`` lie between ``left`` and ``right``, in pixels.

    ``earlier`` and ``later`` are the widths of the strips at either end, inside ``left`` and
    ``right``, for days that lie beyond the axis; 0 where there are none.
    """

    first: date
    last: date
    left: float
    right: float
    earlier: float = 0
    later: float = 0

    def x(self, day: date) -> float:
        """Where a day lies; a day beyond the axis lies in the middle of the strip at that end."""
        if day < self.first:
            return short(self.left + self.earlier / 2)
        if day > self.last:
            return short(self.right - self.later / 2)
        share = (day - self.first).days / max((self.last - self.first).days, 1)
        return short(self.start + share * (self.end - self.start))

    @property
    def start(self) -> float:
        """Where the first day lies."""
        return self.left + self.earlier

    @property
    def end(self) -> float:
        """Where the last day lies."""
        return self.right - self.later

    @property
    def year_width(self) -> float:
        """How wide a year is, in pixels."""
        return (self.end - self.start) / max((self.last - self.first).days, 1) * 365.25


def axis_over(
    span: tuple[date, date], place: tuple[float, float], days: Iterable[date] = ()
) -> TimeAxis:
    """An axis over the days of ``span`` between two places, with room for ``days`` beyond it."""
    (first, last), (left, right) = span, place
    every = tuple(days)
    earlier = GUTTER if any(day < first for day in every) else 0
    later = GUTTER if any(day > last for day in every) else 0
    return TimeAxis(first, last, left, right, earlier, later)


def grid(axis: TimeAxis, top: float, bottom: float) -> Iterator[Shape]:
    """A line at the start of each year, and a fainter one at the start of each quarter."""
    months = (1, 4, 7, 10) if axis.year_width / 4 >= NARROWEST_QUARTER else (1,)
    for year in _named_years(axis):
        for month in months:
            day = date(year, month, 1)
            if axis.first < day <= axis.last:
                tone = "year" if month == 1 else "grid"
                yield Way(f"M{axis.x(day)},{short(top)}V{short(bottom)}", tone)
    for strip, x in ((axis.earlier, axis.start), (axis.later, axis.end)):
        if strip:
            yield Way(f"M{short(x)},{short(top)}V{short(bottom)}", "year")


def years(axis: TimeAxis, baseline: float) -> Iterator[Words]:
    """The name of each year over the middle of its part of the axis, and of the strips."""
    named = _named_years(axis)
    for year in named:
        start = axis.x(max(date(year, 1, 1), axis.first))
        end = axis.x(min(date(min(year + named.step, 9999) - 1, 12, 31), axis.last))
        if end - start >= NARROWEST_YEAR:
            yield _word(str(year), (start + end) / 2, baseline, Role.BAND)
    if axis.earlier:
        yield _word("earlier", axis.left + axis.earlier / 2, baseline, Role.TICK)
    if axis.later:
        yield _word("later", axis.right - axis.later / 2, baseline, Role.TICK)


def months(axis: TimeAxis, baseline: float) -> Iterator[Words]:
    """The first letters of each month, where they have room, over the middle of the month."""
    if axis.year_width / 12 < NARROWEST_YEAR:
        return
    for year in range(axis.first.year, axis.last.year + 1):
        for month in range(1, 13):
            start, end = date(year, month, 1), date(year, month, monthrange(year, month)[1])
            if axis.first <= start and end <= axis.last:
                middle = (axis.x(start) + axis.x(end)) / 2
                yield _word(MONTHS[month - 1][:3], middle, baseline, Role.TICK)


def day_line(
    axis: TimeAxis, day: date, top: float, bottom: float, names: Iterable[Words] = ()
) -> Iterator[Shape]:
    """The day on which all is seen: a line from ``top`` down, and above it the day in words.

    The line begins below those of ``names`` that it would cross.
    """
    x = axis.x(day)
    crossed = [name.y + CLEAR for name in names if abs(x - name.x) < _half(name) + CLEAR]
    said = f"As on {day_in_words(day)}"
    half = Role.BAND.face.width(said) / 2
    middle = min(max(x, axis.left + half), axis.right - half)
    yield Way(f"M{x},{short(max([top, *crossed]))}V{short(bottom)}", "today")
    yield Words(short(middle), short(top - 6), (said,), Role.BAND, Anchor.MIDDLE, "today")


def _named_years(axis: TimeAxis) -> range:
    """The years, or, where they are narrow, every so many of them."""
    step = ceil(NARROWEST_YEAR / axis.year_width)
    return range(axis.first.year, axis.last.year + 1, step)


def _half(name: Words) -> float:
    """Half the width of a name, in pixels."""
    return max(name.role.face.width(line) for line in name.lines) / 2


def _word(text: str, x: float, baseline: float, role: Role) -> Words:
    return Words(short(x), short(baseline), (text,), role, Anchor.MIDDLE)
