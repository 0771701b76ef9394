"""Head counts as circles: a number, a range and a number that nobody knows look different."""

from math import sqrt

from blueprint_build.pictures.drawing import Outline, Shape, Sign, short
from blueprint_build.pictures.legend import Entry
from blueprint_schema.kinds.engagement import Counting, Headcount

LARGEST, SMALLEST, UNKNOWN = 92.0, 12.0, 34.0
"""The widths of the circle of the largest count, of the smallest there is, and of an unknown one;
in pixels. Between them the surface of a circle is as its count."""


def in_words(count: Headcount) -> str:
    """How many took part: ``618 people``, ``130 to 300 people each time``."""
    if count.counting is Counting.NOT_RECORDED or count.least is None:
        return "number not recorded"
    if count.most is None or count.most == count.least:
        return f"{count.least:,} {'person' if count.least == 1 else 'people'}"
    return f"{count.least:,} to {count.most:,} people each time"


def largest(count: Headcount) -> int:
    """The most that may have taken part; 0 where nobody knows."""
    return 0 if count.counting is Counting.NOT_RECORDED else count.most or count.least or 0


def width(count: Headcount, most: int) -> float:
    """How wide the circle is where the largest of all counts is ``most``, in pixels."""
    return _width(largest(count), most) if largest(count) else UNKNOWN


def circles(count: Headcount, most: int, x: float, y: float) -> tuple[Shape, ...]:
    """The circle of a count around its middle; a range is the least inside the most."""
    if not largest(count):
        return (Sign(x, y, Outline.DOTTED, "no-heads", UNKNOWN),)
    least = Sign(x, y, Outline.DISC, "heads", _width(count.least or 0, most))
    if count.least == largest(count):
        return (least,)
    return (Sign(x, y, Outline.CIRCLE, "most-heads", width(count, most)), least)


def entries() -> tuple[Entry, ...]:
    """What the circles mean."""
    return (
        Entry("a number that was recorded", lambda x, y: (Sign(x, y, Outline.DISC, "heads", 16),)),
        Entry(
            "at least and at most, each time",
            lambda x, y: (
                Sign(x, y, Outline.CIRCLE, "most-heads", 22),
                Sign(x, y, Outline.DISC, "heads", 12),
            ),
        ),
        Entry("number not recorded", lambda x, y: (Sign(x, y, Outline.DOTTED, "no-heads", 20),)),
        Entry("takes place again and again", beats),
    )


def beats(x: float, y: float) -> tuple[Shape, ...]:
    """The sign of what recurs: bars at even distances."""
    return tuple(Sign(short(x + step), y, Outline.BAR, "", 10) for step in (-6, 0, 6))


def _width(people: int, most: int) -> float:
    return short(max(LARGEST * sqrt(people / max(most, 1)), SMALLEST))
