"""The blueprint on one page: shifts, pillars, the themes that cut across them, and outcomes."""

from collections.abc import Iterator, Sequence
from math import ceil

from blueprint_build.graph.lens import Lens
from blueprint_build.pictures.drawing import Drawing
from blueprint_build.pictures.picture import Cell, Picture, Table, cell
from blueprint_build.pictures.poster import boxes, columns_of, headings, place, row_of
from blueprint_build.pictures.wording import counted
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.outcome import Beneficiary, Outcome
from blueprint_schema.kinds.pillar import Pillar, PillarForm
from blueprint_schema.kinds.shift import Shift
from blueprint_schema.picture import PictureName

TITLE = "The blueprint on one page"
MOST_IN_A_ROW = 7
MOST_OUTCOMES = 25
TALLEST_COLUMN = 5
FOR = {
    Beneficiary.PATIENT: "For people",
    Beneficiary.STAFF: "For staff",
    Beneficiary.SUPPLIER: "For suppliers",
    Beneficiary.SYSTEM: "For the system",
}


def overview(lens: Lens, _subject: str = "") -> Picture:
    """The blueprint on one page."""
    shifts = lens.of_kind(Shift)
    pillars = tuple(p for p in lens.of_kind(Pillar) if p.form is PillarForm.PILLAR)
    themes = tuple(p for p in lens.of_kind(Pillar) if p.form is PillarForm.CROSS_CUTTING)
    outcomes = lens.of_kind(Outcome)
    rows = [
        row_of("shift", [(s, s.moves_to) for s in shifts[:MOST_IN_A_ROW]]),
        row_of("pillar", [(p, p.question) for p in pillars[:MOST_IN_A_ROW]]),
        row_of("theme", [(t, t.question) for t in themes[:MOST_IN_A_ROW]], close=True),
    ]
    columns = columns_of("outcome", list(_columns(outcomes[:MOST_OUTCOMES])))
    lines = [(shift, pillar.id) for pillar in pillars for shift in pillar.shifts]
    layout = place(rows, columns, lines)
    parts = [*(part for row in rows for part in row.parts)]
    parts += [part for column in columns for part in column.parts]
    everything = (*shifts, *pillars, *themes, *outcomes)
    return Picture(
        name=PictureName.OVERVIEW,
        title=TITLE,
        description=_description(shifts, pillars, themes, outcomes)
        + (" The picture shows a part; the table has all." if len(parts) < len(everything) else ""),
        drawing=Drawing(
            layout.width,
            layout.height,
            (*layout.ways, *headings(columns, layout), *boxes(parts, layout)),
        ),
        table=Table(("Part", "Title", "In short", "Connects with"), tuple(_rows(lens, everything))),
    )


def _columns(outcomes: Sequence[Outcome]) -> Iterator[tuple[str, Sequence[Outcome]]]:
    for beneficiary in Beneficiary:
        theirs = [outcome for outcome in outcomes if outcome.beneficiary is beneficiary]
        count = ceil(len(theirs) / TALLEST_COLUMN)
        tallest = ceil(len(theirs) / count) if count else 0
        for number in range(count):
            heading = "" if number else FOR[beneficiary]
            yield heading, theirs[number * tallest : (number + 1) * tallest]


def _description(
    shifts: Sequence[Shift],
    pillars: Sequence[Pillar],
    themes: Sequence[Pillar],
    outcomes: Sequence[Outcome],
) -> str:
    work = counted(len(pillars), "pillar")
    if themes:
        work += f" and {counted(len(themes), 'theme')} across them"
    return (
        f"The direction is {counted(len(shifts), 'shift')}; the work is {work}; "
        f"the result is {counted(len(outcomes), 'outcome')}."
    )


def _rows(lens: Lens, everything: Sequence[Artefact]) -> Iterator[tuple[tuple[Cell, ...], ...]]:
    for artefact in everything:
        connected: dict[str, Cell] = {}
        if isinstance(artefact, Pillar):
            connected = {
                id: cell(lens.artefact(id)) for id in (*artefact.shifts, *artefact.outcomes)
            }
        kind = artefact.form.label if isinstance(artefact, Pillar) else type(artefact).kind.name
        yield (
            (Cell(kind),),
            (cell(artefact),),
            (Cell(_short(artefact)),),
            tuple(connected.values()),
        )


def _short(artefact: Artefact) -> str:
    if isinstance(artefact, Pillar):
        return artefact.question
    if isinstance(artefact, Shift):
        return artefact.moves_to
    return artefact.summary
