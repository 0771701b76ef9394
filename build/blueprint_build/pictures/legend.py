"""The legend of a picture: what each sign and each line in it means."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from blueprint_build.pictures.drawing import LEADING, Area, Outline, Role, Shape, Sign, Way, Words

SAMPLE = 30.0
"""The room for the sample of a bar or a line, in pixels."""

ROW = LEADING + 6.0
BETWEEN = 22.0
BESIDE_SAMPLE = 8.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One sample and what it means; ``sample`` draws it around a middle, x and y in pixels.

    ``room`` is how wide it is.
    """

    means: str
    sample: Callable[[float, float], tuple[Shape, ...]]
    room: float = SAMPLE

    @property
    def width(self) -> float:
        """How wide the entry is, sample and words, in pixels."""
        return self.room + BESIDE_SAMPLE + Role.TICK.face.width(self.means)


def sign_entry(outline: Outline, means: str, tone: str = "", size: float = 12) -> Entry:
    """An entry for a sign."""
    return Entry(means, lambda x, y: (Sign(x, y, outline, tone, size),), size)


def bar_entry(tone: str, means: str, sign: Outline | None = None, height: float = 10) -> Entry:
    """An entry for a bar of a tone, and the sign at its end if it has one."""

    def sample(x: float, y: float) -> tuple[Shape, ...]:
        bar = Area(x - SAMPLE / 2, y - height / 2, SAMPLE, height, tone, height / 2)
        return (bar, Sign(x + SAMPLE / 2 - 6, y, sign)) if sign else (bar,)

    return Entry(means, sample)


def line_entry(tone: str, means: str, head: bool = False) -> Entry:
    """An entry for a line of a tone; ``head`` gives it an arrow head."""

    def sample(x: float, y: float) -> tuple[Shape, ...]:
        end = x + SAMPLE / 2
        tip = f"M{end - 8},{y - 4}L{end},{y}L{end - 8},{y + 4}Z" if head else ""
        return (Way(f"M{x - SAMPLE / 2},{y}H{end - 8 if head else end}", tone, head=tip),)

    return Entry(means, sample)


def legend(
    groups: Sequence[Sequence[Entry]], left: float, top: float, width: float
) -> tuple[tuple[Shape, ...], float]:
    """The entries side by side, each group in rows of its own; and the height of them all."""
    shapes: list[Shape] = []
    rows = [row for group in groups for row in _rows(group, width)]
    for number, row in enumerate(rows):
        x, middle = left, top + number * ROW + ROW / 2
        for entry in row:
            shapes += entry.sample(x + entry.room / 2, middle)
            words_at = round(x + entry.room + BESIDE_SAMPLE, 1)
            shapes.append(Words(words_at, middle + 4.5, (entry.means,), Role.TICK))
            x = round(x + entry.width + BETWEEN, 1)
    return tuple(shapes), len(rows) * ROW


def _rows(entries: Sequence[Entry], width: float) -> Iterator[list[Entry]]:
    row: list[Entry] = []
    used = 0.0
    for entry in entries:
        if row and used + entry.width > width:
            yield row
            row, used = [], 0.0
        row.append(entry)
        used += entry.width + BETWEEN
    if row:
        yield row
