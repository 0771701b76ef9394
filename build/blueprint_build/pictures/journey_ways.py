"""The ways of a journey as they lie above its stages: lines, arrows and their reasons.

A track is one line with a way up from each stage and an arrow down to where it leads. Where ways
touch a stage they are in such an order that few cross.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from blueprint_build.pictures.drawing import (
    Anchor,
    Part,
    Role,
    Shape,
    Way,
    Words,
    arrow_head,
    short,
)
from blueprint_build.pictures.journey import Track
from blueprint_schema.kinds.pathway import Stage

BETWEEN_PORTS = 14.0
BEND = 8.0
ABOVE_STAGES = 20.0
BELOW_LABEL = 5.0
CLEAR = 7.0
"""Between a label and a line that passes it, in pixels."""
BEYOND = 60.0
"""How far a label may reach beyond its track, in pixels."""
AGAIN = 700.0
"""How far along a track its label is said again, in pixels: each screen shows one."""


def draw_tracks(
    every: Sequence[Track], stages: Sequence[Stage], lefts: Sequence[float], width: float
) -> tuple[tuple[Shape, ...], float]:
    """The tracks above stages of a width, and how high they are together, in pixels."""
    ports = _ports(every, lefts, width)
    labels = {track: _labels(track, every, ports) for track in every}
    lines = _heights(every, labels)
    bottom = sum(lines) + (ABOVE_STAGES if every else 0)
    shapes = []
    for track in every:
        y = short(bottom - ABOVE_STAGES - sum(lines[: track.level]))
        shapes.append(_draw(track, stages, ports, labels[track], y, bottom))
    return tuple(shapes), bottom


Port = tuple[Track, int, bool]
"""A track, a stage that it touches, and whether it arrives there."""

Ports = Mapping[Port, float]
"""How far from the left each track touches a stage, in pixels."""

Room = tuple[float, float]
"""From where to where nothing passes above a track."""

Label = tuple[float, tuple[str, ...]]
"""The middle of words above a track, and their lines."""


def _ports(every: Sequence[Track], lefts: Sequence[float], width: float) -> Ports:
    ports: dict[Port, float] = {}
    for place, left in enumerate(lefts):
        own = [(track, place, False) for track in every if place in track.sources]
        own += [(track, place, True) for track in every if place == track.target]
        own.sort(key=_order)
        step = min(BETWEEN_PORTS, (width - 2 * BEND) / max(len(own), 1))
        first = left + width / 2 - step * (len(own) - 1) / 2
        ports.update((key, short(first + number * step)) for number, key in enumerate(own))
    return ports


def _order(port: Port) -> tuple[int, int, bool]:
    """What comes from the left stands left, and there the lowest outermost; so at the right."""
    track, place, arrives = port
    first, last = track.ends
    if last == place and first < last:
        return 0, track.level, arrives
    if first == place:
        return 2, -track.level, arrives
    return 1, track.level, arrives


def _labels(track: Track, every: Sequence[Track], ports: Ports) -> list[Label]:
    """The words stand where no line passes, and along a long track again and again.

    Where they find no room above the track they may reach a little beyond it.
    """
    if not track.when:
        return []
    wanted = Role.TICK.face.width(track.when) + 1
    inside, beyond = (_rooms(track, every, ports, reach) for reach in (0, BEYOND))
    fit = [room for room in inside if room[1] - room[0] >= wanted]
    if not fit:
        left, right = max(beyond, key=lambda room: (room[1] - room[0], room))
        return [(short((left + right) / 2), Role.TICK.face.wrap(track.when, right - left, 4))]
    middles: list[float] = []
    for point in _points(track, ports):
        middle = min((_middle(room, wanted, point) for room in fit), key=lambda x: abs(x - point))
        if all(abs(middle - other) > AGAIN / 2 for other in middles):
            middles.append(middle)
    return [(middle, (track.when,)) for middle in middles]


def _points(track: Track, ports: Ports) -> list[float]:
    """Near where the words are wanted: where the track leads, and from there back every so far."""
    arrival = ports[track, track.target, True]
    own = [x for (other, _, _), x in ports.items() if other == track]
    points: list[float] = []
    for end in (min(own), max(own)):
        count = round(abs(end - arrival) / AGAIN)
        points += [arrival + (end - arrival) * part / count for part in range(count + 1) if count]
    return points or [arrival]


def _middle(room: Room, wanted: float, point: float) -> float:
    """The middle of a small room; in a large one, as near to the point as the words can be."""
    left, right = room
    if right - left < AGAIN:
        return short((left + right) / 2)
    return short(min(max(point, left + wanted / 2 + BEND), right - wanted / 2 - BEND))


def _rooms(track: Track, every: Sequence[Track], ports: Ports, reach: float) -> list[Room]:
    """From where to where nothing passes above a track, on its way to a higher one."""
    own = [x for (other, _, _), x in ports.items() if other == track]
    first, last = min(own) - reach, max(own) + reach
    higher = {other for other in every if other.level > track.level}
    passing = [x for (other, _, _), x in ports.items() if other in higher and first < x < last]
    return [(a + CLEAR, b - CLEAR) for a, b in pairwise([first, *sorted(passing), last])]


def _heights(every: Sequence[Track], labels: Mapping[Track, Sequence[Label]]) -> list[float]:
    most = [0] * (max((track.level for track in every), default=-1) + 1)
    for track in every:
        most[track.level] = max(most[track.level], *(len(own[1]) for own in labels[track]), 0)
    return [lines * Role.TICK.leading + BELOW_LABEL + 4 for lines in most]


def _draw(
    track: Track,
    stages: Sequence[Stage],
    ports: Ports,
    labels: Sequence[Label],
    y: float,
    bottom: float,
) -> Part:
    shapes: list[Shape] = [*_lines(track, stages, ports, y, short(bottom))]
    for middle, lines in labels:
        first = short(y - BELOW_LABEL - (len(lines) - 1) * Role.TICK.leading)
        shapes.append(Words(middle, first, lines, Role.TICK, Anchor.MIDDLE))
    return Part(_name(track, stages), None, tuple(shapes))


def _name(track: Track, stages: Sequence[Stage]) -> str:
    sources = ", ".join(stages[place].title for place in track.sources)
    way = "way back" if track.back else "way on"
    reason = f", {track.when}" if track.when else ""
    return f"{way}{reason}: from {sources} to {stages[track.target].title}"


def _lines(
    track: Track, stages: Sequence[Stage], ports: Ports, y: float, bottom: float
) -> Iterator[Way]:
    """A line up from each source; those farthest out go on along the track and down."""
    tone = "dashed" if track.back else ""
    to = stages[track.target].key
    arrival = ports[track, track.target, True]
    starts = {ports[track, place, False]: stages[place].key for place in track.sources}
    for x, key in starts.items():
        side = 1 if x < arrival else -1
        bend = min(BEND, abs(arrival - x) / 2)
        up = f"M{x},{bottom}V{short(y + bend)}Q{x},{y} {short(x + side * bend)},{y}"
        if x != (min(starts) if side == 1 else max(starts)):
            yield Way(up, tone, key, to)
            continue
        turn = short(arrival - side * bend)
        down = f"H{turn}Q{arrival},{y} {arrival},{short(y + bend)}V{short(bottom - 6)}"
        head = arrow_head((arrival, bottom - 8), (arrival, bottom - 1))
        yield Way(up + down, tone, key, to, head)
