"""The blueprint on one page: shifts, pillars and their work, themes across them, and outcomes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from blueprint_build.graph.lens import Lens
from blueprint_build.pictures.drawing import Area, Drawing, Role, Shape, Words, short
from blueprint_build.pictures.legend import Entry, legend
from blueprint_build.pictures.outcome_lanes import Group, lanes
from blueprint_build.pictures.picture import Cell, Picture, Table, cell
from blueprint_build.pictures.pillar_card import (
    PillarCard,
    ShiftCard,
    pillar_card,
    shift_card,
    theme_card,
)
from blueprint_build.pictures.pillar_work import Work, works
from blueprint_build.pictures.wording import counted
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.outcome import Beneficiary, Outcome
from blueprint_schema.kinds.pillar import Pillar, PillarForm
from blueprint_schema.kinds.shift import Shift
from blueprint_schema.picture import PictureName

TITLE = "The blueprint on one page"
WIDTH = 1120.0
GAP = 12.0
HEADING = 24.0
BETWEEN = 10.0
MOST_IN_A_ROW = 7
MOST_OUTCOMES = 28
FOR = {
    Beneficiary.PATIENT: "For people",
    Beneficiary.STAFF: "For staff",
    Beneficiary.SUPPLIER: "For suppliers",
    Beneficiary.SYSTEM: "For the system",
}


@dataclass(frozen=True, slots=True)
class Whole:
    """Everything on the page, and the work of each pillar and theme by its id."""

    shifts: Sequence[Shift]
    pillars: Sequence[Pillar]
    themes: Sequence[Pillar]
    outcomes: Sequence[Outcome]
    works: Mapping[str, Work]

    @property
    def everything(self) -> tuple[Artefact, ...]:
        """All artefacts of the page, from top to bottom."""
        return (*self.shifts, *self.pillars, *self.themes, *self.outcomes)

    @property
    def work(self) -> str:
        """The pillars and themes, counted."""
        pillars = counted(len(self.pillars), "pillar")
        themes = counted(len(self.themes), "theme")
        return f"{pillars} and {themes} across them" if self.themes else pillars


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
    drawing = _drawing(whole)
    return Picture(
        name=PictureName.OVERVIEW,
        title=TITLE,
        description=_description(whole, drawing),
        drawing=drawing if drawing.shapes else None,
        table=Table(
            ("Part", "Title", "In short", "Connects with", "On this date"),
            tuple(_rows(lens, whole)),
        ),
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


def _drawing(whole: Whole) -> Drawing:
    """From the top: the shifts, the pillars, the themes, the outcomes; each after its heading."""
    numbers = {shift.id: place for place, shift in enumerate(whole.shifts, 1)}
    shapes: list[Shape] = []
    top = 0.0
    if whole.shifts:
        shapes.append(_heading(counted(len(whole.shifts), "shift"), top))
        top = _side_by_side(_shifts(whole.shifts), top + HEADING, shapes) + BETWEEN
    if whole.pillars or whole.themes:
        shapes.append(_heading(whole.work, top))
        shapes += _meanings(top) if whole.works[""].steps else ()
        top += HEADING
    if whole.pillars:
        top = _side_by_side(_pillars(whole, numbers), top, shapes) + BETWEEN
    for theme in whole.themes[:MOST_IN_A_ROW]:
        card = theme_card(theme, _for(theme, numbers), whole.works[theme.id], WIDTH)
        shapes.append(card.part(0, top, card.height))
        top += card.height + BETWEEN
    if whole.outcomes:
        shapes.append(_heading("what gets better", top))
        drawn, bottom = lanes(list(_groups(whole.outcomes)), top + HEADING, WIDTH)
        shapes += drawn
        top = bottom + BETWEEN
    return Drawing(WIDTH, short(max(top - BETWEEN, 0)), tuple(shapes))


def _heading(said: str, top: float) -> Words:
    return Words(0, short(top + 15), (said[:1].upper() + said[1:],), Role.BAND)


def _shifts(shifts: Sequence[Shift]) -> list[ShiftCard]:
    shown = shifts[:MOST_IN_A_ROW]
    return [shift_card(each, place, _share(len(shown))) for place, each in enumerate(shown, 1)]


def _pillars(whole: Whole, numbers: Mapping[str, int]) -> list[PillarCard]:
    shown = whole.pillars[:MOST_IN_A_ROW]
    width = _share(len(shown))
    lines = max(len(whole.works[each.id].said) for each in shown)
    return [
        pillar_card(each, _for(each, numbers), whole.works[each.id], width, lines) for each in shown
    ]


def _for(pillar: Pillar, numbers: Mapping[str, int]) -> list[int]:
    return sorted(numbers[id] for id in pillar.shifts if id in numbers)


def _share(count: int) -> float:
    return (WIDTH - GAP * (count - 1)) / count


def _side_by_side(
    cards: Sequence[ShiftCard | PillarCard], top: float, shapes: list[Shape]
) -> float:
    """Draws cards of equal height, and gives back where they end."""
    height = max(each.height for each in cards)
    for place, each in enumerate(cards):
        shapes.append(each.part(place * (each.width + GAP), top, height))
    return top + height


def _meanings(top: float) -> tuple[Shape, ...]:
    """What the parts of the bars mean, at the right of the heading."""
    entries = [
        _sample("done", 8, "steps done"),
        _sample("due", 8, "due by this date"),
        _sample("ahead", 2, "ahead"),
    ]
    width = sum(each.width + 22 for each in entries)
    return legend([entries], short(WIDTH - width + 22), short(top - 2), width)[0]


def _sample(tone: str, thick: float, means: str) -> Entry:
    return Entry(means, lambda x, y: (Area(x - 15, y - thick / 2, 30, thick, tone, 1),))


def _groups(outcomes: Sequence[Outcome]) -> Iterator[Group]:
    left = outcomes[:MOST_OUTCOMES]
    for beneficiary in Beneficiary:
        theirs = [outcome for outcome in left if outcome.beneficiary is beneficiary]
        if theirs:
            yield Group(FOR[beneficiary], theirs)


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
