"""The radar of emerging technology: the nearer to everyday use, the further to the left."""

from collections.abc import Iterator, Sequence

from blueprint_build.graph.calendar import day_in_short, day_in_words
from blueprint_build.graph.lens import Lens
from blueprint_build.graph.timeline import State
from blueprint_build.pictures.box import Label, box, label
from blueprint_build.pictures.drawing import (
    LEADING,
    Anchor,
    Drawing,
    Outline,
    Part,
    Role,
    Shape,
    Sign,
    Way,
    Words,
    arrow_head,
    short,
)
from blueprint_build.pictures.picture import Cell, Picture, Table, address_of, cell
from blueprint_build.pictures.rings import (
    MARGIN,
    WIDTH,
    box_left,
    box_width,
    ring_width,
    rings,
    spread,
)
from blueprint_build.pictures.wording import counted, together
from blueprint_schema.kinds.signal import Ring, Signal
from blueprint_schema.picture import PictureName

MOST_IN_A_RING = 8
GAP = 12.0
HIGHEST = 7 * LEADING + GAP
"""More than the height of any box with the gap below it, in pixels."""

RINGS = tuple(Ring)
TITLE = "Technology radar"
NEAR, FAR = "Nearest to everyday use", "Furthest from it"


def technology_radar(lens: Lens, _subject: str = "") -> Picture:
    """Every signal about emerging technology in its ring."""
    every = [signal for signal in lens.of_kind(Signal) if signal.ring]
    every.sort(key=lambda signal: (RINGS.index(signal.ring or Ring.HOLD), _title(lens, signal)))
    current = [s for s in every if lens.standing(s.id).state is not State.ENDED]
    by_ring = [[s for s in current if s.ring is ring] for ring in RINGS]
    is_part = any(len(found) > MOST_IN_A_RING for found in by_ring)
    return Picture(
        name=PictureName.TECHNOLOGY_RADAR,
        title=TITLE,
        description=_description(lens, current, by_ring)
        + (" The picture shows a part; the table has all." if is_part else ""),
        drawing=_drawing(lens, by_ring) if current else None,
        table=Table(
            ("Ring", "Technology", "Signal", "What is done", "Why", "Stands"),
            tuple(_row(lens, signal) for signal in every),
        ),
    )


def _drawing(lens: Lens, by_ring: Sequence[Sequence[Signal]]) -> Drawing:
    shown = [found[:MOST_IN_A_RING] for found in by_ring]
    # The higher the rings, the narrower their boxes, and the narrower these, the higher. So they
    # are first made for the highest rings that can be, and then once more for those that are.
    reach = max(map(len, shown)) * HIGHEST / 2
    for _ in range(2):
        width = box_width(len(RINGS), reach)
        said = [[_label(lens, signal, width) for signal in found] for found in shown]
        high = max(sum(one.height + GAP for one in column) for column in said) + GAP
        reach = high / 2
    headings, top = _headings()
    shapes: list[Shape] = [*headings, *rings(len(RINGS), top, top + high)]
    for number, (found, words) in enumerate(zip(shown, said, strict=True)):
        places = spread([one.height for one in words], GAP)
        for signal, one, off in zip(found, words, places, strict=True):
            left = box_left(number, len(RINGS), off, one.height)
            y = top + high / 2 + off - one.height / 2
            shapes.append(_box(lens, signal, one, (left, y, width, one.height)))
        if not found:
            shapes.append(_nothing(number, top + high / 2))
    return Drawing(WIDTH, short(top + high), tuple(shapes))


def _headings() -> tuple[list[Shape], float]:
    """Each ring's name and meaning over it, and the arrow over all; and their height."""
    width = ring_width(len(RINGS))
    meanings = [Role.TICK.face.wrap_evenly(ring.meaning, width - 2 * MARGIN, 2) for ring in RINGS]
    shapes = list(_direction())
    for number, (ring, meaning) in enumerate(zip(RINGS, meanings, strict=True)):
        x = short(number * width + MARGIN)
        name = ring.label.capitalize()
        shapes.append(Words(x, 2.5 * LEADING, (name,), Role.TITLE))
        shapes.append(Words(x, 3.5 * LEADING + 2, meaning, Role.TICK))
    return shapes, (3 + max(map(len, meanings))) * LEADING + 6


