"""The blueprint on one page: shifts, pillars and their work, themes across them, and outcomes."""

from collections.abc import Iterator

from blueprint_build.graph.lens import Lens
from blueprint_build.pictures.drawing import Drawing
from blueprint_build.pictures.overview_sheet import LAPTOP, PHONE, Whole, laid_out
from blueprint_build.pictures.picture import Cell, Picture, Table, cell
from blueprint_build.pictures.pillar_work import works
from blueprint_build.pictures.wording import counted
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.outcome import Outcome
from blueprint_schema.kinds.pillar import Pillar, PillarForm
from blueprint_schema.kinds.shift import Shift
from blueprint_schema.picture import PictureName

TITLE = "The blueprint on one page"


def overview(lens: Lens, _subject: str = "") -> Picture:
    """The blueprint on one page."""
    pillars = lens.of_kind(Pillar)
    whole = Whole(
        shifts=lens.of_kind(Shift),
        pillars=[each for each in pillars if each.form is PillarForm.PILLAR],
        themes=[each for each in pillars if each.form is PillarForm.CROSS_CUTTING],
        outcomes=lens.of_kind(Outcome),
        works=works(lens),
    )
    drawing = laid_out(whole, LAPTOP)
    return Picture(
        name=PictureName.OVERVIEW,
        title=TITLE,
        description=_description(whole, drawing),
        drawing=drawing if drawing.shapes else None,
        table=Table(
            ("Part", "Title", "In short", "Connects with", "On this date"),
            tuple(_rows(lens, whole)),
        ),
        narrow=laid_out(whole, PHONE) if drawing.shapes else None,
    )


def _description(whole: Whole, drawing: Drawing) -> str:
    if not whole.everything:
        return "There is nothing to show yet."
    said = (
        f"The direction is {counted(len(whole.shifts), 'shift')}; the work is {whole.work}; "
        f"the result is {counted(len(whole.outcomes), 'outcome')}."
    )
    work = whole.works[""]
    if work.steps:
        due = f", {work.due} more {'is' if work.due == 1 else 'are'} due" if work.due else ""
        verb = "is" if work.done == 1 else "are"
        said += f" {work.done} of {work.steps} steps of the roadmap {verb} done{due}."
    if work.leaving:
        leaving = counted(work.leaving, "platform or standard", "platforms or standards")
        said += f" On the way out: {leaving}."
    part = len(drawing.parts()) < len(whole.everything)
    return said + (" The picture shows a part; the table has all." if part else "")


def _rows(lens: Lens, whole: Whole) -> Iterator[tuple[tuple[Cell, ...], ...]]:
    for artefact in whole.everything:
        connected: dict[str, Cell] = {}
        if isinstance(artefact, Pillar):
            connected = {
                id: cell(lens.artefact(id)) for id in (*artefact.shifts, *artefact.outcomes)
            }
        kind = artefact.form.label if isinstance(artefact, Pillar) else type(artefact).kind.label
        work = whole.works.get(artefact.id)
        yield (
            (Cell(kind),),
            (cell(artefact),),
            (Cell(_short(artefact)),),
            tuple(connected.values()),
            tuple(Cell(said) for said in work.said) if work else (),
        )


def _short(artefact: Artefact) -> str:
    if isinstance(artefact, Pillar):
        return artefact.question
    if isinstance(artefact, Shift):
        return f"from {artefact.moves_from} to {artefact.moves_to}"
    return artefact.summary
