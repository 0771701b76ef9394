"""A small box in a row or a list: an artefact, or words such as ``and 14 more``."""

from collections.abc import Sequence
from dataclasses import dataclass

from blueprint_build.graph.lens import Lens
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
from blueprint_build.pictures.picture import address_of
from blueprint_build.pictures.standing import look

SIDE, ABOVE = 10, 6
"""Around the words of a box, in pixels."""
SIGN = 20
"""What a sign takes of a box's width."""


@dataclass(frozen=True, slots=True)
class Stop:
    """What a small box says and leads to; one without an ``address`` is words without a box.

    ``detail`` is a line below, ``count`` stands at the right, ``name`` is what a reader hears.
    """

    title: str
    name: str = ""
    address: str | None = None
    detail: str = ""
    tone: str = ""
    count: str = ""
    outline: Outline | None = None


@dataclass(frozen=True, slots=True)
class Fitted:
    """A stop whose words are broken into lines for a width in pixels."""

    stop: Stop
    width: float
    title: tuple[str, ...]
    detail: tuple[str, ...]

    @property
    def height(self) -> float:
        """The height that its words need, in pixels; words without a box need no more."""
        if not self.stop.name:
            return LEADING
        return (len(self.title) + len(self.detail)) * LEADING + 2 * ABOVE


def stop_of(lens: Lens, id: str, *, tone: str = "", detail: str = "", count: str = "") -> Stop:
    """The small box of an artefact, as it stands on the date on which the blueprint is seen."""
    artefact, seen = lens.artefact(id), look(lens, id)
    name = f"{type(artefact).kind.label}: {artefact.title}"
    return Stop(
        title=artefact.title,
        name=", ".join(part for part in (name, detail, seen.words) if part),
        address=address_of(artefact),
        detail="; ".join(part for part in (detail, seen.words) if part),
        tone=seen.tone or tone,
        count=count,
    )


def more(count: int) -> tuple[Stop, ...]:
    """The words that stand for what is left out, if anything is."""
    return (Stop(f"and {count:,} more"),) if count > 0 else ()


def folded(lens: Lens, ids: Sequence[str], most: int) -> tuple[Stop, ...]:
    """The boxes of at most so many; the rest is counted. A rest of one is not worth the words."""
    shown = ids if len(ids) <= most + 1 else ids[:most]
    return (*(stop_of(lens, id) for id in shown), *more(len(ids) - len(shown)))


def fit(stop: Stop, width: float, most: int = 3) -> Fitted:
    """The words of a stop in a box of this width, with at most so many lines of title."""
    inner = width - 2 * SIDE - (SIGN if stop.outline else 0)
    beside = Role.TICK.face.width(stop.count) + SIDE if stop.count else 0
    detail = Role.TICK.face.wrap(stop.detail, inner, 2) if stop.detail else ()
    return Fitted(stop, width, Role.DETAIL.face.wrap(stop.title, inner - beside, most), detail)


def drawn(fitted: Fitted, x: float, y: float, height: float) -> Shape:
    """The box at this corner, in this height; its words stand in the middle of it."""
    stop = fitted.stop
    left = x + SIDE + (SIGN if stop.outline else 0)
    above = ABOVE if stop.name else 0
    first = short(y + (height - fitted.height) / 2 + above + LEADING - 5)
    words: list[Shape] = [Words(short(left), first, fitted.title)]
    if fitted.detail:
        below = short(first + len(fitted.title) * LEADING)
        words.append(Words(short(left), below, fitted.detail, Role.TICK))
    if stop.outline:
        words.append(Sign(short(x + SIDE + 6), short(first - 5), stop.outline))
    if stop.count:
        right = short(x + fitted.width - SIDE)
        words.append(Words(right, first, (stop.count,), Role.TICK, Anchor.END))
    if not stop.name:
        return Part(stop.title, None, tuple(words)) if stop.outline else words[0]
    area = Area(short(x), short(y), short(fitted.width), short(height), round=6)
    return Part(stop.name, stop.address, (area, *words), stop.tone)
