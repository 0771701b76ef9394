"""The capability map: every capability in its place, and one aspect of each."""

from collections.abc import Callable, Iterator, Sequence

from blueprint_build.graph.lens import Lens
from blueprint_build.pictures.capability_aspects import Aspect, maturity, plain
from blueprint_build.pictures.capability_support import coverage, investment
from blueprint_build.pictures.capability_tree import Branch, branches, cut
from blueprint_build.pictures.drawing import Drawing, short
from blueprint_build.pictures.legend import Entry, legend, sign_entry
from blueprint_build.pictures.nest import Nested
from blueprint_build.pictures.picture import Cell, Picture, Table, address_of, cell
from blueprint_build.pictures.sides import Side, lay_sides
from blueprint_build.pictures.standing import look
from blueprint_build.pictures.wording import counted_kind
from blueprint_schema.kinds.capability import Capability, Reach
from blueprint_schema.picture import ASPECTS, PictureName

WIDTH = 1120.0
BETWEEN = 12.0
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
    sides = [
        Side(f"{reach.capitalize()}: {reach.meaning}", [_box(lens, tree, aspect) for tree in own])
        for reach in Reach
        if (own := [tree for tree in trees if tree.capability.reach is reach])
    ]
    shapes, bottom = lay_sides(sides, WIDTH)
    signs, height = legend([list(_entries(aspect))], 0, short(bottom + BETWEEN), WIDTH)
    return Drawing(WIDTH, short(bottom + BETWEEN + height if signs else bottom), (*shapes, *signs))


def _entries(aspect: Aspect) -> Iterator[Entry]:
    for sign, means in aspect.legend:
        yield sign_entry(sign, means)


def _box(lens: Lens, branch: Branch, aspect: Aspect) -> Nested:
    capability = branch.capability
    mark, seen = aspect.marks[capability.id], look(lens, capability.id)
    level = f"level {capability.level}"
    said = (f"capability: {capability.title}", level, mark.said, seen.words)
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
