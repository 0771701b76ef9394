"""Boxes in boxes: each with a title, a sign before it, a word at its right, and boxes within."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from blueprint_build.pictures.columns import height_of, tops_of
from blueprint_build.pictures.drawing import (
    LEADING,
    Anchor,
    Area,
    Outline,
    Part,
    Role,
    Shape,
    Sign,
    Words,
    short,
)

SIDE, ABOVE, BETWEEN = 10.0, 6.0, 6.0
SIGN, BESIDE = 11.0, 7.0
MOST_LINES = 3
ROLES = (Role.TITLE, Role.BAND, Role.DETAIL)
"""How titles are set, from the outermost box inwards."""
TONES = ("soft", "", "soft")
"""How boxes look that have no tone of their own, from the outermost inwards."""


@dataclass(frozen=True, slots=True)
class Nested:
    """A box: what it says, where it leads, and the boxes in it; ``detail`` is a line below."""

    title: str
    name: str
    address: str
    sign: Outline | None = None
    word: str = ""
    detail: str = ""
    tone: str = ""
    inner: Sequence["Nested"] = ()


@dataclass(frozen=True, slots=True)
class Nest:
    """A box with its words broken into lines for a width, and the same of those in it."""

    box: Nested
    depth: int
    width: float
    lines: tuple[str, ...]
    detail: tuple[str, ...]
    inner: tuple["Nest", ...]

    @property
    def head(self) -> float:
        """The height of its own words, in pixels."""
        return (len(self.lines) + len(self.detail)) * LEADING + 2 * ABOVE

    @property
    def height(self) -> float:
        """The height of it all, in pixels."""
        if not self.inner:
            return self.head
        return self.head + height_of([each.height for each in self.inner], BETWEEN) + SIDE - 2

    def shapes(self, x: float, y: float) -> Iterator[Part]:
        """The box at this corner, and after it those in it."""
        yield self._own(x, y)
        tops = tops_of([each.height for each in self.inner], BETWEEN, y + self.head)
        for each, top in zip(self.inner, tops, strict=True):
            yield from each.shapes(x + SIDE, top)

    def _own(self, x: float, y: float) -> Part:
        box, role = self.box, ROLES[self.depth]
        left, right = short(x + SIDE), short(x + self.width - SIDE)
        first = short(y + ABOVE + LEADING - 5)
        shapes: list[Shape] = [Area(short(x), short(y), short(self.width), short(self.height))]
        if box.sign:
            shapes.append(Sign(short(left + SIGN / 2), short(first - 4.5), box.sign, size=SIGN))
        indent = SIGN + BESIDE if box.sign else 0
        shapes.append(Words(short(left + indent), first, self.lines, role))
        if box.word:
            tone = "ink" if box.sign else ""  # what is not known stands back
            shapes.append(Words(right, first, (box.word,), Role.TICK, Anchor.END, tone))
        if self.detail:
            below = short(first + len(self.lines) * LEADING)
            shapes.append(Words(short(left + indent), below, self.detail, Role.TICK))
        return Part(box.name, box.address, tuple(shapes), box.tone or TONES[self.depth])


def nest(box: Nested, width: float, depth: int = 0) -> Nest:
    """A box fitted to a width in pixels; outside of all it is at depth 0."""
    aside = SIGN + BESIDE if box.sign else 0
    aside += Role.TICK.face.width(box.word) + BESIDE if box.word else 0
    lines = ROLES[depth].face.wrap_evenly(box.title, width - 2 * SIDE - aside, MOST_LINES)
    room = width - 2 * SIDE - (SIGN + BESIDE if box.sign else 0)
    detail = Role.TICK.face.wrap(box.detail, room, 2) if box.detail else ()
    deeper = min(depth + 1, len(ROLES) - 1)
    inner = tuple(nest(each, width - 2 * SIDE, deeper) for each in box.inner)
    return Nest(box, depth, width, lines, detail, inner)
