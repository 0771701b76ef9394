"""What a drawing is made of: a few shapes, with sizes in pixels, and words that fit.

A drawing knows no colours and no fonts, only tones and roles; the style sheet of pictures gives
those their looks, in light and in dark. Nothing is said by tone alone: a sign, a line style or a
word says it too.
"""

from dataclasses import dataclass, field
from math import hypot

from blueprint_build.pictures.type import BOLD, REGULAR, Face
from blueprint_schema.words import Word


class Role(Word):
    """What some words of a drawing are, and so how they are set."""

    TITLE = "title", "The name of a part: bold, 15 pixels."
    DETAIL = "detail", "More about a part: regular, 13 pixels."
    BAND = "band", "The heading of a row, a column or a lane: bold, 13 pixels."
    TICK = "tick", "A mark on an axis, a count, a note beside a line: regular, 13 pixels."
    VOICE = "voice", "What a person says: regular, 17 pixels."

    @property
    def face(self) -> Face:
        """The font and size that these words are measured and written in."""
        return FACES[self]

    @property
    def leading(self) -> float:
        """From one line of these words to the next, in pixels."""
        return LEADING if self is not Role.VOICE else LEADING + 5


FACES = {
    Role.TITLE: Face(BOLD, 15),
    Role.DETAIL: Face(REGULAR, 13),
    Role.BAND: Face(BOLD, 13),
    Role.TICK: Face(REGULAR, 13),
    Role.VOICE: Face(REGULAR, 17),
}

LEADING = 18
"""From one line of small words to the next, in pixels."""

NARROW = 316.0
"""How wide a drawing for a phone is, in pixels; the margin comes to it."""


class Anchor(Word):
    """Which end of the words stands at their place."""

    START = "start", "They begin there."
    MIDDLE = "middle", "Their middle is there."
    END = "end", "They end there."


class Outline(Word):
    """The outline of a sign; a sign of one meaning has the same outline in every picture."""

    DISC = "disc", "A filled circle."
    CIRCLE = "circle", "An empty circle."
    HALF = "half", "A circle whose left half is filled."
    DIAMOND = "diamond", "A filled square on its corner."
    OPEN_DIAMOND = "open-diamond", "An empty square on its corner."
    SQUARE = "square", "A filled square."
    OPEN_SQUARE = "open-square", "An empty square."
    UP = "up", "A filled triangle that points up."
    DOWN = "down", "A filled triangle that points down."
    CROSS = "cross", "Two crossed lines."
    BAR = "bar", "A short upright line."
    TICK = "tick", "A tick."
    DOTTED = "dotted", "A circle of dots."


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle: a box, a lane, a cell. ``x`` and ``y`` are its top left corner."""

    x: float
    y: float
    width: float
    height: float
    tone: str = ""
    round: float = 8


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of words; ``y`` is the baseline of the first, ``x`` where the anchor says.

    ``turned`` words read upwards from there, and the lines follow to the right.
    """

    x: float
    y: float
    lines: tuple[str, ...]
    role: Role = Role.DETAIL
    anchor: Anchor = Anchor.START
    tone: str = ""
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Way:
    """A line: SVG path data. ``start`` and ``end`` are the ids of what it connects, if anything.

    ``head`` is the path data of its arrow head, if it has one.
    """

    d: str
    tone: str = ""
    start: str = ""
    end: str = ""
    head: str = ""


@dataclass(frozen=True, slots=True)
class Sign:
    """A small sign around its middle at ``x`` and ``y``; ``size`` is its width."""

    x: float
    y: float
    outline: Outline
    tone: str = ""
    size: float = 12


@dataclass(frozen=True, slots=True)
class Part:
    """Shapes that belong together and lead to a page; ``name`` is what a screen reader says.

    Without an ``address`` they are a group with a name.
    """

    name: str
    address: str | None
    shapes: tuple["Shape", ...]
    tone: str = ""


Shape = Area | Words | Way | Sign | Part


@dataclass(frozen=True, slots=True)
class Drawing:
    """A finished drawing: its size in pixels, and its shapes from the back to the front."""

    width: float
    height: float
    shapes: tuple[Shape, ...] = field(default=())

    def parts(self) -> tuple[Part, ...]:
        """Every part, however deep."""
        return tuple(_parts(self.shapes))


def _parts(shapes: tuple[Shape, ...]) -> list[Part]:
    found: list[Part] = []
    for shape in shapes:
        if isinstance(shape, Part):
            found += [shape, *_parts(shape.shapes)]
    return found


def arrow_head(before: tuple[float, float], tip: tuple[float, float], size: float = 8) -> str:
    """The head of an arrow that comes from ``before`` and ends at ``tip``, as path data."""
    across, down = tip[0] - before[0], tip[1] - before[1]
    length = hypot(across, down) or 1.0
    along = (across / length * size, down / length * size)
    foot = (tip[0] - along[0], tip[1] - along[1])
    corners = [
        (foot[0] - along[1] / 2, foot[1] + along[0] / 2),
        tip,
        (foot[0] + along[1] / 2, foot[1] - along[0] / 2),
    ]
    return "M" + "L".join(f"{short(x)},{short(y)}" for x, y in corners) + "Z"


def short(number: float) -> float:
    """A number to a tenth of a pixel, so that drawings stay small; -0.0 becomes 0.0."""
    return round(number, 1) + 0.0
