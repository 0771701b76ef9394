"""The blueprint laid out on one page: wide for a laptop, or narrow for a phone."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from blueprint_build.pictures.drawing import NARROW, Area, Drawing, Role, Shape, Words, short
from blueprint_build.pictures.legend import Entry, legend
from blueprint_build.pictures.outcome_lanes import Group, lanes
from blueprint_build.pictures.pillar_card import (
    PillarCard,
    ShiftCard,
    pillar_card,
    shift_card,
    theme_card,
)
from blueprint_build.pictures.pillar_work import Work
from blueprint_build.pictures.wording import counted
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.outcome import Beneficiary, Outcome
from blueprint_schema.kinds.pillar import Pillar
from blueprint_schema.kinds.shift import Shift

GAP = 12.0
HEADING = 24.0
BETWEEN = 10.0
MOST_CARDS = 7
"""How many shifts, pillars and themes there are room for, of each."""
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


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the page is laid out on: its width in pixels, and what stands side by side at most."""

    width: float
    cards: int
    outcomes: int

    @property
    def is_narrow(self) -> bool:
        """Whether everything stands below each other."""
        return self.cards == 1


LAPTOP = Sheet(1120, MOST_CARDS, 7)
PHONE = Sheet(NARROW, 1, 2)


def laid_out(whole: Whole, sheet: Sheet) -> Drawing:
    """From the top: the shifts, the pillars, the themes, the outcomes; each after its heading."""
    numbers = {shift.id: place for place, shift in enumerate(whole.shifts, 1)}
    shapes: list[Shape] = []
    top = 0.0
    if whole.shifts:
        shapes.append(_heading(counted(len(whole.shifts), "shift"), top))
        top = _in_rows(_shifts(whole.shifts, sheet), top + HEADING, sheet.cards, shapes)
    if whole.pillars or whole.themes:
        shapes.append(_heading(whole.work, top))
        top += HEADING + _meanings(whole, top, sheet, shapes)
    top = _in_rows(_pillars(whole.pillars, whole, numbers, sheet), top, sheet.cards, shapes)
    top = _in_rows(_themes(whole, numbers, sheet), top, 1, shapes)
    if whole.outcomes:
        shapes.append(_heading("what gets better", top))
        groups = list(_groups(whole.outcomes))
        drawn, bottom = lanes(groups, top + HEADING, sheet.width, sheet.outcomes)
        shapes += drawn
        top = bottom + BETWEEN
    return Drawing(sheet.width, short(max(top - BETWEEN, 0)), tuple(shapes))


def _heading(said: str, top: float) -> Words:
    return Words(0, short(top + 15), (said[:1].upper() + said[1:],), Role.BAND)


def _shifts(shifts: Sequence[Shift], sheet: Sheet) -> list[ShiftCard]:
    shown = shifts[:MOST_CARDS]
    width = _share(len(shown), sheet)
    return [shift_card(each, place, width) for place, each in enumerate(shown, 1)]


def _pillars(
    pillars: Sequence[Pillar], whole: Whole, numbers: Mapping[str, int], sheet: Sheet
) -> Iterator[PillarCard]:
    shown = pillars[:MOST_CARDS]
    width = _share(len(shown), sheet)
    beside = max((len(whole.works[each.id].said) for each in shown), default=0)
    for pillar in shown:
        work = whole.works[pillar.id]
        lines = len(work.said) if sheet.is_narrow else beside
        yield pillar_card(pillar, _for(pillar, numbers), work, width, lines)


def _themes(whole: Whole, numbers: Mapping[str, int], sheet: Sheet) -> Iterator[PillarCard]:
    if sheet.is_narrow:
        yield from _pillars(whole.themes, whole, numbers, sheet)
        return
    for theme in whole.themes[:MOST_CARDS]:
        yield theme_card(theme, _for(theme, numbers), whole.works[theme.id], sheet.width)


def _for(pillar: Pillar, numbers: Mapping[str, int]) -> list[int]:
    return sorted(numbers[id] for id in pillar.shifts if id in numbers)


def _share(count: int, sheet: Sheet) -> float:
    """The width of each of so many cards."""
    across = min(count, sheet.cards)
    return (sheet.width - GAP * (across - 1)) / across if across else 0


def _in_rows(
    cards: Iterable[ShiftCard | PillarCard], top: float, across: int, shapes: list[Shape]
) -> float:
    """Draws cards in rows of equal height, and gives back where what follows begins."""
    every = list(cards)
    for row in (every[at : at + across] for at in range(0, len(every), across)):
        height = max(each.height for each in row)
        for place, each in enumerate(row):
            shapes.append(each.part(place * (each.width + GAP), top, height))
        top += height + BETWEEN
    return top


def _meanings(whole: Whole, top: float, sheet: Sheet, shapes: list[Shape]) -> float:
    """What the parts of the bars mean: at the right of the heading, or below it.

    Gives back what that takes below the heading, in pixels.
    """
    if not whole.works[""].steps:
        return 0
    entries = [
        _sample("done", 8, "steps done"),
        _sample("due", 8, "due"),
        _sample("ahead", 2, "ahead"),
    ]
    if sheet.is_narrow:
        drawn, height = legend([entries], 0, short(top + HEADING - 4), sheet.width)
        shapes += drawn
        return height
    width = sum(each.width + 22 for each in entries)
    shapes += legend([entries], short(sheet.width - width + 22), short(top - 2), width)[0]
    return 0


def _sample(tone: str, thick: float, means: str) -> Entry:
    return Entry(means, lambda x, y: (Area(x - 15, y - thick / 2, 30, thick, tone, 1),))


def _groups(outcomes: Sequence[Outcome]) -> Iterator[Group]:
    left = outcomes[:MOST_OUTCOMES]
    for beneficiary in Beneficiary:
        theirs = [outcome for outcome in left if outcome.beneficiary is beneficiary]
        if theirs:
            yield Group(FOR[beneficiary], theirs)
