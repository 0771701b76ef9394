"""A chart of rows along time: words at the left, what happens when at the right, in lanes."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from blueprint_build.pictures.drawing import (
    LEADING,
    Area,
    Drawing,
    Part,
    Role,
    Shape,
    Sign,
    Way,
    Words,
    short,
)
from blueprint_build.pictures.legend import Entry, legend
from blueprint_build.pictures.time_axis import HEADER, TimeAxis, day_line, grid, years

WIDTH = 1120.0
SIGN_AT, TITLE_AT, NOTE_AT, AXIS_AT = 18.0, 32.0, 338.0, 494.0
"""Where a row's sign, its title, its note and the axis begin, in pixels."""

TITLE_WIDTH, NOTE_WIDTH = NOTE_AT - TITLE_AT - 10, AXIS_AT - NOTE_AT - 10
AXIS = (AXIS_AT, WIDTH - 12)
"""From where to where the axis of a chart reaches, in pixels."""

HEADING = LEADING + 14.0
BETWEEN_LANES = 10.0


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what it says, and ``marks``, which draws its time around a middle, in pixels.

    ``name`` is what a screen reader says. ``close`` makes it as low as its words allow.
    """

    id: str
    name: str
    address: str | None
    title: tuple[str, ...]
    note: tuple[str, ...]
    marks: Callable[[float], tuple[Shape, ...]]
    sign: Sign | None = None
    tone: str = ""
    close: bool = False

    @property
    def height(self) -> float:
        """How high the row is, in pixels."""
        return max(len(self.title), len(self.note)) * LEADING + (3 if self.close else 8)


@dataclass(frozen=True, slots=True)
class Lane:
    """Rows that belong together, under a heading that may lead to a page."""

    heading: str
    rows: Sequence[Row]
    name: str = ""
    address: str | None = None

    @property
    def height(self) -> float:
        """How high the lane is, with its heading if it has one, in pixels."""
        heading = HEADING if self.heading else 4
        return heading + sum(row.height for row in self.rows) + 4


def title_lines(text: str) -> tuple[str, ...]:
    """The title of a row, broken to its column."""
    return Role.TICK.face.wrap_evenly(text, TITLE_WIDTH, 2)


def note_lines(text: str) -> tuple[str, ...]:
    """The note beside the title, broken to its column."""
    return Role.TICK.face.wrap_evenly(text, NOTE_WIDTH, 3)


def chart(
    lanes: Sequence[Lane],
    axis: TimeAxis,
    day: date,
    entries: Sequence[Sequence[Entry]],
    behind: Callable[[Mapping[str, float]], Iterable[Shape]] = lambda _: (),
) -> Drawing:
    """The chart on a day; ``behind`` draws what lies under the rows, given each one's middle."""
    tops = list(_tops(lanes))
    bottom = tops[-1] + lanes[-1].height
    middles = {
        id: y for lane, top in zip(lanes, tops, strict=True) for id, y in _middles(lane, top)
    }
    signs, high = legend(entries, SIGN_AT - 6, bottom + LEADING + 20, WIDTH - 24)
    shapes: list[Shape] = [
        Area(0, short(top), WIDTH, short(lane.height), "lane")
        for lane, top in zip(lanes, tops, strict=True)
    ]
    shapes += (line for lane in lanes for line in _hairlines(lane, middles))
    shapes += grid(axis, HEADER - 4, bottom)
    names = list(years(axis, HEADER - 10))
    shapes += (*names, *years(axis, bottom + LEADING))
    shapes += day_line(axis, day, LEADING + 2, bottom, names)
    shapes += behind(middles)
    for lane, top in zip(lanes, tops, strict=True):
        shapes += _lane(lane, top, middles)
    return Drawing(WIDTH, short(bottom + LEADING + 20 + high), (*shapes, *signs))


def _tops(lanes: Sequence[Lane]) -> Iterator[float]:
    top = HEADER
    for lane in lanes:
        yield top
        top += lane.height + BETWEEN_LANES


def _middles(lane: Lane, top: float) -> Iterator[tuple[str, float]]:
    y = top + (HEADING if lane.heading else 4)
    for row in lane.rows:
        yield row.id, short(y + row.height / 2)
        y += row.height


def _lane(lane: Lane, top: float, middles: Mapping[str, float]) -> Iterator[Shape]:
    if lane.heading:
        words = Words(SIGN_AT - 6, short(top + LEADING + 3), (lane.heading,), Role.BAND)
        yield Part(lane.name or lane.heading, lane.address, (words,))
    for row in lane.rows:
        yield _row(row, middles[row.id])


def _hairlines(lane: Lane, middles: Mapping[str, float]) -> Iterator[Way]:
    """A line between each row and the next."""
    for row in lane.rows[1:]:
        y = short(middles[row.id] - row.height / 2)
        yield Way(f"M{SIGN_AT - 6},{y}H{WIDTH - 12}", "grid")


def _row(row: Row, middle: float) -> Part:
    whole = Area(4, short(middle - row.height / 2), WIDTH - 8, row.height, "plain", 4)
    shapes: list[Shape] = [whole, *row.marks(middle)]
    for x, lines in ((TITLE_AT, row.title), (NOTE_AT, row.note)):
        first = middle - (len(lines) - 1) * LEADING / 2 + 4.5
        tone = row.tone if x == NOTE_AT else row.tone or "ink"
        shapes.append(Words(x, short(first), lines, Role.TICK, tone=tone))
    if row.sign:
        shapes.append(Sign(SIGN_AT, middle, row.sign.outline, row.sign.tone, row.sign.size))
    return Part(row.name, row.address, tuple(shapes))
