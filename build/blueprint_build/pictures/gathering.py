"""One event of the conversation: a circle as large as its head count, and words beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from blueprint_build.graph.calendar import when_in_words
from blueprint_build.pictures.drawing import LEADING, Area, Part, Role, Shape, Words, short
from blueprint_build.pictures.heads import beats, circles, in_words, width
from blueprint_build.pictures.picture import address_of
from blueprint_schema.kinds.engagement import Engagement

WORDS, BESIDE, PADDING = 176.0, 10.0, 6.0
"""How wide words run, how far they stand from the circle, and the room around; in pixels."""

BEATS = 24.0
"""The room for the sign of what recurs, in pixels."""

COLUMNS = 4
CELL = 274.0
"""How many stand side by side where there is no axis, and how wide each is, in pixels."""

CIRCLES = 72.0
"""The room for circles there; a larger one moves its words aside."""


@dataclass(frozen=True, slots=True)
class Gathering:
    """An event ready to be drawn: its words broken into lines, and how wide its circle is."""

    event: Engagement
    most: int
    circle: float
    title: tuple[str, ...]
    detail: tuple[str, ...]
    cadence: tuple[str, ...]

    @property
    def day(self) -> date:
        """The middle of the days that its date may mean."""
        when = self.event.when
        if when is None:
            raise LookupError(f"{self.event.id} has no date")
        return when.earliest + (when.latest - when.earliest) / 2

    @property
    def width(self) -> float:
        """How wide it is with its words, in pixels."""
        faces = ((Role.BAND, self.title, 0.0), (Role.TICK, self.detail, 0.0))
        lines = [r.face.width(line) + more for r, said, more in faces for line in said]
        lines += [Role.TICK.face.width(line) + BEATS for line in self.cadence]
        return self.circle + BESIDE + max(lines) + PADDING

    @property
    def height(self) -> float:
        """How high it is, in pixels."""
        lines = len(self.title) + len(self.detail) + len(self.cadence)
        return max(self.circle, lines * LEADING) + 2 * PADDING


def gathering(event: Engagement, most: int) -> Gathering:
    """An event, where the largest of all head counts is ``most``."""
    when = when_in_words(event.when) if event.when else ""
    said = Role.TICK.face.wrap_evenly(in_words(event.headcount), WORDS, 2)
    return Gathering(
        event=event,
        most=most,
        circle=width(event.headcount, most),
        title=Role.BAND.face.wrap_evenly(event.title, WORDS, 3),
        detail=(*said, *Role.TICK.face.wrap(when, WORDS, 2)) if when else said,
        cadence=Role.TICK.face.wrap_evenly(event.cadence, WORDS - BEATS, 3)
        if event.cadence
        else (),
    )


def part(one: Gathering, left: float, top: float, high: float, room: float = 0) -> Part:
    """The event with its circle first, in a row of the height ``high``.

    ``room`` is the least for its circle. A ground of its own keeps lines from its words.
    """
    middle = short(top + high / 2)
    x = short(left + max(room, one.circle) / 2)
    words_at = short(left + max(room, one.circle) + BESIDE)
    lines = len(one.title) + len(one.detail) + len(one.cadence)
    first = short(middle - lines * LEADING / 2 + LEADING - 5)
    second = first + len(one.title) * LEADING
    third = second + len(one.detail) * LEADING
    end = short(left + one.width + max(room - one.circle, 0))
    shapes: list[Shape] = [
        Area(short(left - 4), short(top), short(end - left + 8), short(high), "lane"),
        *circles(one.event.headcount, one.most, x, middle),
        Words(words_at, first, one.title, Role.BAND),
        Words(words_at, short(second), one.detail, Role.TICK),
    ]
    if one.cadence:
        shapes += beats(words_at + 7, short(third - 5))
        shapes.append(Words(words_at + BEATS, short(third), one.cadence, Role.TICK))
    return Part(_name(one.event), address_of(one.event), tuple(shapes))


def cells(found: Sequence[Gathering], left: float, top: float) -> tuple[list[Shape], float]:
    """Events side by side in rows, and how high they are together."""
    shapes: list[Shape] = []
    y = top
    for start in range(0, len(found), COLUMNS):
        row = found[start : start + COLUMNS]
        high = max(one.height for one in row)
        for column, one in enumerate(row):
            shapes.append(part(one, left + column * CELL, y, high, CIRCLES))
        y += high + 4
    return shapes, y - top


def _name(event: Engagement) -> str:
    said = [f"event: {event.title}", in_words(event.headcount)]
    if event.when:
        said.append(when_in_words(event.when))
    if event.cadence:
        said.append(event.cadence)
    return ", ".join(said)
