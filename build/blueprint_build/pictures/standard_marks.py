"""How a standard is drawn along time: a bar for each phase, signs for its days, its successor."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from blueprint_build.graph.lens import Lens
from blueprint_build.graph.turns import Turn
from blueprint_build.pictures.drawing import (
    Anchor,
    Area,
    Outline,
    Role,
    Shape,
    Sign,
    Way,
    Words,
    arrow_head,
    short,
)
from blueprint_build.pictures.legend import Entry, bar_entry, line_entry, sign_entry
from blueprint_build.pictures.standard_phases import SAID, Phase, Span, calendar, said_day, spans
from blueprint_build.pictures.time_axis import TimeAxis

BAR = 22.0
SIGNS = {
    Turn.APPROVED: (Outline.CIRCLE, "approved"),
    Turn.PUBLISHED: (Outline.DISC, "published"),
    Turn.BINDS: (Outline.DIAMOND, "to be met from here"),
    Turn.DUE: (Outline.OPEN_DIAMOND, "review due"),
    Turn.ENDS: (Outline.CROSS, "ends"),
}
"""The signs of those days that have one; the others are the ends of bars."""

SIZE, CLEAR = 11.0, 9.0
"""The width of a sign on a bar, and how far words keep from its middle; in pixels."""


@dataclass(frozen=True, slots=True)
class Life:
    """A standard along an axis: its phases, and where its signs stand."""

    spans: tuple[Span, ...]
    axis: TimeAxis
    signs: tuple[tuple[Turn, float], ...]

    @property
    def begin(self) -> float:
        """Where its first bar begins, or its first sign stands."""
        return self.reach(self.spans[0])[0] if self.spans else self.signs[0][1]

    @property
    def end(self) -> float:
        """Where its last bar ends, or its last sign stands."""
        return self.reach(self.spans[-1])[1] if self.spans else self.signs[-1][1]

    def reach(self, span: Span) -> tuple[float, float]:
        """From where to where a bar goes; what has no end goes to the end of the axis."""
        first = self.axis.x(span.start) if span.start else self.axis.left + 2
        return first, self.axis.x(span.end) if span.end else self.axis.right


def life(lens: Lens, id: str, axis: TimeAxis) -> Life:
    """The life of a standard along an axis."""
    signs = [(e.turn, axis.x(said_day(e))) for e in calendar(lens, id) if e.turn in SIGNS]
    return Life(spans(lens, id), axis, tuple(dict.fromkeys(signs)))


def marks(life: Life, today: date, crossed: Sequence[float], y: float) -> tuple[Shape, ...]:
    """Its bars with their words, and its signs; words keep off the day and lines at ``crossed``."""
    keep_off = [life.axis.x(today), *crossed, *(x for _, x in life.signs)]
    shapes: list[Shape] = []
    for span in life.spans:
        shapes += _bar(span, life.reach(span), keep_off, y)
    for turn, x in life.signs:
        shapes.append(Sign(x, y, SIGNS[turn][0], "", SIZE))
    return tuple(shapes)


def successor(old: Life, new: Life, from_y: float, to_y: float) -> Way:
    """The line from where one ends to where the next begins."""
    x = successor_at(old, new)
    edge = to_y + (BAR / 2 + 1) * (1 if from_y > to_y else -1)
    if x < old.end:
        corners = [(x, from_y), (x, edge)]
    else:
        corners = [(old.end, from_y), (x, from_y), (x, to_y), (new.begin - SIZE / 2 - 1, to_y)]
    drawn = "L".join(f"{short(across)},{short(down)}" for across, down in corners)
    return Way("M" + drawn, "needs", head=arrow_head(corners[-2], corners[-1], 8))


def successor_at(old: Life, new: Life) -> float:
    """Where the line to a successor goes up or down."""
    return old.end + 9 if new.begin > old.end + 26 else old.end - 14


def entries() -> tuple[Sequence[Entry], ...]:
    """What the bars, signs and lines of standards mean."""
    return (
        [bar_entry(phase, SAID[phase], height=14) for phase in Phase],
        [
            *(sign_entry(outline, means, size=SIZE) for outline, means in SIGNS.values()),
            line_entry("needs", "is replaced by", head=True),
        ],
    )


def _bar(
    span: Span, reach: tuple[float, float], keep_off: Iterable[float], y: float
) -> Iterator[Shape]:
    start, end = reach
    if end - start < 2:
        return
    yield Area(start, y - BAR / 2, short(end - start), BAR, span.phase, 3)
    for said in _sayings(span.phase):
        width = Role.TICK.face.width(said)
        if (place := _room(start + 6, end - 6, width, sorted(keep_off))) is not None:
            yield Words(short(place), y + 4.5, (said,), Role.TICK, Anchor.START, "ink")
            return


def _sayings(phase: Phase) -> tuple[str, ...]:
    """What a bar says, the longest first."""
    return tuple(dict.fromkeys((SAID[phase], phase.label)))


def _room(start: float, end: float, width: float, keep_off: Sequence[float]) -> float | None:
    """The first place from ``start`` on where words of this width stand clear of everything."""
    at = start
    for x in (x for x in keep_off if start - CLEAR < x < end + CLEAR):
        if at + width <= x - CLEAR:
            return at
        at = max(at, x + CLEAR)
    return at if at + width <= end else None
