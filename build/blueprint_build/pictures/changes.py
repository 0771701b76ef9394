"""Two releases compared, in one picture: what is new, what changed, and what ended, by kind."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from blueprint_build.changes.change import Change, ChangeClass
from blueprint_build.changes.comparison import Comparison
from blueprint_build.changes.fate import Changed, Fate, fates
from blueprint_build.pictures.drawing import (
    LEADING,
    Drawing,
    Outline,
    Part,
    Role,
    Shape,
    Sign,
    Way,
    Words,
    short,
)
from blueprint_build.pictures.legend import legend, sign_entry
from blueprint_build.pictures.picture import Cell, Picture, Table
from blueprint_build.pictures.wording import counted
from blueprint_schema.picture import PictureName
from blueprint_schema.table import BY_NAME

WIDTH = 1120.0
KIND_WIDTH = 170.0
COLUMN = (WIDTH - KIND_WIDTH) / 3
HEADER = 34.0
PADDING = 12.0
BESIDE_SIGN = 20.0
BETWEEN = 8.0
FIRST_LINE = 13.0
"""From the top of words to the baseline of their first line, in pixels."""

ROOM = COLUMN - BESIDE_SIGN - PADDING
MOST_LINES = 2
MOST_IN_A_CELL = 5
"""How many things a cell names; where there are more, it counts the rest."""

SIGNS = {
    Fate.NEW: Outline.DISC,
    Fate.STRICTER: Outline.UP,
    Fate.EASIER: Outline.DOWN,
    Fate.OTHERWISE: Outline.OPEN_DIAMOND,
    Fate.ENDED: Outline.CROSS,
}
COLUMNS = (
    ("New", (Fate.NEW,)),
    ("Changed", (Fate.STRICTER, Fate.EASIER, Fate.OTHERWISE)),
    ("Ended or ending", (Fate.ENDED,)),
)

WHOLE = {ChangeClass.ARTEFACT_ADDED, ChangeClass.ARTEFACT_REMOVED}
"""What the column says already."""

Address = Callable[[Change], str | None]
"""Where a reader finds what has changed; none where there is no page."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A kind, and what became of its members, by column."""

    title: str
    cells: tuple[tuple[Changed, ...], ...]


def changes_picture(comparison: Comparison, address: Address = lambda _: None) -> Picture:
    """What became of everything that a comparison tells of."""
    changed = tuple(fates(comparison.speaking))
    rows = tuple(_rows(changed))
    return Picture(
        name=PictureName.CHANGES,
        title=f"From {comparison.base} to {comparison.head}",
        description=_description(changed),
        drawing=_drawing(rows, address) if rows else None,
        table=Table(
            ("What became of it", "Kind", "Title", "Changes"), tuple(_table(rows, address))
        ),
    )


def _rows(changed: Sequence[Changed]) -> Iterator[_Row]:
    kinds = dict.fromkeys(one.gravest.artefact_kind for one in changed)
    for kind in kinds:
        theirs = [one for one in changed if one.gravest.artefact_kind == kind]
        cells = tuple(
            tuple(one for fate in column for one in theirs if one.fate is fate)
            for _, column in COLUMNS
        )
        yield _Row(BY_NAME[kind].kind.title if kind in BY_NAME else kind.capitalize(), cells)


def _description(changed: Sequence[Changed]) -> str:
    counts = {fate: sum(one.fate is fate for one in changed) for fate in Fate}
    said = "; ".join(f"{counts[fate]:,} {fate.value}" for fate in Fate if counts[fate])
    return (
        f"{counted(len(changed), 'thing').capitalize()} changed: {said}."
        if said
        else ("Nothing changed but words, order and upkeep.")
    )


