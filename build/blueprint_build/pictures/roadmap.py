"""The roadmap: every milestone in the lane of its pillar, how firm its date is, what it needs."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from blueprint_build.graph.calendar import day_in_words, when_in_words
from blueprint_build.graph.lens import Lens
from blueprint_build.graph.progress import as_on
from blueprint_build.pictures.chart import AXIS, Lane, chart
from blueprint_build.pictures.dependencies import Need, Spot, ways
from blueprint_build.pictures.drawing import Drawing, Way
from blueprint_build.pictures.milestone_marks import (
    entries,
    moved_days,
    progress_word,
    row_of,
    span,
)
from blueprint_build.pictures.picture import Cell, Picture, Table, address_of, cell
from blueprint_build.pictures.time_axis import TimeAxis, axis_over
from blueprint_build.pictures.wording import counted, together
from blueprint_schema.kinds.milestone import Confidence, Milestone, Progress
from blueprint_schema.kinds.pillar import Pillar
from blueprint_schema.picture import PictureName
from blueprint_schema.words import Status

MOST_ROWS = 150
ELSEWHERE = "Needed first, from other pillars"
APART = "Without a pillar"

Groups = list[tuple[Pillar | str, list[Milestone]]]
"""The milestones of each lane, under its pillar or a heading of ours."""


def roadmap(lens: Lens, subject: str = "") -> Picture:
    """The roadmap of the whole blueprint, or of one pillar with what it needs from others."""
    groups = _of_pillar(lens, subject) if subject else _of_all(lens)
    everything = [milestone for _, milestones in groups for milestone in milestones]
    shown = _shortened(groups)
    is_part = sum(len(milestones) for _, milestones in shown) < len(everything)
    return Picture(
        name=PictureName.ROADMAP,
        title=f"Roadmap: {lens.artefact(subject).title}" if subject else "Roadmap",
        description=_description(lens, everything)
        + (" The picture shows a part; the table has all." if is_part else ""),
        drawing=_drawing(lens, shown) if everything else None,
        table=Table(
            ("Milestone", "Pillar", "When", "Confidence", "Progress", "Needs", "Dates before"),
            tuple(_row(lens, milestone) for milestone in everything),
        ),
    )


def _of_all(lens: Lens) -> Groups:
    """Each milestone once, in the lane of the pillar that it names first."""
    milestones = _in_order(_all(lens))
    pillars = sorted(lens.of_kind(Pillar), key=lambda pillar: (pillar.order, pillar.id))
    groups: Groups = [(p, [m for m in milestones if m.pillars[:1] == (p.id,)]) for p in pillars]
    groups.append((APART, [m for m in milestones if not m.pillars]))
    return [group for group in groups if group[1]]


def _of_pillar(lens: Lens, pillar: str) -> Groups:
    own = [m for m in _in_order(_all(lens)) if pillar in m.pillars]
    here = {milestone.id for milestone in own}
    needed = {id for milestone in own for id in milestone.depends_on} - here
    others = _in_order([m for m in _all(lens) if m.id in needed])
    groups: Groups = [(lens.artefact(pillar).title, own), (ELSEWHERE, others)]
    return [group for group in groups if group[1]]


def _all(lens: Lens) -> tuple[Milestone, ...]:
    """Every milestone but those that were taken back, which stay only for their addresses."""
    living = (m for m in lens.of_kind(Milestone) if m.status is not Status.RETIRED)
    return tuple(as_on(milestone, lens.today) for milestone in living)


def _in_order(milestones: Sequence[Milestone]) -> list[Milestone]:
    return sorted(milestones, key=lambda m: (m.date.latest, m.date.earliest, m.title, m.id))


def _shortened(groups: Groups) -> Groups:
    """As many as the picture holds; each lane gives up its last ones in proportion."""
    count = sum(len(milestones) for _, milestones in groups)
    share = min(1, MOST_ROWS / max(count, 1))
    kept: Groups = [(head, found[: int(len(found) * share)]) for head, found in groups]
    return [group for group in kept if group[1]]


def _drawing(lens: Lens, groups: Groups) -> Drawing:
    shown = {milestone.id: milestone for _, found in groups for milestone in found}
    horizon = lens.manifest.horizon
    days = [day for milestone in shown.values() for day in _days(milestone)]
    axis = axis_over((horizon.start, horizon.end), AXIS, (*days, lens.today))
    lanes = [_lane(head, found, axis, lens) for head, found in groups]
    return chart(lanes, axis, lens.today, entries(), lambda middles: _lines(shown, axis, middles))


def _days(milestone: Milestone) -> Iterator[date]:
    yield from (milestone.date.earliest, milestone.date.latest, *moved_days(milestone))


def _lane(head: Pillar | str, found: Sequence[Milestone], axis: TimeAxis, lens: Lens) -> Lane:
    rows = [row_of(milestone, axis, lens.today) for milestone in found]
    if isinstance(head, str):
        return Lane(head, rows)
    name = f"pillar: {head.title}, {counted(len(found), 'milestone')}"
    return Lane(head.title, rows, name, address_of(head))


def _lines(
    shown: Mapping[str, Milestone], axis: TimeAxis, middles: Mapping[str, float]
) -> Iterator[Way]:
    spots = {id: Spot(id, *span(m, axis), middles[id]) for id, m in shown.items()}
    needs = [
        Need(spots[id], spots[other], _tone(shown[id]))
        for other, milestone in shown.items()
        for id in milestone.depends_on
        if id in spots
    ]
    return ways(needs, spots.values())


def _tone(needed: Milestone) -> str:
    return "met" if needed.progress is Progress.DONE else "needs"


def _description(lens: Lens, milestones: Sequence[Milestone]) -> str:
    if not milestones:
        return "There are no milestones yet."
    words = [progress_word(milestone, lens.today) for milestone in milestones]
    parts = [
        (Progress.DONE.label, words.count(Progress.DONE.label)),
        (Progress.SLIPPED.label, words.count(Progress.SLIPPED.label)),
        (Progress.CANCELLED.label, words.count(Progress.CANCELLED.label)),
        ("whose date has passed", words.count("passed")),
        ("to come", words.count("")),
    ]
    told = together([f"{count} {what}" for what, count in parts if count])
    return (
        f"On {day_in_words(lens.today)}, {counted(len(milestones), 'milestone')}: {told}."
        + "".join(_more(milestones, words))
    )


def _more(milestones: Sequence[Milestone], words: Sequence[str]) -> Iterator[str]:
    ahead = [milestone for milestone, word in zip(milestones, words, strict=True) if not word]
    firm = sum(m.confidence in (Confidence.COMMITTED, Confidence.PLANNED) for m in ahead)
    if ahead:
        yield f" Of those to come, {counted(firm, 'date')} {'is' if firm == 1 else 'are'} firm."
    if moved := sum(bool(moved_days(milestone)) for milestone in milestones):
        dates = counted(moved, "date").capitalize()
        yield f" {dates} {'has' if moved == 1 else 'have'} moved before."


def _row(lens: Lens, milestone: Milestone) -> tuple[tuple[Cell, ...], ...]:
    progress = progress_word(milestone, lens.today) or milestone.progress.label
    return (
        (cell(milestone),),
        tuple(cell(lens.artefact(id)) for id in milestone.pillars),
        (Cell(when_in_words(milestone.date)),),
        (Cell(milestone.confidence.label),),
        (Cell(progress),),
        tuple(cell(lens.artefact(id)) for id in milestone.depends_on),
        tuple(Cell(day_in_words(day)) for day in moved_days(milestone)),
    )
