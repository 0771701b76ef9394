"""A journey through care: its stages, what the person says in each, and what they meet there."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from blueprint_build.graph.lens import Lens
from blueprint_build.pictures.content import NOTHING, Content, inset, part, stack, text
from blueprint_build.pictures.drawing import (
    Drawing,
    Outline,
    Role,
    Shape,
    Way,
    arrow_head,
    short,
)
from blueprint_build.pictures.grid import Column, Manner, Row, lay_grid
from blueprint_build.pictures.journey import left_out, straight, tracks
from blueprint_build.pictures.journey_ways import draw_tracks
from blueprint_build.pictures.legend import Entry, legend, line_entry, sign_entry
from blueprint_build.pictures.picture import Cell, Picture, Table, address_of
from blueprint_build.pictures.stage import stage_address, stage_heads
from blueprint_build.pictures.standing import look
from blueprint_build.pictures.wording import counted, counted_kind, together
from blueprint_schema.kinds.pathway import Pathway, Stage
from blueprint_schema.picture import PictureName

MOST_STAGES = 24
MOST_ITEMS = 8
WIDTH, GAP, SIDE = 204.0, 22.0, 12.0
INNER = WIDTH - 2 * SIDE
MANNER = Manner(gap=GAP, air=9, again=5)
SIGNS = {"expected": Outline.CIRCLE, "ended": Outline.CROSS}

Ids = Callable[[Stage], tuple[str, ...]]

MET: dict[str, Ids] = {
    "Capabilities": lambda stage: stage.needs,
    "Services": lambda stage: stage.uses_services,
    "Who takes part": lambda stage: stage.involves,
    "Platforms": lambda stage: stage.uses_platforms,
    "Standards": lambda stage: stage.governed_by,
}
"""What is met at a stage, from what the person sees to what lies deepest."""

COUNTED = "What is counted"


def pathway(lens: Lens, subject: str = "") -> Picture:
    """The journey with this id."""
    journey = lens.artefact(subject)
    assert isinstance(journey, Pathway)
    stages = journey.stages[:MOST_STAGES]
    is_cut = _is_cut(journey) or left_out(stages)
    return Picture(
        name=PictureName.PATHWAY,
        title=f"{journey.title}, stage by stage",
        description=_description(lens, journey)
        + (" The picture shows a part; the table has all." if is_cut else ""),
        drawing=_drawing(lens, journey, stages),
        table=_table(lens, journey),
    )


def _is_cut(journey: Pathway) -> bool:
    return len(journey.stages) > MOST_STAGES or any(
        len(ids(stage)) > MOST_ITEMS for stage in journey.stages for ids in MET.values()
    )


def _drawing(lens: Lens, journey: Pathway, stages: Sequence[Stage]) -> Drawing:
    lefts = [place * (WIDTH + GAP) for place in range(len(stages))]
    above, top = draw_tracks(tracks(stages), stages, lefts, WIDTH)
    heads, middle = stage_heads(journey, stages, WIDTH)
    columns = [Column(head, WIDTH) for head in heads]
    grid = lay_grid(columns, list(_rows(lens, stages)), MANNER, top)
    arrows = [_arrow(stages, place, lefts, top + middle) for place in straight(stages)]
    entries, room = legend([list(_legend(lens, stages))], 0, grid.height + 8, grid.width)
    shapes: tuple[Shape, ...] = (*above, *grid.shapes, *arrows, *entries)
    return Drawing(grid.width, short(grid.height + 8 + room), shapes)


def _arrow(stages: Sequence[Stage], place: int, lefts: Sequence[float], y: float) -> Way:
    start, end, y = short(lefts[place] + WIDTH), short(lefts[place + 1]), short(y)
    ends = stages[place].key, stages[place + 1].key
    return Way(f"M{start},{y}H{end - 7}", "", *ends, arrow_head((start, y), (end - 1, y)))


def _rows(lens: Lens, stages: Sequence[Stage]) -> Iterator[Row]:
    for title, ids in MET.items():
        if any(map(ids, stages)):
            yield Row(NOTHING, tuple(_items(lens, ids(stage)) for stage in stages), title)
    if any(stage.measure for stage in stages):
        yield Row(NOTHING, tuple(_measure(stage) for stage in stages), COUNTED)


def _measure(stage: Stage) -> Content:
    return inset(text(stage.measure, INNER, 6), SIDE) if stage.measure else NOTHING


def _items(lens: Lens, ids: Sequence[str]) -> Content:
    shown = [_item(lens, id) for id in ids[:MOST_ITEMS]]
    if len(ids) > MOST_ITEMS:
        shown.append(inset(text(f"and {len(ids) - MOST_ITEMS} more", INNER, 1, Role.TICK), SIDE))
    return stack(shown, 5)


def _item(lens: Lens, id: str) -> Content:
    artefact, seen = lens.artefact(id), look(lens, id)
    sign = SIGNS.get(seen.tone)
    words = [text(artefact.title, INNER, 3, sign=sign)]
    if seen.words:
        words.append(text(seen.words, INNER, 2, Role.TICK, below_sign=sign is not None))
    name = f"{type(artefact).kind.label}: {artefact.title}"
    name += f", {seen.words}" if seen.words else ""
    return part(
        stack(words, 0),
        name,
        address_of(artefact),
        size=(WIDTH, 0),
        padding=(SIDE, 0),
        area="plain",
    )


def _legend(lens: Lens, stages: Sequence[Stage]) -> Iterator[Entry]:
    every = tracks(stages)
    if straight(stages) or not all(track.back for track in every):
        yield line_entry("", "a way on", head=True)
    if any(track.back for track in every):
        yield line_entry("dashed", "a way back", head=True)
    tones = {look(lens, id).tone for stage in stages for id in _met(stage)}
    for tone, means in (("expected", "still to come"), ("ended", "over")):
        if tone in tones:
            yield sign_entry(SIGNS[tone], means)


def _met(stage: Stage) -> tuple[str, ...]:
    return tuple(id for ids in MET.values() for id in ids(stage))


def _description(lens: Lens, journey: Pathway) -> str:
    stages = journey.stages
    keys = [stage.key for stage in stages]
    branching = sum(len(stage.next) > 1 for stage in stages)
    back = sum(
        any(way.stage in keys[: place + 1] for way in stage.next)
        for place, stage in enumerate(stages)
    )
    met = list(dict.fromkeys(id for stage in stages for id in _met(stage)))
    of_kind = Counter(type(lens.artefact(id)) for id in met)
    shape = f"{counted(len(stages), 'stage')}; the way branches after {counted(branching, 'stage')}"
    shape += f" and leads back from {counted(back, 'stage')}. "
    along = together([counted_kind(count, kind) for kind, count in of_kind.items()])
    return shape[0].upper() + shape[1:] + f"The person meets {along}{_dated(lens, met)}."


def _dated(lens: Lens, met: Sequence[str]) -> str:
    """What of it is not there on the day, as the end of a sentence."""
    parts = []
    for tone, words in (("expected", "still to come"), ("ended", "over")):
        found = [type(lens.artefact(id)) for id in met if look(lens, id).tone == tone]
        if found:
            kinds = [counted_kind(count, kind) for kind, count in Counter(found).items()]
            parts.append(f"{together(kinds)} {words}")
    return f"; of these, {together(parts)}" if parts else ""


def _table(lens: Lens, journey: Pathway) -> Table:
    titles = {stage.key: stage.title for stage in journey.stages}
    head = ("Stage", "What the person says", "Then", *MET, COUNTED)
    return Table(head, tuple(_table_row(lens, journey, stage, titles) for stage in journey.stages))


def _table_row(
    lens: Lens, journey: Pathway, stage: Stage, titles: Mapping[str, str]
) -> tuple[tuple[Cell, ...], ...]:
    window = (Cell(stage.typical_window),) if stage.typical_window else ()
    then = [titles[way.stage] + (f" ({way.when})" if way.when else "") for way in stage.next]
    return (
        (Cell(stage.title, stage_address(journey, stage)), *window),
        (Cell(stage.person_statement),),
        tuple(map(Cell, then)),
        *(tuple(_dated_cell(lens, id) for id in ids(stage)) for ids in MET.values()),
        (Cell(stage.measure),) if stage.measure else (),
    )


def _dated_cell(lens: Lens, id: str) -> Cell:
    artefact, seen = lens.artefact(id), look(lens, id)
    return Cell(artefact.title + (f" ({seen.words})" if seen.words else ""), address_of(artefact))
