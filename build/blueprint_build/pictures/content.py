"""Something of a known size that is not placed yet: what grids put into their heads and cells."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from blueprint_build.pictures.drawing import Area, Outline, Part, Role, Shape, Sign, Words, short

Draw = Callable[[float, float], tuple[Shape, ...]]
"""From a top left corner to the shapes there."""

SIGN = 11.0
BESIDE_SIGN = 7.0


@dataclass(frozen=True, slots=True)
class Content:
    """A width and a height in pixels, and how it is drawn."""

    width: float
    height: float
    draw: Draw


NOTHING = Content(0, 0, lambda x, y: ())


def text(
    said: str,
    width: float,
    most: int,
    role: Role = Role.DETAIL,
    *,
    sign: Outline | None = None,
    below_sign: bool = False,
) -> Content:
    """Words in at most so many lines of a width, with a sign before the first if there is one.

    ``below_sign`` words begin where words after a sign begin.
    """
    indent = SIGN + BESIDE_SIGN if sign or below_sign else 0.0
    lines = role.face.wrap(said, width - indent, most)
    first = role.leading / 2 + role.face.size * 0.35

    def draw(x: float, y: float) -> tuple[Shape, ...]:
        words = Words(short(x + indent), short(y + first), lines, role)
        if sign is None:
            return (words,)
        return (Sign(short(x + SIGN / 2), short(y + role.leading / 2), sign, size=SIGN), words)

    widest = max(map(role.face.width, lines))
    return Content(indent + widest, role.leading * len(lines), draw)


def turned(said: str, length: float, most: int, role: Role = Role.DETAIL) -> Content:
    """Words that read upwards, in at most so many lines of a length."""
    lines = role.face.wrap(said, length, most)
    first = role.leading / 2 + role.face.size * 0.35
    longest = max(map(role.face.width, lines))

    def draw(x: float, y: float) -> tuple[Shape, ...]:
        return (Words(short(x + first), short(y + longest), lines, role, turned=True),)

    return Content(role.leading * len(lines), longest, draw)


def stack(contents: Sequence[Content], gap: float = 4) -> Content:
    """Contents below each other, with a gap between them."""

    def draw(x: float, y: float) -> tuple[Shape, ...]:
        shapes: list[Shape] = []
        for each in contents:
            shapes += each.draw(x, y)
            y += each.height + gap
        return tuple(shapes)

    height = sum(each.height for each in contents) + gap * max(len(contents) - 1, 0)
    return Content(max((each.width for each in contents), default=0), height, draw)


def inset(content: Content, across: float, down: float = 0) -> Content:
    """A content with so much left free at both sides, and above and below."""
    size = content.width + 2 * across, content.height + 2 * down
    return Content(*size, lambda x, y: content.draw(x + across, y + down))


def beside(contents: Sequence[Content], width: float, gap: float = 10, below: float = 4) -> Content:
    """Contents side by side, in as many rows as a width asks for; each row is centred."""
    rows: list[list[Content]] = []
    for each in contents:
        if rows and _breadth([*rows[-1], each], gap) <= width:
            rows[-1].append(each)
        else:
            rows.append([each])
    return stack([_row(row, gap) for row in rows], below)


def part(
    content: Content,
    name: str,
    address: str | None,
    *,
    size: tuple[float, float] | None = None,
    padding: tuple[float, float] = (0, 0),
    tone: str = "",
    area: str = "",
    round: float = 8,
) -> Content:
    """A content on an area of its own that has a name and may lead somewhere.

    ``size`` is its least width and height, ``padding`` what is left free at the sides and above;
    ``tone`` is the part's, ``area`` the area's.
    """
    across, down = padding
    width = max(content.width + 2 * across, size[0] if size else 0)
    height = max(content.height + 2 * down, size[1] if size else 0)

    def draw(x: float, y: float) -> tuple[Shape, ...]:
        behind = Area(short(x), short(y), short(width), short(height), area, round)
        return (Part(name, address, (behind, *content.draw(x + across, y + down)), tone),)

    return Content(width, height, draw)


def _row(contents: Sequence[Content], gap: float) -> Content:
    height = max(each.height for each in contents)

    def draw(x: float, y: float) -> tuple[Shape, ...]:
        shapes: list[Shape] = []
        for each in contents:
            shapes += each.draw(x, y + (height - each.height) / 2)
            x += each.width + gap
        return tuple(shapes)

    return Content(_breadth(contents, gap), height, draw)


def _breadth(contents: Sequence[Content], gap: float) -> float:
    return sum(each.width for each in contents) + gap * (len(contents) - 1)