def _drawing(rows: Sequence[_Row], address: Address) -> Drawing:
    shapes: list[Shape] = []
    for number, (title, fates_) in enumerate(COLUMNS):
        count = sum(one.fate in fates_ for row in rows for cell in row.cells for one in cell)
        at = _left(number)
        shapes.append(Words(at, 20, (f"{title} ({count:,})",), Role.BAND))
    top = HEADER
    for row in rows:
        drawn, height = _row(row, top, address)
        shapes += [Way(f"M0,{top}H{WIDTH}", "grid"), *drawn]
        top += height
    shapes.append(Way(f"M0,{top}H{WIDTH}", "grid"))
    entries = [sign_entry(SIGNS[fate], fate.value) for fate in Fate]
    key, height = legend([entries], 0, top + PADDING, WIDTH)
    return Drawing(WIDTH, top + PADDING + height, (*shapes, *key))


def _left(column: int) -> float:
    return short(KIND_WIDTH + column * COLUMN)


def _row(row: _Row, top: float, address: Address) -> tuple[list[Shape], float]:
    """A kind and its cells, and how high they are together."""
    title = Role.TITLE.face.wrap(row.title, KIND_WIDTH - PADDING, 3)
    shapes: list[Shape] = [Words(0, top + PADDING + FIRST_LINE, title, Role.TITLE)]
    height = float(len(title) * LEADING)
    for number, cell in enumerate(row.cells):
        drawn, needed = _cell(cell, _left(number), top + PADDING, address)
        shapes += drawn
        height = max(height, needed)
    return shapes, height + 2 * PADDING


def _cell(
    cell: Sequence[Changed], x: float, top: float, address: Address
) -> tuple[list[Shape], float]:
    """The things of a cell below each other, and how high they are together."""
    shown = cell if len(cell) <= MOST_IN_A_CELL else cell[: MOST_IN_A_CELL - 1]
    shapes: list[Shape] = []
    y = top
    for one in shown:
        part, height = _thing(one, x, y, address(one.gravest))
        shapes.append(part)
        y += height + BETWEEN
    if rest := len(cell) - len(shown):
        said = (f"and {rest:,} more",)
        shapes.append(Words(short(x + BESIDE_SIGN), short(y + FIRST_LINE), said, Role.TICK))
        y += LEADING + BETWEEN
    return shapes, max(y - top - BETWEEN, 0)


def _thing(one: Changed, x: float, top: float, address: str | None) -> tuple[Part, float]:
    """One thing: its sign, its title, what became of it; and how high it is."""
    title = Role.DETAIL.face.wrap_evenly(one.gravest.title, ROOM, MOST_LINES)
    detail = _detail(one)
    left, y = short(x + BESIDE_SIGN), short(top + FIRST_LINE)
    shapes: list[Shape] = [Sign(short(x + 7), short(y - 5), SIGNS[one.fate])]
    shapes.append(Words(left, y, title, Role.DETAIL))
    if detail:
        below = short(y + len(title) * LEADING)
        shapes.append(Words(left, below, detail, Role.TICK))
    name = f"{one.fate.value}: {_kind(one)} {one.gravest.title}"
    return Part(name, address, tuple(shapes)), (len(title) + len(detail)) * LEADING


def _detail(one: Changed) -> tuple[str, ...]:
    """The gravest change, and from what to what, after it or below it, where that fits."""
    change = one.gravest
    if change.kind in WHOLE:
        return ()
    what, moved = change.kind.label, f"from {change.before_words} to {change.after_words}"
    width = Role.TICK.face.width
    if not change.before_words or not change.after_words or width(moved) > ROOM:
        return (what,)
    together = f"{what}, {moved}"
    return (together,) if width(together) <= ROOM else (what, moved)


def _kind(one: Changed) -> str:
    """The kind of a thing as it reads on a page."""
    kind = one.gravest.artefact_kind
    return BY_NAME[kind].kind.label if kind in BY_NAME else kind


def _table(rows: Sequence[_Row], address: Address) -> Iterator[tuple[tuple[Cell, ...], ...]]:
    for row in rows:
        for cell in row.cells:
            for one in cell:
                kinds = dict.fromkeys(change.kind.label for change in one.changes)
                yield (
                    (Cell(one.fate.value.capitalize()),),
                    (Cell(_kind(one)),),
                    (Cell(one.gravest.title, address(one.gravest)),),
                    (Cell(", ".join(kinds)),),
                )
