"""The conversation over time: when people were heard, how often, and how many took part."""

from collections.abc import Iterator, Sequence
from datetime import date

from blueprint_build.graph.calendar import when_in_words
from blueprint_build.graph.lens import Lens
from blueprint_build.pictures.drawing import LEADING, Area, Drawing, Role, Shape, Words, short
from blueprint_build.pictures.gathering import Gathering, cells, gathering, part
from blueprint_build.pictures.heads import entries, in_words, largest
from blueprint_build.pictures.lanes import packed
from blueprint_build.pictures.legend import legend
from blueprint_build.pictures.picture import Cell, Picture, Table, cell
from blueprint_build.pictures.time_axis import TimeAxis, axis_over, grid, months, years
from blueprint_build.pictures.wording import counted, together
from blueprint_schema.kinds.engagement import Counting, Engagement
from blueprint_schema.picture import PictureName

WIDTH = 1120.0
EDGE = 12.0
HEADING = LEADING + 16.0
AXIS_HIGH = 2 * LEADING + 8.0
MOST_DATED, MOST_UNDATED = 40, 60
DATED, RECURRING, UNDATED = "With a date", "Again and again", "Date not recorded"


def engagement(lens: Lens, _subject: str = "") -> Picture:
    """The conversation over time."""
    every = sorted(lens.of_kind(Engagement), key=_order)
    dated = [event for event in every if event.when]
    recurring = [event for event in every if not event.when and event.cadence]
    undated = [event for event in every if not event.when and not event.cadence]
    drawn = (dated[:MOST_DATED], recurring[:MOST_UNDATED], undated[:MOST_UNDATED])
    is_part = sum(map(len, drawn)) < len(every)
    return Picture(
        name=PictureName.ENGAGEMENT,
        title="The conversation",
        description=_description(every)
        + (" The picture shows a part; the table has all." if is_part else ""),
        drawing=_drawing(*drawn) if every else None,
        table=Table(
            ("Event", "When", "How often", "Held by", "Who took part", "How many"),
            tuple(_row(lens, event) for event in every),
        ),
    )


def _order(event: Engagement) -> tuple[bool, date, int, str]:
    """By date; those without one by how many took part, the largest first."""
    day = event.when.latest if event.when else date.max
    return event.when is None, day, 0 if event.when else -largest(event.headcount), event.title


def _drawing(
    dated: Sequence[Engagement], recurring: Sequence[Engagement], undated: Sequence[Engagement]
) -> Drawing:
    most = max(largest(event.headcount) for event in (*dated, *recurring, *undated))
    top = 0.0
    shapes: list[Shape] = []
    for heading, events in ((DATED, dated), (RECURRING, recurring), (UNDATED, undated)):
        if events:
            inner = top + HEADING
            found = [gathering(event, most) for event in events]
            drawn, high = _dated(found, inner) if events is dated else cells(found, EDGE, inner)
            shapes.append(Area(0, short(top), WIDTH, short(HEADING + high + 10), "lane"))
            shapes.append(Words(EDGE, short(top + LEADING + 5), (heading,), Role.BAND))
            shapes += drawn
            top = inner + high + 22
    signs, high = legend([entries()], EDGE, top, WIDTH - 2 * EDGE)
    return Drawing(WIDTH, short(top + high), (*shapes, *signs))


def _dated(found: Sequence[Gathering], top: float) -> tuple[list[Shape], float]:
    """Each on its day, in as few rows as keep them apart, under an axis of whole years."""
    days = [day for one in found for day in (one.day,)]
    first, last = date(min(days).year, 1, 1), date(max(days).year, 12, 31)
    axis = axis_over((first, last), (EDGE, WIDTH - EDGE))
    places = [_place(one, axis) for one in found]
    rows = packed([(left, left + one.width) for one, left in zip(found, places, strict=True)], 16)
    shapes: list[Shape] = []
    y = top + AXIS_HIGH
    for number in range(max(rows) + 1):
        here = [n for n, row in enumerate(rows) if row == number]
        high = max(found[n].height for n in here)
        shapes += [part(found[n], places[n], y, high) for n in here]
        y += high + 10
    lines = [*grid(axis, top + LEADING, y), *years(axis, top + LEADING - 4)]
    lines += months(axis, top + 2 * LEADING)
    return [*lines, *shapes], y - top


def _place(one: Gathering, axis: TimeAxis) -> float:
    """Where it begins, so that its circle lies on its day; its words go left of that at the end."""
    x = axis.x(one.day)
    return min(max(x - one.circle / 2, EDGE), WIDTH - EDGE - one.width)


def _description(every: Sequence[Engagement]) -> str:
    if not every:
        return "No event of the conversation is recorded yet."
    counts = together(tuple(_counts(every)))
    dated = sum(event.when is not None for event in every)
    recurring = sum(event.cadence is not None for event in every)
    return (
        f"{counted(len(every), 'event').capitalize()}: {dated} with a date, {recurring} that"
        f" {'recurs' if recurring == 1 else 'recur'}. {counts[0].upper()}{counts[1:]}."
    )


def _counts(every: Sequence[Engagement]) -> Iterator[str]:
    counts = [event.headcount for event in every if largest(event.headcount)]
    exact = [count for count in counts if count.counting is Counting.EXACT]
    if exact:
        people = sum(largest(count) for count in exact)
        events = counted(len(exact), "event")
        yield f"{people:,} people took part in the {events} whose number is known"
    if ranges := len(counts) - len(exact):
        yield f"of {counted(ranges, 'event')} the number is known as a range"
    if unknown := len(every) - len(counts):
        yield f"of {counted(unknown, 'event')} it was not recorded"


def _row(lens: Lens, event: Engagement) -> tuple[tuple[Cell, ...], ...]:
    return (
        (cell(event),),
        (Cell(when_in_words(event.when) if event.when else "not recorded"),),
        (Cell(event.cadence or ""),),
        tuple(cell(lens.artefact(id)) for id in event.hosts if lens.has(id)),
        (Cell(event.took_part),),
        (Cell(in_words(event.headcount)),),
    )
