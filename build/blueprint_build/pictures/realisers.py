"""Lines that each name an artefact: a sign for its kind, its title, and how it stands on a date."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from blueprint_build.graph.lens import Lens
from blueprint_build.pictures.columns import height_of, shared_out, tops_of
from blueprint_build.pictures.drawing import (
    LEADING,
    Area,
    Outline,
    Part,
    Role,
    Shape,
    Sign,
    Words,
    short,
)
from blueprint_build.pictures.picture import address_of
from blueprint_build.pictures.standing import Look, look
from blueprint_schema.artefact import Artefact

SIGNS = {
    "service": Outline.DISC,
    "capability": Outline.CIRCLE,
    "platform": Outline.SQUARE,
    "standard": Outline.DIAMOND,
    "organisation": Outline.UP,
}
"""The sign of each kind that can stand in a block."""

SIGN, BESIDE, SIDE, ABOVE = 10.0, 7.0, 6.0, 3.0
MOST = 3


@dataclass(frozen=True, slots=True)
class Realiser:
    """An artefact on a line of its own, broken for a width in pixels."""

    artefact: Artefact
    look: Look
    width: float
    lines: tuple[str, ...]
    standing: tuple[str, ...]

    @property
    def height(self) -> float:
        """Its height in pixels: never lower than what a finger can hit."""
        return (len(self.lines) + len(self.standing)) * LEADING + 2 * ABOVE

    def part(self, x: float, y: float) -> Part:
        """The line at this corner; a box is seen only where it is not simply there."""
        kind = type(self.artefact).kind.name
        first = short(y + ABOVE + LEADING - 5)
        left = short(x + SIDE + SIGN + BESIDE)
        shapes: list[Shape] = [
            Area(short(x), short(y), short(self.width), short(self.height), round=5),
            Sign(short(x + SIDE + SIGN / 2), short(first - 4.5), SIGNS[kind], size=SIGN),
            Words(left, first, self.lines),
        ]
        if self.standing:
            below = short(first + len(self.lines) * LEADING)
            shapes.append(Words(left, below, self.standing, Role.TICK))
        name = ", ".join(
            part for part in (f"{kind}: {self.artefact.title}", self.look.words) if part
        )
        return Part(name, address_of(self.artefact), tuple(shapes), self.look.tone or "bare")


@dataclass(frozen=True, slots=True)
class Realisers:
    """Artefacts in lines, in columns of equal width."""

    columns: Sequence[Sequence[Realiser]]
    width: float

    @property
    def height(self) -> float:
        """The height of the tallest column, in pixels."""
        heights = [height_of([each.height for each in own], 2) for own in self.columns]
        return max(heights, default=0)

    def parts(self, x: float, y: float) -> Iterator[Part]:
        """The lines from this corner."""
        for number, column in enumerate(self.columns):
            tops = tops_of([each.height for each in column], 2, y)
            for each, top in zip(column, tops, strict=True):
                yield each.part(x + number * self.width, top)


def realisers(lens: Lens, ids: Sequence[str], width: float, columns: int) -> Realisers:
    """The artefacts with these ids, in at most so many columns that share a width in pixels."""
    own = width / columns
    lines = [_realiser(lens, id, own) for id in ids if lens.has(id)]
    places = shared_out([each.height for each in lines], columns, 2)
    return Realisers([[lines[place] for place in column] for column in places], own)


def _realiser(lens: Lens, id: str, width: float) -> Realiser:
    artefact, seen = lens.artefact(id), look(lens, id)
    room = width - 2 * SIDE - SIGN - BESIDE
    title = Role.DETAIL.face.wrap_evenly(artefact.title, room, MOST)
    standing = Role.TICK.face.wrap_evenly(seen.words, room, MOST) if seen.words else ()
    return Realiser(artefact, seen, width, title, standing)
