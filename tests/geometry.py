"""What a reader would see wrong in a drawing, worked out from its shapes alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from blueprint_build.pictures.drawing import LEADING, Anchor, Area, Drawing, Part, Shape, Words

BEFORE = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}
SLACK = 0.6
"""By how much two boxes may touch, in pixels: coordinates are rounded."""


@dataclass(frozen=True)
class Box:
    """A rectangle that is taken up, and by what."""

    left: float
    top: float
    right: float
    bottom: float
    what: str

    def meets(self, other: "Box") -> bool:
        """Whether the two share any room."""
        return (
            self.left + SLACK < other.right
            and other.left + SLACK < self.right
            and self.top + SLACK < other.bottom
            and other.top + SLACK < self.bottom
        )

    def holds(self, other: "Box") -> bool:
        """Whether the other lies inside."""
        return (
            self.left <= other.left + SLACK
            and self.top <= other.top + SLACK
            and self.right + SLACK >= other.right
            and self.bottom + SLACK >= other.bottom
        )


def faults(drawing: Drawing) -> list[str]:
    """Words and boxes that overlap others, leave their box, or leave the drawing."""
    frame = Box(0, 0, drawing.width, drawing.height, "drawing")
    boxes = [_area(area) for part in drawing.parts() for area in _areas(part)]
    words = [line for shape in _all(drawing.shapes) for line in _lines(shape)]
    found = [f"out of the drawing: {each}" for each in (*boxes, *words) if not frame.holds(each)]
    found += [f"{a} over {b}" for a, b in combinations(boxes, 2) if a.meets(b)]
    found += [f"{a} over {b}" for a, b in combinations(words, 2) if a.meets(b)]
    for part in drawing.parts():
        for area in map(_area, _areas(part)):
            lines = [line for shape in part.shapes for line in _lines(shape)]
            found += [f"{line} out of its box" for line in lines if not area.holds(line)]
    return found


def _all(shapes: tuple[Shape, ...]) -> Iterator[Shape]:
    for shape in shapes:
        yield shape
        if isinstance(shape, Part):
            yield from _all(shape.shapes)


def _areas(part: Part) -> Iterator[Area]:
    return (shape for shape in part.shapes if isinstance(shape, Area))


def _area(area: Area) -> Box:
    return Box(area.x, area.y, area.x + area.width, area.y + area.height, "a box")


def _lines(shape: Shape) -> Iterator[Box]:
    """The ink of each line: from the height of its capitals to below its base."""
    if isinstance(shape, Words):
        for number, line in enumerate(shape.lines):
            width = shape.role.face.width(line)
            left = shape.x - BEFORE[shape.anchor] * width
            base = shape.y + number * LEADING
            yield Box(left, base - 10, left + width, base + 3, repr(line))
