"""The capability map: every capability in its place, and one aspect of each."""

from collections.abc import Callable, Iterator, Sequence

from blueprint_build.graph.lens import Lens
from blueprint_build.pictures.capability_aspects import Aspect, maturity, plain
from blueprint_build.pictures.capability_support import coverage, investment
from blueprint_build.pictures.capability_tree import Branch, branches, cut
from blueprint_build.pictures.columns import evened_out, height_of, tops_of
from blueprint_build.pictures.drawing import Drawing, Role, Shape, Words, short
from blueprint_build.pictures.legend import Entry, legend, sign_entry
from blueprint_build.pictures.nest import Nest, Nested, nest
from blueprint_build.pictures.picture import Cell, Picture, Table, address_of, cell
from blueprint_build.pictures.standing import look
from blueprint_build.pictures.wording import counted_kind
from blueprint_schema.kinds.capability import Capability, Reach
from blueprint_schema.picture import ASPECTS, PictureName

WIDTH = 1120.0
COLUMNS = 4
GAP = 12.0
BETWEEN_SIDES = 28.0
HEADING = 30.0
MOST = 200
"""How many capabilities are drawn; a table holds the rest."""

Draw = Callable[[Lens, Sequence[Branch]], Aspect]

READINGS: dict[str, Draw] = {
    "": plain,
    "maturity": maturity,
    "coverage": coverage,
    "investment": investment,
}
"""How each aspect is read, by the word that asks for it; the empty word asks for none."""


def capability_map(lens: Lens, subject: str = "") -> Picture:
    """The map of all capabilities, with an aspect of them if one is asked for."""
    trees = branches(lens.of_kind(Capability))
    aspect = READINGS[subject](lens, trees)
    shown = cut(trees, MOST)
    count = sum(1 for tree in trees for _ in tree.all())
    title = f"Capability map, {subject}" if subject else "Capability map"
    return Picture(
        name=PictureName.CAPABILITY_MAP,
        title=title,
        description=_description(count, len(trees), aspect, ASPECTS.get(subject, "")),
        drawing=_drawing(lens, shown, aspect) if shown else None,
        table=Table(
            ("Capability", "Level", "Part of", "Side", aspect.heading, "On this date"),
            tuple(_rows(lens, trees, aspect)),
        ),
    )


def _description(count: int, broad: int, aspect: Aspect, meaning: str) -> str:
    if not count:
        return "There are no capabilities yet."
    said = f"{counted_kind(count, Capability).capitalize()}, {broad} of them broad. "
    part = " The picture shows a part; the table has all." if count > MOST else ""
    return f"{meaning} {said}{aspect.sentence}{part}".strip()


def _drawing(lens: Lens, trees: Sequence[Branch], aspect: Aspect) -> Drawing:
    """The two sides of the map beside each other, each under its heading, and the legend."""
    sides = [(reach, [t for t in trees if t.capability.reach is reach]) for reach in Reach]
    sides = [(reach, own) for reach, own in sides if own]
    width = (WIDTH - BETWEEN_SIDES * (len(sides) - 1) - GAP * (COLUMNS - len(sides))) / COLUMNS
    nests = [[nest(_box(lens, tree, aspect), width) for tree in own] for _, own in sides]
    shapes: list[Shape] = []
    x, bottom = 0.0, 0.0
    for (reach, _), own, columns in zip(sides, nests, _shares(nests), strict=True):
        heading = f"{reach.capitalize()}: {reach.meaning}"
        room = columns * (width + GAP) - GAP
        shapes.append(Words(short(x), 14, Role.BAND.face.wrap(heading, room, 1), Role.BAND))
        for column in _columns(own, columns):
            heights = [each.height for each in column]
            for each, y in zip(column, tops_of(heights, GAP, HEADING), strict=True):
                shapes += each.shapes(x, y)
            bottom = max(bottom, HEADING + height_of(heights, GAP))
            x += width + GAP
        x += BETWEEN_SIDES - GAP
    signs, height = legend([list(_entries(aspect))], 0, bottom + GAP, WIDTH)
    return Drawing(WIDTH, short(bottom + (GAP + height if signs else 0)), (*shapes, *signs))


def _entries(aspect: Aspect) -> Iterator[Entry]:
    for sign, means in aspect.legend:
        yield sign_entry(sign, means)


def _shares(sides: Sequence[Sequence[Nest]]) -> tuple[int, ...]:
    """How many columns each side gets, so that the map is as low as can be."""
    if len(sides) == 1:
        return (COLUMNS,)
    ways = [(first, COLUMNS - first) for first in range(1, COLUMNS)]
    return min(ways, key=lambda way: max(map(_tallest, sides, way)))


def _tallest(side: Sequence[Nest], columns: int) -> float:
    return max(height_of([n.height for n in column], GAP) for column in _columns(side, columns))


def _columns(side: Sequence[Nest], columns: int) -> list[list[Nest]]:
    places = evened_out([each.height for each in side], columns, GAP)
    return [[side[place] for place in column] for column in places]


def _box(lens: Lens, branch: Branch, aspect: Aspect) -> Nested:
    capability = branch.capability
    mark, seen = aspect.marks[capability.id], look(lens, capability.id)
    said = (f"capability: {capability.title}", mark.said, seen.words)
    return Nested(
        title=capability.title,
        name=", ".join(part for part in said if part),
        address=address_of(capability),
        sign=mark.sign,
        word=mark.word,
        detail=seen.words,
        tone=seen.tone or (mark.tone if capability.parent else ""),
        inner=[_box(lens, inner, aspect) for inner in branch.branches],
    )


def _rows(
    lens: Lens, trees: Sequence[Branch], aspect: Aspect
) -> Iterator[tuple[tuple[Cell, ...], ...]]:
    parents = {each.id: each for tree in trees for each in tree.all()}
    for each in parents.values():
        parent = parents.get(each.parent or "")
        seen = look(lens, each.id)
        yield (
            (cell(each),),
            (Cell(str(each.level)),),
            (cell(parent),) if parent else (),
            (Cell(each.reach.label),),
            aspect.marks[each.id].cells,
            (Cell(seen.words or seen.state),),
        )
