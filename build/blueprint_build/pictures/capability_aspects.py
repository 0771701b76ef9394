"""What the capability map can show of each capability: a sign, a short word, and what it means."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from blueprint_build.graph.lens import Lens
from blueprint_build.graph.turns import Event, Turn
from blueprint_build.pictures.capability_tree import Branch
from blueprint_build.pictures.drawing import Outline
from blueprint_build.pictures.picture import Cell, cell
from blueprint_build.pictures.wording import in_a_phrase, together
from blueprint_schema.kinds.capability import Capability, Maturity, Reach


@dataclass(frozen=True, slots=True)
class Mark:
    """What an aspect says of one capability: a sign, a word for its box, the word in full.

    ``cells`` is the same for the table, with what it rests on. ``tone`` is that of the box.
    """

    sign: Outline | None = None
    word: str = ""
    said: str = ""
    tone: str = ""
    cells: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Aspect:
    """An aspect of all capabilities: a mark for each id, the signs explained, a sentence."""

    heading: str
    marks: Mapping[str, Mark]
    legend: Sequence[tuple[Outline, str]]
    sentence: str


def plain(lens: Lens, trees: Sequence[Branch]) -> Aspect:
    """No aspect: only what stands on the other side of the map than its neighbours is marked."""
    marks: dict[str, Mark] = {}
    for tree in trees:
        for each in tree.all():
            odd = each.reach is not tree.capability.reach
            said = str(each.reach)
            sign = OTHER_SIDE[each.reach] if odd else None
            marks[each.id] = Mark(sign, said=said, cells=(Cell(said),))
    signs = {mark.sign for mark in marks.values()}
    legend = [
        (sign, f"{reach}, unlike the group it is in")
        for reach, sign in OTHER_SIDE.items()
        if sign in signs
    ]
    counts = Counter(each.reach for tree in trees for each in tree.all())
    parts = [f"{counts[reach]} are {reach}" for reach in Reach if counts[reach]]
    return Aspect("Reach", marks, legend, f"{together(parts).capitalize()}.")


OTHER_SIDE = {Reach.PERSON_FACING: Outline.DISC, Reach.ENABLING: Outline.OPEN_SQUARE}

MATURITY = {
    Maturity.MISSING: Mark(Outline.CROSS, "missing", tone="warm"),
    Maturity.PATCHY: Mark(Outline.HALF, "patchy", tone="warm"),
    Maturity.ESTABLISHED: Mark(Outline.DISC, "there", tone="pillar"),
    Maturity.MATURE: Mark(Outline.DIAMOND, "mature", tone="pillar"),
    Maturity.UNKNOWN: Mark(None, "not known"),
}


def maturity(lens: Lens, trees: Sequence[Branch]) -> Aspect:
    """How far each capability is there, and which steps that bring more of it are to come."""
    capabilities = [each for tree in trees for each in tree.all()]
    marks = {each.id: _maturity(lens, each) for each in capabilities}
    counts = Counter(MATURITY[each.maturity].word for each in capabilities)
    parts = [f"{counts[mark.word]} {mark.word}" for mark in MATURITY.values() if counts[mark.word]]
    ahead = {event.says for each in capabilities for event in _steps_ahead(lens, each)}
    legend = [
        (mark.sign, f"{mark.word}: {in_a_phrase(each.meaning)}")
        for each, mark in MATURITY.items()
        if mark.sign and counts[mark.word]
    ]
    sentence = (
        f"{together(parts).capitalize()}. Steps of the roadmap that bring more: {len(ahead)} ahead."
    )
    return Aspect("Maturity", marks, legend, sentence)


def _maturity(lens: Lens, capability: Capability) -> Mark:
    mark = MATURITY[capability.maturity]
    steps = dict.fromkeys(event.says for event in _steps_ahead(lens, capability))
    gap = (Cell(capability.gap),) if capability.gap else ()
    ahead = (cell(lens.artefact(id)) for id in steps)
    cells = (Cell(mark.word), *gap, *ahead)
    return Mark(mark.sign, mark.word, f"maturity {mark.word}", mark.tone, cells)


def _steps_ahead(lens: Lens, capability: Capability) -> Iterator[Event]:
    for event in lens.events_of(capability.id):
        if event.turn in (Turn.ADVANCES, Turn.STARTS) and event.latest > lens.today:
            yield event
