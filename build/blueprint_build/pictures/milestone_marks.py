"""How a milestone is drawn along time: its span, how firm it is, and where it stood before."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from blueprint_build.graph.calendar import when_in_short, when_in_words
from blueprint_build.pictures.chart import Row, note_lines, title_lines
from blueprint_build.pictures.drawing import Area, Outline, Shape, Sign, Way, short
from blueprint_build.pictures.legend import Entry, bar_entry, line_entry, sign_entry
from blueprint_build.pictures.picture import address_of
from blueprint_build.pictures.time_axis import TimeAxis
from blueprint_schema.kinds.milestone import Confidence, Milestone, Progress

FIRMNESS = {
    Confidence.COMMITTED: Outline.DISC,
    Confidence.PLANNED: Outline.HALF,
    Confidence.INDICATIVE: Outline.CIRCLE,
    Confidence.HORIZON: Outline.DOTTED,
}
"""The sign of each degree of confidence: the fuller, the firmer."""

PROGRESS = {
    Progress.DONE: Sign(0, 0, Outline.TICK, "", 10),
    Progress.SLIPPED: Sign(0, 0, Outline.UP, "warm", 11),
    Progress.CANCELLED: Sign(0, 0, Outline.CROSS, "", 9),
}
"""The signs of the progress that has one; its word stands beside the date."""

BAR = 10.0


def progress_word(milestone: Milestone, today: date) -> str:
    """How far it has come, where that is more than waiting: ``done``, ``slipped``, ``passed``."""
    if milestone.progress in PROGRESS:
        return milestone.progress.label
    return "passed" if milestone.date.latest < today else ""


def row_of(milestone: Milestone, axis: TimeAxis, today: date) -> Row:
    """The row of a milestone as seen on a day."""
    word = progress_word(milestone, today)
    is_done = milestone.progress is Progress.DONE
    return Row(
        id=milestone.id,
        name=_name(milestone, word),
        address=address_of(milestone),
        title=title_lines(milestone.title),
        note=_note(when_in_short(milestone.date), word),
        marks=lambda y: marks(milestone, axis, y),
        sign=PROGRESS.get(milestone.progress),
        tone="quiet" if is_done or milestone.progress is Progress.CANCELLED else "",
        close=is_done,
    )


def _note(when: str, word: str) -> tuple[str, ...]:
    """The date and the word after it, on a line of its own where both do not fit on one."""
    lines = note_lines(f"{when}, {word}" if word else when)
    return (*note_lines(f"{when},"), word) if word and len(lines) > 1 else lines


def span(milestone: Milestone, axis: TimeAxis) -> tuple[float, float]:
    """From where to where it may be; the same place where a bar would be lost behind its sign."""
    first, last = axis.x(milestone.date.earliest), axis.x(milestone.date.latest)
    return (first, last) if last - first > BAR else (last, last)


def marks(milestone: Milestone, axis: TimeAxis, y: float) -> tuple[Shape, ...]:
    """Its bar from the first to the last day, its sign at the last, and its dates before."""
    first, last = span(milestone, axis)
    shapes = list(_moves(milestone, axis, y))
    if last > first:
        start = short(first - BAR / 2)
        bar = Area(start, y - BAR / 2, short(last + BAR / 2 - start), BAR, milestone.confidence, 5)
        shapes.append(bar)
    size = 10 if milestone.progress is Progress.DONE else 13
    is_off = milestone.progress is Progress.CANCELLED
    outline = Outline.CROSS if is_off else FIRMNESS[milestone.confidence]
    return (*shapes, Sign(last, y, outline, "", size))


def moved_days(milestone: Milestone) -> tuple[date, ...]:
    """The dates that it had before, from the first, each once."""
    days = [milestone.baseline] if milestone.baseline else []
    days += [move.old for move in milestone.moves]
    return tuple(dict.fromkeys(day for day in days if day != milestone.date.latest))


def entries() -> tuple[Sequence[Entry], ...]:
    """What the signs and the lines of milestones mean."""
    return (
        [bar_entry(word, word.label, FIRMNESS[word]) for word in Confidence],
        [
            *(sign_entry(s.outline, word.label, s.tone, s.size) for word, s in PROGRESS.items()),
            Entry("date before it moved", _ghost_sample),
            line_entry("needs", "needed first", head=True),
            line_entry("met", "needed first, done", head=True),
        ],
    )


def _moves(milestone: Milestone, axis: TimeAxis, y: float) -> list[Shape]:
    places = [axis.x(day) for day in moved_days(milestone)]
    if not places:
        return []
    ends = sorted((*places, axis.x(milestone.date.latest)))
    return [Way(f"M{ends[0]},{y}H{ends[-1]}", "dashed"), *_ghosts(places, y)]


def _ghosts(places: Iterable[float], y: float) -> Iterator[Sign]:
    for x in dict.fromkeys(places):
        yield Sign(x, y, Outline.OPEN_DIAMOND, "ghost")


def _ghost_sample(x: float, y: float) -> tuple[Shape, ...]:
    return (Way(f"M{x - 9},{y}H{x + 15}", "dashed"), *_ghosts([x - 9], y))


def _name(milestone: Milestone, word: str) -> str:
    said = [f"milestone: {milestone.title}", milestone.confidence.label]
    said.append(when_in_words(milestone.date))
    if word:
        said.append(word)
    if count := len(moved_days(milestone)):
        said.append("moved once" if count == 1 else f"moved {count} times")
    return ", ".join(said)
