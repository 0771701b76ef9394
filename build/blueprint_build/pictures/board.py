"""A board: stacks of cards under headings, shared out over columns of equal width."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from blueprint_build.pictures.columns import height_of, shared_out, tops_of
from blueprint_build.pictures.drawing import (
    LEADING,
    Anchor,
    Area,
    Drawing,
    Outline,
    Role,
    Shape,
    Sign,
    Words,
    short,
)
from blueprint_build.pictures.signal_card import Card

WIDTH = 1120.0
COLUMNS = 6
BETWEEN_COLUMNS = 12.0
COLUMN = (WIDTH - BETWEEN_COLUMNS * (COLUMNS - 1)) / COLUMNS
"""The width of a column and of each card in it, in pixels."""

GAP = 7.0
BETWEEN_STACKS = 22.0
SIGN, BESIDE = 13.0, 8.0
MOST_MEANING = 4


@dataclass(frozen=True, slots=True)
class Stack:
    """The cards under one heading, and what the heading means."""

    title: str
    meaning: str
    sign: Outline
    cards: Sequence[Card]

    @property
    def about(self) -> tuple[str, ...]:
        """What the heading means, in lines."""
        return Role.TICK.face.wrap_evenly(self.meaning, COLUMN, MOST_MEANING)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A stack as it lies: its first column, where it and its cards begin, its cards by column."""

    stack: Stack
    column: int
    top: float
    head: float
    cards: list[list[Card]]

    @property
    def width(self) -> float:
        return len(self.cards) * (COLUMN + BETWEEN_COLUMNS) - BETWEEN_COLUMNS

    @property
    def bottom(self) -> float:
        return self.top + self.head + max(map(_tall, self.cards))


def board(stacks: Sequence[Stack]) -> Drawing:
    """The drawing of stacks, side by side in their order, as low as that goes."""
    head = (1 + max(len(stack.about) for stack in stacks)) * LEADING + 12
    low = 0.0
    high = sum(_alone(stack, 0, 0, head).bottom + BETWEEN_STACKS for stack in stacks)
    while high - low > 1:
        middle = (low + high) / 2
        if _columns(_laid(stacks, head, middle)) <= COLUMNS:
            high = middle
        else:
            low = middle
    placed = _laid(stacks, head, high)
    shapes = [shape for each in placed for shape in _shapes(each)]
    width = _columns(placed) * (COLUMN + BETWEEN_COLUMNS) - BETWEEN_COLUMNS
    return Drawing(short(width), short(max(each.bottom for each in placed)), tuple(shapes))


def _laid(stacks: Sequence[Stack], head: float, limit: float) -> list[_Placed]:
    """The stacks within a height, as far as they can be: a short one goes below another."""
    placed: list[_Placed] = []
    for stack in stacks:
        below = _below(stack, placed[-1], limit) if placed else None
        placed.append(below or _beside(stack, _columns(placed), head, limit))
    return placed


def _below(stack: Stack, above: _Placed, limit: float) -> _Placed | None:
    if len(above.cards) > 1:
        return None
    head = (1 + len(stack.about)) * LEADING + 12
    tried = _alone(stack, above.column, above.bottom + BETWEEN_STACKS, head)
    return tried if tried.bottom <= limit else None


def _beside(stack: Stack, column: int, head: float, limit: float) -> _Placed:
    """With as many columns as it takes; one card a column is the most that helps."""
    heights = [each.height for each in stack.cards]
    placed = _alone(stack, column, 0, head)
    for columns in range(2, len(heights) + 1):
        if placed.bottom <= limit:
            break
        places = shared_out(heights, columns, GAP)
        cards = [[stack.cards[place] for place in own] for own in places]
        placed = _Placed(stack, column, 0, head, cards)
    return placed


def _alone(stack: Stack, column: int, top: float, head: float) -> _Placed:
    return _Placed(stack, column, top, head, [list(stack.cards)])


def _columns(placed: Sequence[_Placed]) -> int:
    return max((each.column + len(each.cards) for each in placed), default=0)


def _tall(cards: Sequence[Card]) -> float:
    return height_of([each.height for each in cards], GAP) if cards else LEADING


def _shapes(placed: _Placed) -> Iterator[Shape]:
    """The heading, what it means, and the cards."""
    stack, left = placed.stack, short(placed.column * (COLUMN + BETWEEN_COLUMNS))
    line = short(placed.top + LEADING - 4)
    yield Sign(short(left + SIGN / 2), short(line - 5), stack.sign, size=SIGN)
    yield Words(short(left + SIGN + BESIDE), line, (stack.title,), Role.TITLE)
    right = short(left + placed.width)
    yield Words(right, line, (str(len(stack.cards)),), Role.TITLE, Anchor.END)
    yield Words(left, short(line + LEADING + 2), stack.about, Role.TICK)
    yield Area(left, short(placed.top + placed.head - 8), short(placed.width), 2, "rule", 1)
    for number, cards in enumerate(placed.cards):
        x = left + number * (COLUMN + BETWEEN_COLUMNS)
        tops = tops_of([each.height for each in cards], GAP, placed.top + placed.head)
        for each, y in zip(cards, tops, strict=True):
            yield each.part(x, y)
