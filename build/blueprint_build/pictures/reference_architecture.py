"""A reference architecture: its layers, the building blocks in them, and what fills each."""

from collections.abc import Iterator, Sequence

from blueprint_build.graph.lens import Lens
from blueprint_build.graph.timeline import OVER, State
from blueprint_build.pictures.architecture_banner import banner
from blueprint_build.pictures.architecture_layer import WIDTH, Layer, Said, layer
from blueprint_build.pictures.columns import height_of, tops_of
from blueprint_build.pictures.drawing import Drawing, Shape, short
from blueprint_build.pictures.legend import Entry, bar_entry, legend, sign_entry
from blueprint_build.pictures.picture import Cell, Picture, Table, cell
from blueprint_build.pictures.realisers import SIGNS
from blueprint_build.pictures.standing import look
from blueprint_build.pictures.wording import counted
from blueprint_schema.kinds.reference_architecture import ReferenceArchitecture
from blueprint_schema.picture import PictureName

BETWEEN = 10.0
MOST = 150
"""How many fillings of blocks are drawn; the table has them all."""

USES = "Also joined by these standards"
COVERS = "Also covers these capabilities"


def reference_architecture(lens: Lens, subject: str) -> Picture:
    """The picture of one reference architecture, by its id."""
    found = lens.artefact(subject)
    if not isinstance(found, ReferenceArchitecture):
        raise KeyError(subject)
    parts = _parts(found)
    ids = list(dict.fromkeys(id for _, _, blocks in parts for block in blocks for id in block.ids))
    return Picture(
        name=PictureName.REFERENCE_ARCHITECTURE,
        title=found.title,
        description=_description(lens, found, parts, ids),
        drawing=_drawing(lens, found, _cut(parts), ids),
        table=Table(
            ("Layer", "Building block", "What it does here", "Filled by", "On this date"),
            tuple(_rows(lens, parts)),
        ),
    )


Parts = Sequence[tuple[str, str, Sequence[Said]]]
"""Layers in words: the title, the purpose, and the blocks."""


def _parts(found: ReferenceArchitecture) -> Parts:
    parts = [
        (
            each.title,
            each.purpose,
            [Said(block.title, block.note or "", block.realised_by) for block in each.blocks],
        )
        for each in found.layers
    ]
    there = {id for _, _, blocks in parts for block in blocks for id in block.ids}
    for title, every in ((USES, found.uses), (COVERS, found.covers)):
        if ids := [id for id in every if id not in there]:
            parts.append((title, "", [Said("", "", ids)]))
    return parts


def _cut(parts: Parts) -> Parts:
    """The layers with no more fillings than can be drawn; what is left out is in the table."""
    left = MOST
    shown: list[tuple[str, str, Sequence[Said]]] = []
    for title, purpose, blocks in parts:
        kept: list[Said] = []
        for block in blocks:
            if left > 0:
                kept.append(Said(block.title, block.note, block.ids[:left]))
                left -= max(len(block.ids), 1)
        if kept:
            shown.append((title, purpose, kept))
    return shown


def _description(lens: Lens, found: ReferenceArchitecture, parts: Parts, ids: Sequence[str]) -> str:
    states = [lens.standing(id).state for id in ids if lens.has(id)]
    to_come = states.count(State.EXPECTED)
    over = sum(state in OVER for state in states)
    blocks = sum(len(layer.blocks) for layer in found.layers)
    filled = sum(len(said) for _, _, all in parts for said in (b.ids for b in all))
    said = (
        f"{counted(len(found.layers), 'layer').capitalize()} with {counted(blocks, 'block')}; "
        f"{counted(len(states), 'part')} fill or join them"
    )
    said += f", {to_come} still to come" if to_come else ""
    said += f", {over} over by then" if over else ""
    part = " The picture shows a part; the table has all." if filled > MOST else ""
    return f"{found.form.meaning} {said}.{part}"


def _drawing(lens: Lens, found: ReferenceArchitecture, parts: Parts, ids: Sequence[str]) -> Drawing:
    """The head, the layers below each other, and what the signs mean."""
    head = banner(found, WIDTH)
    layers: list[Layer] = [layer(lens, *each) for each in parts]
    tops = tops_of([each.height for each in layers], BETWEEN, head.height + BETWEEN)
    shapes: list[Shape] = [head.part()]
    for each, top in zip(layers, tops, strict=True):
        shapes += each.shapes(top)
    bottom = head.height + BETWEEN + height_of([each.height for each in layers], BETWEEN)
    entries = list(_kinds(lens, ids))
    signs, height = legend([entries], 0, bottom + BETWEEN, WIDTH)
    return Drawing(WIDTH, short(bottom + BETWEEN + height), (*shapes, *signs))


def _kinds(lens: Lens, ids: Sequence[str]) -> Iterator[Entry]:
    there = {type(lens.artefact(id)).kind.name for id in ids if lens.has(id)}
    for kind, sign in SIGNS.items():
        if kind in there:
            yield sign_entry(sign, kind)
    looks = {look(lens, id).tone for id in ids if lens.has(id)}
    if "expected" in looks:
        yield bar_entry("indicative", "to come", height=16)
    if "ended" in looks:
        yield bar_entry("horizon", "over", height=16)


def _rows(lens: Lens, parts: Parts) -> Iterator[tuple[tuple[Cell, ...], ...]]:
    for title, _, blocks in parts:
        for block in blocks:
            there = [id for id in block.ids if lens.has(id)]
            seen = {id: look(lens, id).words for id in there}
            yield (
                (Cell(title),),
                (Cell(block.title),),
                (Cell(block.note),),
                tuple(cell(lens.artefact(id)) for id in there),
                tuple(Cell(f"{lens.artefact(id).title} {seen[id]}") for id in there if seen[id]),
            )
