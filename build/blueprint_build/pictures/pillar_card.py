"""The boxes of shifts, pillars and themes on the page that shows the whole blueprint."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from blueprint_build.pictures.drawing import (
    LEADING,
    Anchor,
    Area,
    Part,
    Role,
    Shape,
    Words,
    short,
)
from blueprint_build.pictures.picture import address_of
from blueprint_build.pictures.pillar_work import Work
from blueprint_schema.kinds.pillar import Pillar, PillarForm
from blueprint_schema.kinds.shift import Shift

PADDING = 12.0
BADGE = 20.0
BAR = 8.0
QUESTION, WORK = 0.5, 0.32
"""What the words and the work of a flat box take of its width."""
FOR_SHIFTS = "For shifts"
FOR_SHIFT = "For shift"


@dataclass(frozen=True, slots=True)
class ShiftCard:
    """A shift: its number, its name, what it moves from and to, in lines."""

    shift: Shift
    number: int
    width: float
    title: tuple[str, ...]
    moves: tuple[str, ...]

    @property
    def height(self) -> float:
        """Its height in pixels."""
        return (len(self.title) + len(self.moves)) * LEADING + 2 * PADDING

    def part(self, x: float, y: float, height: float) -> Part:
        """The box at this corner."""
        left, line = short(x + PADDING + BADGE + 10), short(y + PADDING + LEADING - 5)
        shapes: list[Shape] = [Area(short(x), short(y), short(self.width), short(height))]
        shapes += _badge(self.number, x + PADDING, y + PADDING - 1)
        shapes.append(Words(left, line, self.title, Role.TITLE))
        below = short(line + len(self.title) * LEADING + 2)
        shapes.append(Words(left, below, self.moves))
        name = f"shift {self.number}: {self.shift.title}"
        return Part(name, address_of(self.shift), tuple(shapes), "shift")


def shift_card(shift: Shift, number: int, width: float) -> ShiftCard:
    """The box of a shift, of a width in pixels."""
    room = width - 2 * PADDING - BADGE - 10
    moves = Role.DETAIL.face.wrap_evenly(f"From: {shift.moves_from}", room, 3)
    moves += Role.DETAIL.face.wrap_evenly(f"To: {shift.moves_to}", room, 3)
    return ShiftCard(shift, number, width, Role.TITLE.face.wrap_evenly(shift.title, room, 2), moves)


@dataclass(frozen=True, slots=True)
class PillarCard:
    """A pillar or theme: which shifts it is for, its question, and how far its work is, in lines.

    A ``flat`` one has them side by side, the others below each other, with room for as many
    ``lines`` about their work as any beside them has.
    """

    pillar: Pillar
    shifts: Sequence[int]
    work: Work
    width: float
    title: tuple[str, ...]
    question: tuple[str, ...]
    said: tuple[str, ...]
    lines: int
    flat: bool = False

    @property
    def height(self) -> float:
        """Its height in pixels."""
        words = (len(self.title) + len(self.question)) * LEADING + 4
        if self.flat:
            return max(words, self._below, BADGE + LEADING) + 2 * PADDING - 2
        return BADGE + 8 + words + 10 + self._below + 2 * PADDING

    @property
    def _below(self) -> float:
        """The height of its work."""
        return BAR + 6 + self.lines * LEADING if self.lines else 0

    def part(self, x: float, y: float, height: float) -> Part:
        """The box at this corner, in this height."""
        shapes: list[Shape] = [Area(short(x), short(y), short(self.width), short(height))]
        shapes += self._side_by_side(x, y) if self.flat else self._stacked(x, y, height)
        numbers = " and ".join(str(number) for number in self.shifts)
        form = "pillar" if self.pillar.form is PillarForm.PILLAR else "theme"
        said = [f"{form}: {self.pillar.title}"]
        said += [f"for shift {numbers}"] if numbers else []
        name = ", ".join((*said, *self.work.said))
        return Part(name, address_of(self.pillar), tuple(shapes), form)

    def _stacked(self, x: float, y: float, height: float) -> Iterator[Shape]:
        yield from self._shifts(x + PADDING, y + PADDING)
        yield from self._words(x + PADDING, y + PADDING + BADGE + 8)
        top = y + height - PADDING - self._below
        yield from self._work(x + PADDING, top, self.width - 2 * PADDING)

    def _side_by_side(self, x: float, y: float) -> Iterator[Shape]:
        yield from self._words(x + PADDING, y + PADDING - 1)
        yield from self._shifts(x + self.width * QUESTION + 2 * PADDING, y + PADDING + 8)
        left = x + self.width * (1 - WORK) - PADDING
        yield from self._work(left, y + PADDING + 3, self.width * WORK)

    def _shifts(self, x: float, y: float) -> Iterator[Shape]:
        if not self.shifts:
            return
        said = FOR_SHIFT if len(self.shifts) == 1 else FOR_SHIFTS
        yield Words(short(x), short(y + 14.5), (said,), Role.TICK)
        left = x + Role.TICK.face.width(said) + 8
        fitting = int((self.width - 2 * PADDING - left + x) // (BADGE + 5))
        for place, number in enumerate(self.shifts[:fitting]):
            yield from _badge(number, left + place * (BADGE + 5), y)

    def _words(self, x: float, y: float) -> Iterator[Shape]:
        line = short(y + LEADING - 4)
        yield Words(short(x), line, self.title, Role.TITLE)
        below = short(line + len(self.title) * LEADING + 3)
        yield Words(short(x), below, self.question)

    def _work(self, x: float, y: float, width: float) -> Iterator[Shape]:
        if self.work.steps:
            yield from bar(self.work, x, y, width)
        if self.said:
            yield Words(short(x), short(y + BAR + LEADING), self.said, Role.TICK, tone="ink")


def pillar_card(
    pillar: Pillar, shifts: Sequence[int], work: Work, width: float, lines: int
) -> PillarCard:
    """The box of a pillar, of a width in pixels, with room for so many lines about its work."""
    room = width - 2 * PADDING
    title = Role.TITLE.face.wrap_evenly(pillar.title, room, 3)
    question = Role.DETAIL.face.wrap_evenly(pillar.question, room, 5)
    said = tuple(line for each in work.said for line in Role.TICK.face.wrap_evenly(each, room, 1))
    return PillarCard(pillar, shifts, work, width, title, question, said, lines)


def theme_card(pillar: Pillar, shifts: Sequence[int], work: Work, width: float) -> PillarCard:
    """The box of a theme, as flat as a bar across a width in pixels."""
    title = Role.TITLE.face.wrap_evenly(pillar.title, width * QUESTION, 2)
    question = Role.DETAIL.face.wrap_evenly(pillar.question, width * QUESTION, 2)
    all = ". ".join(work.said)
    said = Role.TICK.face.wrap_evenly(all, width * WORK, 2) if all else ()
    return PillarCard(pillar, shifts, work, width, title, question, said, len(said), flat=True)


def bar(work: Work, x: float, y: float, width: float) -> Iterator[Area]:
    """The steps as a bar: thick where done, an open box where due, a thin line where ahead."""
    looks = ((work.done, "done", BAR), (work.due, "due", BAR), (work.ahead, "ahead", 2.0))
    for count, tone, thick in looks:
        long = width * count / work.steps
        if count:
            top = short(y + (BAR - thick) / 2)
            yield Area(short(x), top, short(max(long - 2, 1)), thick, tone, 1)
        x += long


def _badge(number: int, x: float, y: float) -> Iterator[Shape]:
    yield Area(short(x), short(y), BADGE, BADGE, "badge", 5)
    middle = short(x + BADGE / 2)
    yield Words(middle, short(y + 14.5), (str(number),), Role.BAND, Anchor.MIDDLE, "badge")
