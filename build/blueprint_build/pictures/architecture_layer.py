"""A layer of a reference architecture: its name and purpose, and its building blocks beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from blueprint_build.graph.lens import Lens
from blueprint_build.pictures.columns import height_of, tops_of
from blueprint_build.pictures.drawing import LEADING, Area, Part, Role, Shape, Words, short
from blueprint_build.pictures.realisers import Realisers, realisers

WIDTH = 1120.0
HEADING = 190.0
PADDING = 12.0
GAP = 10.0
SIDE = 6.0
MOST_ACROSS = 5
MOST_LINES = 8
"""A purpose of any length that people read is told whole."""
LINE = 215.0
"""The least width of a column of lines in a block, in pixels."""


@dataclass(frozen=True, slots=True)
class Said:
    """A block in words: its title, a note, and the ids of what fills it."""

    title: str
    note: str
    ids: Sequence[str]


@dataclass(frozen=True, slots=True)
class Block:
    """A block fitted to a width in pixels."""

    said: Said
    width: float
    title: tuple[str, ...]
    note: tuple[str, ...]
    filled: Realisers

    @property
    def height(self) -> float:
        """Its height in pixels."""
        words = (len(self.title) + len(self.note)) * LEADING + 2 * SIDE
        return words + (self.filled.height + 4 if self.filled.columns else 0)

    def shapes(self, x: float, y: float, height: float) -> Iterator[Part]:
        """The block at this corner, and after it what fills it."""
        left, first = short(x + 2 * SIDE), short(y + SIDE + LEADING - 5)
        shapes: list[Shape] = [Area(short(x), short(y), short(self.width), short(height))]
        if self.title:
            shapes.append(Words(left, first, self.title, Role.BAND))
        if self.note:
            below = short(first + len(self.title) * LEADING)
            shapes.append(Words(left, below, self.note, Role.TICK))
        name = f"building block: {self.said.title}" if self.said.title else "joined by"
        yield Part(name, None, tuple(shapes))
        top = y + SIDE + (len(self.title) + len(self.note)) * LEADING + 2
        yield from self.filled.parts(x + SIDE, top)


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer fitted to the width of the drawing."""

    title: tuple[str, ...]
    purpose: tuple[str, ...]
    rows: Sequence[Sequence[Block]]

    @property
    def height(self) -> float:
        """Its height in pixels."""
        words = (len(self.title) + len(self.purpose)) * LEADING + 4
        return max(height_of([_tall(row) for row in self.rows], GAP), words) + 2 * PADDING

    def shapes(self, y: float) -> Iterator[Shape]:
        """The layer from this height downwards: a lane, its words, its blocks."""
        yield Area(0, short(y), WIDTH, short(self.height), "lane")
        first = short(y + PADDING + LEADING - 5)
        yield Words(PADDING, first, self.title, Role.TITLE)
        if self.purpose:
            yield Words(PADDING, short(first + len(self.title) * LEADING + 4), self.purpose)
        tops = tops_of([_tall(row) for row in self.rows], GAP, y + PADDING)
        for row, top in zip(self.rows, tops, strict=True):
            x = PADDING + HEADING + PADDING
            for each in row:
                yield from each.shapes(x, top, _tall(row))
                x += each.width + GAP


def layer(lens: Lens, title: str, purpose: str, blocks: Sequence[Said]) -> Layer:
    """A layer with its blocks in as few rows as there is room for, each row filled."""
    across = ceil(len(blocks) / ceil(len(blocks) / MOST_ACROSS))
    room = WIDTH - HEADING - 3 * PADDING
    rows = [
        _row(lens, blocks[start : start + across], room) for start in range(0, len(blocks), across)
    ]
    return Layer(
        Role.TITLE.face.wrap_evenly(title, HEADING, 3),
        Role.DETAIL.face.wrap_evenly(purpose, HEADING, MOST_LINES) if purpose else (),
        rows,
    )


def _row(lens: Lens, blocks: Sequence[Said], room: float) -> list[Block]:
    width = (room - GAP * (len(blocks) - 1)) / len(blocks)
    return [_block(lens, each, width) for each in blocks]


def _block(lens: Lens, said: Said, width: float) -> Block:
    columns = max(1, int(width // LINE))
    return Block(
        said,
        width,
        Role.BAND.face.wrap_evenly(said.title, width - 4 * SIDE, 2) if said.title else (),
        Role.TICK.face.wrap_evenly(said.note, width - 4 * SIDE, 3) if said.note else (),
        realisers(lens, said.ids, width - 2 * SIDE, columns),
    )


def _tall(row: Sequence[Block]) -> float:
    return max(each.height for each in row)
