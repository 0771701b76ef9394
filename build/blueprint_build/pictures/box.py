"""A box with words in it that leads to a page: the part that most pictures are made of."""

from dataclasses import dataclass

from blueprint_build.pictures.drawing import LEADING, Area, Part, Role, Shape, Words, short

PADDING = 12
BELOW_TITLE = 4
"""Between a title and its detail, in pixels."""


@dataclass(frozen=True, slots=True)
class Label:
    """What a box says, already broken into lines."""

    title: tuple[str, ...]
    detail: tuple[str, ...] = ()

    @property
    def height(self) -> float:
        """The height of a box that just holds these words, in pixels."""
        gap = BELOW_TITLE if self.detail else 0
        return (len(self.title) + len(self.detail)) * LEADING + gap + 2 * PADDING


def label(title: str, width: float, detail: str = "", most: tuple[int, int] = (3, 3)) -> Label:
    """The words of a box of this width; ``most`` is the most lines of title and of detail."""
    inner = width - 2 * PADDING
    lines = Role.DETAIL.face.wrap(detail, inner, most[1]) if detail else ()
    return Label(Role.TITLE.face.wrap(title, inner, most[0]), lines)


def box(
    said: Label,
    place: tuple[float, float, float, float],
    *,
    name: str,
    address: str | None,
    tone: str = "",
    more: tuple[Shape, ...] = (),
) -> Part:
    """A box at ``place`` (x, y, width, height); without detail its title stands in the middle.

    ``more`` are shapes on top of it, such as a sign.
    """
    x, y, width, height = map(short, place)
    spare = 0 if said.detail else (height - said.height) / 2
    top = short(y + spare + PADDING + LEADING - 5)
    shapes: list[Shape] = [Area(x, y, width, height)]
    shapes.append(Words(x + PADDING, top, said.title, Role.TITLE))
    if said.detail:
        below = top + len(said.title) * LEADING + BELOW_TITLE - 2
        shapes.append(Words(x + PADDING, below, said.detail, Role.DETAIL))
    return Part(name, address, (*shapes, *more), tone)
