"""The blueprint on one page: shifts, pillars, the themes that cut across them, and outcomes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from diagrams import Node

from blueprint_build.graph.lens import Lens
from blueprint_build.pictures.compose import Composition, Layout, box, line
from blueprint_build.pictures.graph import Band, BoxView, Words, svg_of, words
from blueprint_build.pictures.picture import Cell, Picture, Table
from blueprint_build.pictures.wording import counted, sentence
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.outcome import Beneficiary, Outcome
from blueprint_schema.kinds.pillar import Pillar, PillarForm
from blueprint_schema.kinds.shift import Shift

WIDTH = 1120.0
GAP = 16.0
BETWEEN_ROWS = 48.0
BETWEEN_BOXES = 8.0
TALLEST_COLUMN = 5
FOR = {
    Beneficiary.PATIENT: "For people",
    Beneficiary.STAFF: "For staff",
    Beneficiary.SUPPLIER: "For suppliers",
    Beneficiary.SYSTEM: "For the system",
}


@dataclass(frozen=True, slots=True)
class Part:
    """A box to be placed: the artefact, its words, its size and its tone."""

    artefact: Artefact
    words: Words
    width: float
    height: float
    tone: str


def overview(lens: Lens) -> Picture:
    """The blueprint on one page."""
    shifts = lens.of_kind(Shift)
    pillars = tuple(p for p in lens.of_kind(Pillar) if p.form is PillarForm.PILLAR)
    themes = tuple(p for p in lens.of_kind(Pillar) if p.form is PillarForm.CROSS_CUTTING)
    outcomes = lens.of_kind(Outcome)
    rows = [
        _row("shift", [(shift, shift.moves_to) for shift in shifts]),
        _row("pillar", [(pillar, pillar.question) for pillar in pillars]),
        _row("theme", [(theme, theme.question) for theme in themes]),
    ]
    columns = _columns(outcomes)
    layout = _place([parts for parts in rows if parts], columns, pillars)
    parts = [part for group in (*rows, *columns) for part in group]
    title = "The blueprint on one page"
    return Picture(
        name="overview",
        title=title,
        description=_description(len(shifts), len(pillars), len(themes), len(outcomes)),
        svg=svg_of(title, layout, _boxes(parts, layout), _bands(columns, layout)),
        table=_table(shifts, (*pillars, *themes), outcomes),
    )


def _row(tone: str, members: Sequence[tuple[Artefact, str]]) -> list[Part]:
    if not members:
        return []
    width = (WIDTH - GAP * (len(members) - 1)) / len(members)
    said = [words(member.title, width, detail, most=(3, 4)) for member, detail in members]
    height = max(each.height for each in said)
    return [
        Part(member, each, width, height, tone)
        for (member, _), each in zip(members, said, strict=True)
    ]


def _columns(outcomes: Sequence[Outcome]) -> list[list[Part]]:
    chunks = [
        chunk
        for beneficiary in Beneficiary
        for chunk in _evenly([o for o in outcomes if o.beneficiary is beneficiary])
    ]
    if not chunks:
        return []
    width = (WIDTH - GAP * (len(chunks) - 1)) / len(chunks)
    said = {o.id: words(o.title, width, most=(2, 0)) for o in outcomes}
    height = max(each.height for each in said.values())
    return [[Part(o, said[o.id], width, height, "outcome") for o in chunk] for chunk in chunks]


def _evenly(outcomes: Sequence[Outcome]) -> list[Sequence[Outcome]]:
    columns = ceil(len(outcomes) / TALLEST_COLUMN)
    tallest = ceil(len(outcomes) / columns) if columns else 0
    return [outcomes[number * tallest : (number + 1) * tallest] for number in range(columns)]


def _place(
    rows: Sequence[Sequence[Part]], columns: Sequence[Sequence[Part]], pillars: Sequence[Pillar]
) -> Layout:
    with Composition(splines="line", inputscale="72") as composition:
        nodes: dict[str, Node] = {}
        top = 0.0
        for parts in rows:
            top -= BETWEEN_ROWS - GAP if parts[0].tone == "theme" else 0
            for number, part in enumerate(parts):
                at = (number * (part.width + GAP), top)
                nodes[part.artefact.id] = box(part.artefact.id, part.width, part.height, at)
            top += parts[0].height + BETWEEN_ROWS
        for number, column in enumerate(columns):
            for depth, part in enumerate(column):
                at = (number * (part.width + GAP), top + depth * (part.height + BETWEEN_BOXES))
                nodes[part.artefact.id] = box(part.artefact.id, part.width, part.height, at)
        for pillar in pillars:
            for shift in pillar.shifts:
                line(nodes[shift], nodes[pillar.id], tailport="s", headport="n")
    return composition.layout(pinned=True)


def _boxes(parts: Sequence[Part], layout: Layout) -> Iterator[BoxView]:
    for part in parts:
        artefact = part.artefact
        yield BoxView(
            spot=layout.spots[artefact.id],
            words=part.words,
            name=f"{type(artefact).kind.name}: {artefact.title}",
            address=f"{type(artefact).kind.folder}/{artefact.id}/",
            tone=part.tone,
        )


def _bands(columns: Sequence[Sequence[Part]], layout: Layout) -> Iterator[Band]:
    said = None
    for column in columns:
        outcome = column[0].artefact
        beneficiary = outcome.beneficiary if isinstance(outcome, Outcome) else None
        if beneficiary and beneficiary is not said:
            spot = layout.spots[outcome.id]
            yield Band(spot.x, spot.y - 8, FOR[beneficiary])
            said = beneficiary


def _description(shifts: int, pillars: int, themes: int, outcomes: int) -> str:
    cross = (
        f" and {counted(themes, 'theme')} that cut across them"
        if themes > 1
        else (" and a theme that cuts across them" if themes else "")
    )
    direction = f"{counted(shifts, 'shift')} set the direction"
    goal = f"towards {counted(outcomes, 'outcome')}"
    carried = f"{counted(pillars, 'pillar')}{cross} carry it"
    return f"{sentence(direction)} {sentence(carried, goal)}"


def _table(
    shifts: Sequence[Shift], pillars: Sequence[Pillar], outcomes: Sequence[Outcome]
) -> Table:
    titles = {artefact.id: artefact for artefact in (*shifts, *pillars, *outcomes)}

    def cells(ids: Sequence[str]) -> tuple[Cell, ...]:
        return tuple(_cell(titles[id]) for id in ids if id in titles)

    return Table(
        head=(
            "Pillar",
            "The question it answers",
            "Shifts it advances",
            "Outcomes it works towards",
        ),
        rows=(
            *(
                ((_cell(p),), (Cell(p.question),), cells(p.shifts), cells(p.outcomes))
                for p in pillars
            ),
        ),
    )


def _cell(artefact: Artefact) -> Cell:
    return Cell(artefact.title, f"{type(artefact).kind.folder}/{artefact.id}/")
