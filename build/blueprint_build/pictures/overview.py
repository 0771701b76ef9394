"""The blueprint on one page: shifts, pillars, the themes that cut across them, and outcomes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.outcome import Beneficiary, Outcome
from blueprint_schema.kinds.pillar import Pillar, PillarForm
from blueprint_schema.kinds.shift import Shift

from blueprint_build.graph.lens import Lens
from blueprint_build.pictures.compose import Composition, Layout, box, row, seen, unseen
from blueprint_build.pictures.graph import Band, BoxView, Words, svg_of, words
from blueprint_build.pictures.picture import Cell, Picture, Table
from blueprint_build.pictures.wording import counted

WIDTH = 1120.0
GAP = 16.0
TALLEST_COLUMN = 4
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
    chunks: list[Sequence[Outcome]] = []
    for beneficiary in Beneficiary:
        theirs = [outcome for outcome in outcomes if outcome.beneficiary is beneficiary]
        chunks += [
            theirs[start : start + TALLEST_COLUMN]
            for start in range(0, len(theirs), TALLEST_COLUMN)
        ]
    if not chunks:
        return []
    width = (WIDTH - GAP * (len(chunks) - 1)) / len(chunks)
    said = {o.id: words(o.title, width, most=(2, 0)) for o in outcomes}
    height = max(each.height for each in said.values())
    return [[Part(o, said[o.id], width, height, "outcome") for o in chunk] for chunk in chunks]


def _place(
    rows: Sequence[Sequence[Part]], columns: Sequence[Sequence[Part]], pillars: Sequence[Pillar]
) -> Layout:
    with Composition(nodesep=f"{GAP / 72:.4f}", ranksep="0.5", splines="true") as composition:
        nodes = {}
        for number, parts in enumerate((*rows, [column[0] for column in columns])):
            made = row(f"row{number}", [(p.artefact.id, p.width, p.height) for p in parts])
            nodes |= {part.artefact.id: node for part, node in zip(parts, made, strict=True)}
        for column in columns:
            for above, below in zip(column, column[1:], strict=False):
                nodes[below.artefact.id] = box(below.artefact.id, below.width, below.height)
                unseen(nodes[above.artefact.id], nodes[below.artefact.id], weight="100")
        for pillar in pillars:
            for shift in pillar.shifts:
                if shift in nodes:
                    seen(nodes[shift], nodes[pillar.id])
        for upper, lower in zip((*rows, ())[1:], (*rows[2:], [c[0] for c in columns]), strict=False):
            for above in upper:
                for below in lower:
                    unseen(nodes[above.artefact.id], nodes[below.artefact.id])
    return composition.layout()


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
    cross = f" and {counted(themes, 'theme')} that cut across them" if themes > 1 else (
        " and a theme that cuts across them" if themes else ""
    )
    return (
        f"{counted(shifts, 'shift')} set the direction. {counted(pillars, 'pillar')}{cross} "
        f"carry it, so that {counted(outcomes, 'outcome')} come about."
    )


def _table(
    shifts: Sequence[Shift], pillars: Sequence[Pillar], outcomes: Sequence[Outcome]
) -> Table:
    titles = {artefact.id: artefact for artefact in (*shifts, *pillars, *outcomes)}

    def cells(ids: Sequence[str]) -> tuple[Cell, ...]:
        return tuple(_cell(titles[id]) for id in ids if id in titles)

    return Table(
        head=("Pillar", "The question it answers", "Shifts it advances", "Outcomes it works towards"),
        rows=(
            *(
                ((_cell(p),), (Cell(p.question),), cells(p.shifts), cells(p.outcomes))
                for p in pillars
            ),
        ),
    )


def _cell(artefact: Artefact) -> Cell:
    return Cell(artefact.title, f"{type(artefact).kind.folder}/{artefact.id}/")
