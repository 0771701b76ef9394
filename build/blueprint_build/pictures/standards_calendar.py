"""The calendar of standards: when each takes effect, has to be met, ends, and what follows it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from blueprint_build.graph.calendar import day_in_short, day_in_words
from blueprint_build.graph.lens import Lens
from blueprint_build.graph.timeline import OVER
from blueprint_build.graph.turns import Event, Turn
from blueprint_build.pictures.chart import AXIS, Lane, Row, chart, note_lines, title_lines
from blueprint_build.pictures.drawing import Drawing, Way
from blueprint_build.pictures.picture import Cell, Picture, Table, address_of, cell
from blueprint_build.pictures.standard_marks import (
    Life,
    entries,
    life,
    marks,
    successor,
    successor_at,
)
from blueprint_build.pictures.standard_phases import calendar, said_day, told
from blueprint_build.pictures.time_axis import axis_over
from blueprint_build.pictures.wording import counted
from blueprint_schema.kinds.standard import Standard
from blueprint_schema.picture import PictureName

MOST_ROWS = 100
YEARS_BEFORE = 2
"""How many years before the horizon the axis begins: what took effect shortly before counts."""

AHEAD, BEHIND = "With a date ahead", "With no further date"
COLUMNS = {
    Turn.APPROVED: "Approved",
    Turn.PUBLISHED: "Published",
    Turn.STARTS: "In effect from",
    Turn.BINDS: "To be met by",
    Turn.LAPSES: "Assurance ends",
    Turn.DUE: "Review",
    Turn.ENDS: "Ends",
}


def standards_calendar(lens: Lens, _subject: str = "") -> Picture:
    """The calendar of all standards that have dates."""
    every = lens.of_kind(Standard)
    dated = [standard for standard in every if calendar(lens, standard.id)]
    ahead = _with_forerunners(sorted(_ahead(lens, dated), key=lambda s: _key(lens, s)), dated)
    placed = {standard.id for standard in ahead}
    others = sorted((s for s in dated if s.id not in placed), key=lambda s: _key(lens, s))
    rows = [*ahead, *_with_forerunners(others, others)]
    shown = rows[:MOST_ROWS]
    return Picture(
        name=PictureName.STANDARDS_CALENDAR,
        title="Calendar of standards",
        description=_description(lens, every, rows)
        + (" The picture shows a part; the table has all." if shown != rows else ""),
        drawing=_drawing(lens, shown, len(ahead)) if shown else None,
        table=Table(
            ("Standard", "Code", *COLUMNS.values(), "Replaced by"),
            tuple(_cells(lens, standard) for standard in rows),
        ),
    )


def _ahead(lens: Lens, standards: Sequence[Standard]) -> list[Standard]:
    return [standard for standard in standards if _next(lens, standard)]


def _next(lens: Lens, standard: Standard) -> Event | None:
    """What turns next, after today."""
    events = calendar(lens, standard.id)
    return next((event for event in events if event.latest > lens.today), None)


def _key(lens: Lens, standard: Standard) -> tuple[int, str]:
    """By the next day; those that have none by the last, the latest first."""
    if event := _next(lens, standard):
        return said_day(event).toordinal(), standard.title
    return -said_day(calendar(lens, standard.id)[-1]).toordinal(), standard.title


def _with_forerunners(standards: Sequence[Standard], dated: Sequence[Standard]) -> list[Standard]:
    """The standards, and right below each those whose place it takes."""
    found: dict[str, Standard] = {}
    here = {standard.id for standard in standards}
    before = defaultdict(list)
    for standard in dated:
        before[standard.superseded_by].append(standard)
    for standard in standards:
        if standard.superseded_by not in here:
            _add(standard, before, found)
    for standard in standards:
        _add(standard, before, found)
    return list(found.values())


def _add(
    standard: Standard, before: Mapping[str | None, list[Standard]], found: dict[str, Standard]
) -> None:
    waiting = [standard]
    while waiting:
        one = waiting.pop()
        if one.id not in found:
            found[one.id] = one
            waiting += before.get(one.id, ())


def _drawing(lens: Lens, shown: Sequence[Standard], ahead: int) -> Drawing:
    horizon = lens.manifest.horizon
    first = date(max(horizon.start.year - YEARS_BEFORE, 1), 1, 1)
    days = [said_day(event) for s in shown for event in calendar(lens, s.id)]
    axis = axis_over((first, horizon.end), AXIS, (*days, lens.today))
    lives = {standard.id: life(lens, standard.id, axis) for standard in shown}
    pairs = [(s.id, s.superseded_by) for s in shown if s.superseded_by in lives]
    crossed = _crossed(list(lives), pairs, lives)
    rows = [_row(lens, standard, lives[standard.id], crossed[standard.id]) for standard in shown]
    lanes = [Lane(AHEAD, rows[:ahead]), Lane(BEHIND, rows[ahead:])]

    def behind(middles: Mapping[str, float]) -> Iterator[Way]:
        for old, new in pairs:
            yield successor(lives[old], lives[new], middles[old], middles[new])

    return chart([lane for lane in lanes if lane.rows], axis, lens.today, entries(), behind)


def _crossed(
    order: Sequence[str], pairs: Sequence[tuple[str, str]], lives: Mapping[str, Life]
) -> dict[str, list[float]]:
    """Where lines between a standard and its successor cross each row, or end in it."""
    crossed: dict[str, list[float]] = {id: [] for id in order}
    for old, new in pairs:
        first, last = sorted((order.index(old), order.index(new)))
        for id in order[first : last + 1]:
            crossed[id].append(successor_at(lives[old], lives[new]))
    return crossed


def _row(lens: Lens, standard: Standard, life: Life, crossed: Sequence[float]) -> Row:
    what, day = _told(lens, standard)
    return Row(
        id=standard.id,
        name=f"standard: {standard.title}, {_lower(what)} {day_in_words(day)}",
        address=address_of(standard),
        title=title_lines(standard.title),
        note=(*note_lines(what), day_in_short(day)),
        marks=lambda y: marks(life, lens.today, crossed, y),
        tone="quiet" if lens.standing(standard.id).state in OVER else "",
    )


def _told(lens: Lens, standard: Standard) -> tuple[str, date]:
    """The next day of a standard in words, or else the last one."""
    following = _next(lens, standard)
    event = following or calendar(lens, standard.id)[-1]
    return told(event, following is not None), said_day(event)


def _description(lens: Lens, every: Sequence[Standard], rows: Sequence[Standard]) -> str:
    if not rows:
        return "No standard has a date yet."
    ahead = sorted(_ahead(lens, rows), key=lambda standard: _key(lens, standard))
    over = sum(lens.standing(standard.id).state in OVER for standard in rows)
    none = len(every) - len(rows)
    following = ""
    if ahead:
        what, day = _told(lens, ahead[0])
        following = f"; the next is {ahead[0].title}: {_lower(what)} {day_in_words(day)}"
    return (
        f"On {day_in_words(lens.today)}, {len(ahead)} of the {counted(len(rows), 'standard')} with"
        f" dates {'has' if len(ahead) == 1 else 'have'} one ahead{following}."
        f" Of the {len(rows)}, {over} {'is' if over == 1 else 'are'} over."
        f" Of all {len(every)} standards, {none} {'gives' if none == 1 else 'give'} no date."
    )


def _lower(text: str) -> str:
    return text[0].lower() + text[1:]


def _cells(lens: Lens, standard: Standard) -> tuple[tuple[Cell, ...], ...]:
    days: dict[Turn, list[Cell]] = {turn: [] for turn in COLUMNS}
    for event in calendar(lens, standard.id):
        days[event.turn].append(Cell(day_in_words(said_day(event))))
    followed = standard.superseded_by
    return (
        (cell(standard),),
        (Cell(standard.code),) if standard.code else (),
        *(tuple(dict.fromkeys(cells)) for cells in days.values()),
        (cell(lens.artefact(followed)),) if followed and lens.has(followed) else (),
    )
