"""The head of a reference architecture: what it is for, and what it is to be good at."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from blueprint_build.pictures.columns import height_of, tops_of
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
from blueprint_schema.kinds.reference_architecture import ArchitectureForm, ReferenceArchitecture

ACROSS = 3
"""How many qualities stand side by side at most."""
MOST = 12
PADDING, GAP, SIGN, BESIDE = 14.0, 6.0, 16.0, 10.0
SIGNS = {
    ArchitectureForm.NORTH_STAR: Outline.DIAMOND,
    ArchitectureForm.CORE_SYSTEM: Outline.SQUARE,
    ArchitectureForm.METAMODEL: Outline.OPEN_SQUARE,
}


@dataclass(frozen=True, slots=True)
class Banner:
    """The head of a drawing, fitted to its width in pixels."""

    architecture: ReferenceArchitecture
    width: float
    rows: Sequence[Sequence[tuple[str, ...]]]
    """Qualities, each in lines, side by side."""

    @property
    def height(self) -> float:
        """Its height in pixels."""
        below = height_of([_tall(row) for row in self.rows], GAP)
        return LEADING + 2 * PADDING + (below + 8 if self.rows else 0)

    def part(self) -> Part:
        """The head, at the top left corner of the drawing."""
        form = self.architecture.form
        star = form is ArchitectureForm.NORTH_STAR
        left, line = PADDING + SIGN + BESIDE, PADDING + LEADING - 5
        label = f"{form.label.capitalize()}: "
        about = short(left + Role.TITLE.face.width(label) + 4)
        meaning = Role.DETAIL.face.wrap_evenly(form.meaning, self.width - about - PADDING, 1)
        shapes: list[Shape] = [
            Area(0, 0, self.width, short(self.height)),
            Sign(PADDING + SIGN / 2, line - 5, SIGNS[form], size=SIGN),
            Words(left, line, (label.strip(),), Role.TITLE),
            Words(about, line, meaning),
            *self._qualities(left),
        ]
        name = f"{form.label}: {self.architecture.title}"
        return Part(name, None, tuple(shapes), "strong" if star else "")

    def _qualities(self, left: float) -> Iterator[Shape]:
        column = (self.width - left) / len(self.rows[0]) if self.rows else 0
        tops = tops_of([_tall(row) for row in self.rows], GAP, PADDING + LEADING + 8)
        for row, top in zip(self.rows, tops, strict=True):
            for number, lines in enumerate(row):
                yield Words(short(left + number * column), short(top + LEADING - 5), lines)


def banner(architecture: ReferenceArchitecture, width: float) -> Banner:
    """The head of a drawing of this width, in pixels."""
    qualities = architecture.qualities[:MOST]
    across = ceil(len(qualities) / ceil(len(qualities) / ACROSS)) if qualities else 1
    room = (width - PADDING - SIGN - BESIDE) / across - PADDING
    said = [Role.DETAIL.face.wrap_evenly(each, room, 3) for each in qualities]
    rows = [said[at : at + across] for at in range(0, len(said), across)]
    return Banner(architecture, width, rows)


def _tall(row: Sequence[tuple[str, ...]]) -> float:
    return max(len(lines) for lines in row) * LEADING