def _direction() -> Iterator[Shape]:
    """The arrow that says which way everyday use lies."""
    y = LEADING - 9
    start = WIDTH - MARGIN - Role.BAND.face.width(FAR) - 10
    end = MARGIN + Role.BAND.face.width(NEAR) + 10
    yield Words(MARGIN, y + 4.5, (NEAR,), Role.BAND)
    yield Words(WIDTH - MARGIN, y + 4.5, (FAR,), Role.BAND, Anchor.END)
    head = arrow_head((start, y), (end, y))
    yield Way(f"M{short(start)},{y}H{short(end + 8)}", "needs", head=head)


def _nothing(number: int, middle: float) -> Words:
    return Words(
        box_left(number, len(RINGS), 0, 0), short(middle), ("Nothing at present",), Role.TICK
    )


def _label(lens: Lens, signal: Signal, width: float) -> Label:
    return label(
        _title(lens, signal), width - 18, f"{signal.stance.label}, {_stands(lens, signal)}"
    )


def _box(lens: Lens, signal: Signal, said: Label, place: tuple[float, float, float, float]) -> Part:
    state = lens.standing(signal.id).state
    x, y, width, _ = place
    name = (
        f"signal: {_title(lens, signal)}, {signal.ring}, {signal.stance.label},"
        f" {_stands(lens, signal)}"
    )
    tones = {State.EXPECTED: "expected", State.LAPSED: "ended"}
    cross = Sign(short(x + width - 14), short(y + 15), Outline.CROSS, "", 9)
    return box(
        said,
        place,
        name=name,
        address=address_of(signal),
        tone=tones.get(state, ""),
        more=(cross,) if state is State.LAPSED else (),
    )


def _title(lens: Lens, signal: Signal) -> str:
    return lens.artefact(signal.subject).title if lens.has(signal.subject) else signal.title


def _stands(lens: Lens, signal: Signal) -> str:
    """Until when the signal holds, or since when it does not."""
    match lens.standing(signal.id).state:
        case State.EXPECTED:
            return f"from {day_in_short(signal.decided_on)}"
        case State.LAPSED:
            return f"lapsed after {day_in_short(signal.valid_until)}"
        case State.ENDED:
            return "taken back"
    return f"holds until {day_in_short(signal.valid_until)}"


def _description(lens: Lens, current: Sequence[Signal], by_ring: Sequence[Sequence[Signal]]) -> str:
    if not current:
        return "There is no signal about emerging technology."
    told = together(
        [f"{len(found)} in {ring.label}" for ring, found in zip(RINGS, by_ring, strict=True)]
    )
    states = [lens.standing(signal.id).state for signal in current]
    more = "".join(
        f" {counted(states.count(state), 'signal').capitalize()} {'is' if one else 'are'} {words}."
        for state, words in ((State.LAPSED, "to be confirmed anew"), (State.EXPECTED, "to come"))
        if state in states
        for one in (states.count(state) == 1,)
    )
    technologies = "technology" if len(current) == 1 else "technologies"
    return f"On {day_in_words(lens.today)}, {len(current)} emerging {technologies}: {told}.{more}"


def _row(lens: Lens, signal: Signal) -> tuple[tuple[Cell, ...], ...]:
    about = lens.artefact(signal.subject) if lens.has(signal.subject) else None
    return (
        (Cell(signal.ring.label if signal.ring else ""),),
        (cell(about) if about else Cell(signal.subject),),
        (cell(signal),),
        (Cell(signal.stance.label),),
        (Cell(signal.rationale),),
        (Cell(_stands(lens, signal)),),
    )
