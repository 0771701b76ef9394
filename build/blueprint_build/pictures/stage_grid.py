"""Which capabilities the stages of all journeys lean on, and which are needed most."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from blueprint_build.graph.lens import Lens
from blueprint_build.pictures.content import NOTHING, Content, part, text, turned
from blueprint_build.pictures.drawing import (
    Area,
    Drawing,
    Outline,
    Role,
    Shape,
    Sign,
    Way,
    Words,
    short,
)
from blueprint_build.pictures.grid import Column, Manner, Row, lay_grid
from blueprint_build.pictures.legend import Entry, bar_entry, legend, sign_entry
from blueprint_build.pictures.picture import Cell, Picture, Table, address_of, cell
from blueprint_build.pictures.stage import stage_address
from blueprint_build.pictures.wording import counted, counted_kind
from blueprint_schema.kinds.capability import Capability, Reach
from blueprint_schema.kinds.pathway import Pathway, Stage
from blueprint_schema.picture import PictureName

MOST_STAGES, MOST_ROWS, MOST_NAMED = 36, 60, 3
WIDTH, HEADS, COUNT = 1120.0, 252.0, 92.0
NARROWEST, WIDEST = 26.0, 48.0
MANNER = Manner(heads=HEADS, air=3, centred=True)
TILE = 22.0
SIGNS = {Reach.PERSON_FACING: Outline.DISC, Reach.ENABLING: Outline.OPEN_SQUARE}


@dataclass(frozen=True, slots=True)
class Step:
    """A stage and the journey that it is of."""

    journey: Pathway
    stage: Stage

    @property
    def address(self) -> str:
        """Where the page of the journey tells of it."""
        return stage_address(self.journey, self.stage)


Need = tuple[Capability, tuple[Step, ...]]
"""A capability, and the stages that need it."""


def stage_grid(lens: Lens, _subject: str = "") -> Picture:
    """The grid of capabilities by stages."""
    steps = [Step(each, stage) for each in lens.of_kind(Pathway) for stage in each.stages]
    groups = _groups(lens, steps)
    needs = [need for group in groups.values() for need in group]
    is_cut = len(steps) > MOST_STAGES or len(needs) > MOST_ROWS
    return Picture(
        name=PictureName.STAGE_GRID,
        title="What each stage leans on",
        description=_description(steps, needs)
        + (" The picture shows a part; the table has all." if is_cut else ""),
        drawing=_drawing(groups, steps[:MOST_STAGES]) if needs else None,
        table=Table(("Group", "Capability", "Reach", "Stages", "Needed in"), _table(groups)),
    )


def _groups(lens: Lens, steps: Sequence[Step]) -> dict[str, list[Need]]:
    """The capabilities by the broader one that they belong to; those needed most come first."""
    needed: dict[str, list[Step]] = defaultdict(list)
    for step in steps:
        for id in dict.fromkeys(step.stage.needs):
            needed[id].append(step)
    groups: dict[str, list[Need]] = defaultdict(list)
    for id, own in needed.items():
        capability = lens.artefact(id)
        assert isinstance(capability, Capability)
        group = lens.artefact(capability.parent).title if capability.parent else ""
        groups[group].append((capability, tuple(own)))
    for members in groups.values():
        members.sort(key=lambda need: (-len(need[1]), need[0].title))
    return dict(sorted(groups.items(), key=lambda each: (-_weight(each[1]), each[0])))


def _weight(group: Sequence[Need]) -> int:
    return sum(len(steps) for _, steps in group)


def _drawing(groups: Mapping[str, Sequence[Need]], steps: Sequence[Step]) -> Drawing:
    width = min(WIDEST, max(NARROWEST, (WIDTH - HEADS - COUNT) / len(steps)))
    most = max(len(own) for group in groups.values() for _, own in group)
    columns = [_column(step, width) for step in steps]
    rows = [_row(need, name, steps, most) for name, group in groups.items() for need in group]
    columns.append(Column(NOTHING, COUNT))
    grid = lay_grid(columns, rows[:MOST_ROWS], MANNER)
    needs = [need for group in groups.values() for need in group]
    entries, room = legend([list(_legend(needs))], 0, grid.height + 8, grid.width)
    between = _between(columns, grid.lefts, grid.height)
    shapes: tuple[Shape, ...] = (*grid.shapes, *between, *entries)
    return Drawing(grid.width, short(grid.height + 8 + room), shapes)


def _column(step: Step, width: float) -> Column:
    head = part(
        turned(step.stage.title, 170, 1),
        f"stage: {step.stage.title}, {step.journey.title}",
        step.address,
        size=(min(width, 24), 0),
        padding=(2, 3),
        area="plain",
    )
    return Column(head, width, step.journey.title)


def _row(need: Need, group: str, steps: Sequence[Step], most: int) -> Row:
    capability, own = need
    head = part(
        text(capability.title, HEADS - 24, 2),
        f"capability: {capability.title}, {capability.reach.label}, "
        f"needed in {counted(len(own), 'stage')}",
        address_of(capability),
        size=(HEADS - 8, 0),
        padding=(12, 1),
        area="plain",
    )
    cells = [_mark(capability, step) if step in own else NOTHING for step in steps]
    return Row(head, (*cells, _bar(len(own), most)), group or "In no group")


def _mark(capability: Capability, step: Step) -> Content:
    sign = Content(TILE, TILE, lambda x, y: (_sign(capability.reach, x + TILE / 2, y + TILE / 2),))
    name = f"{step.journey.title}, {step.stage.title}: needs {capability.title}"
    return part(sign, name, step.address, area="tile", round=5)


def _sign(reach: Reach, x: float, y: float) -> Sign:
    return Sign(short(x), short(y), SIGNS[reach], "accent")


def _bar(count: int, most: int) -> Content:
    long = (COUNT - 40) * count / most

    def draw(x: float, y: float) -> tuple[Shape, ...]:
        bar = Area(short(x + 12), short(y + 4), short(long), 10, "count", 3)
        return (bar, Words(short(x + 20 + long), short(y + 13.5), (f"{count}",), Role.BAND))

    return Content(COUNT, 18, draw)


def _between(columns: Sequence[Column], lefts: Sequence[float], bottom: float) -> Iterator[Way]:
    """A line wherever another journey begins, and before the counts."""
    for (one, other), left in zip(pairwise(columns), lefts[1:], strict=True):
        if one.group != other.group:
            yield Way(f"M{left},0V{short(bottom)}", "between")


def _legend(needs: Sequence[Need]) -> Iterator[Entry]:
    meanings = {
        Reach.PERSON_FACING: "needed there; people meet it",
        Reach.ENABLING: "needed there; it works behind the scenes",
    }
    for reach, means in meanings.items():
        if any(capability.reach is reach for capability, _ in needs):
            yield sign_entry(SIGNS[reach], means, "accent")
    yield bar_entry("count", "in how many stages")


def _description(steps: Sequence[Step], needs: Sequence[Need]) -> str:
    if not needs:
        return "No pathway is described yet."
    journeys = len({step.journey.id for step in steps})
    facing = sum(capability.reach is Reach.PERSON_FACING for capability, _ in needs)
    most = max(len(own) for _, own in needs)
    first = [capability.title for capability, own in needs if len(own) == most]
    return (
        f"The {counted(len(steps), 'stage')} of {counted(journeys, 'pathway')} "
        f"lean on {counted_kind(len(needs), Capability)}, {facing} of them person-facing. "
        f"Needed most, in {counted(most, 'stage')}{' each' if len(first) > 1 else ''}: "
        f"{'; '.join(first) if len(first) <= MOST_NAMED else counted_kind(len(first), Capability)}."
    )


def _table(groups: Mapping[str, Sequence[Need]]) -> tuple[tuple[tuple[Cell, ...], ...], ...]:
    return tuple(
        (
            (Cell(group),),
            (cell(capability),),
            (Cell(capability.reach.label),),
            (Cell(f"{len(own)}"),),
            tuple(Cell(f"{s.journey.title}: {s.stage.title}", s.address) for s in own),
        )
        for group, needs in groups.items()
        for capability, own in needs
    )
