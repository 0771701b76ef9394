"""The lines of a chart that say what has to come first, each with corners and an arrow head."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from blueprint_build.pictures.drawing import Way, arrow_head, short

BESIDE, STEP = 11.0, 2.0
"""How far a line runs beside the sign it comes from, and how far it steps aside; in pixels."""

MOST_STEPS = 16
CLOSE_TO_LINE, CLOSE_TO_SIGN = 3.0, 9.0
"""From here on a line is too close to another, or to the middle of a sign; in pixels."""

STUB, HEAD, OFF_SIGN = 16.0, 6.0, 12.0
"""The least room before a bar for a line that ends there, the length of its arrow head, and how far
a line that lands on a bar keeps from the sign at its end; in pixels."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something of a chart lies: its id, its first and its last day, and its row."""

    id: str
    first: float
    last: float
    y: float


@dataclass(frozen=True, slots=True)
class Need:
    """What ``end`` needs: ``start`` first. ``tone`` is that of the line."""

    start: Spot
    end: Spot
    tone: str


def ways(needs: Sequence[Need], spots: Iterable[Spot]) -> Iterator[Way]:
    """For each need a line from its start, at the last day, to its end.

    The line goes down or up beside the sign that it comes from, then to where the other begins, or
    onto its bar where that has begun by then. Lines from one sign share their way; those from
    others step aside, and all of them keep off the signs of ``spots``.
    """
    trunks = _trunks(needs, tuple(spots))
    for need in needs:
        yield _way(need, trunks[need.start.id])


def _trunks(needs: Sequence[Need], spots: tuple[Spot, ...]) -> dict[str, float]:
    """Where the lines of each start go down or up, by its id."""
    starts = {need.start.id: need.start for need in needs}
    reach = {id: _reach(start, needs) for id, start in starts.items()}
    trunks: dict[str, float] = {}
    for id, start in sorted(starts.items(), key=lambda item: (item[1].last, item[1].y, item[0])):
        choices = [start.last + BESIDE + step * STEP for step in range(MOST_STEPS)]
        taken = [trunks[other] for other in trunks if _meet(reach[id], reach[other])]
        free = [x for x in choices if all(abs(x - line) >= CLOSE_TO_LINE for line in taken)]
        trunks[id] = min(free or choices, key=lambda x: (_touched(x, reach[id], spots), x))
    return trunks


def _reach(start: Spot, needs: Sequence[Need]) -> tuple[float, float]:
    """From where to where the lines of a start go, from top to bottom."""
    places = [start.y, *(need.end.y for need in needs if need.start.id == start.id)]
    return min(places), max(places)


def _meet(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _touched(x: float, reach: tuple[float, float], spots: tuple[Spot, ...]) -> float:
    """How near a line at ``x`` comes to signs on its way, all in all; 0 where it is clear."""
    passed = (abs(x - spot.last) for spot in spots if reach[0] < spot.y < reach[1])
    return sum(CLOSE_TO_SIGN - gap for gap in passed if gap < CLOSE_TO_SIGN)


def _way(need: Need, x: float) -> Way:
    start, end = need.start, need.end
    corners = [(start.last, start.y), (x, start.y), *_arrival(end, x, -1 if end.y > start.y else 1)]
    head = arrow_head(corners[-2], corners[-1], HEAD)
    drawn = "L".join(f"{short(across)},{short(down)}" for across, down in corners)
    return Way("M" + drawn, need.tone, start.id, end.id, head)


def _arrival(end: Spot, x: float, side: int) -> list[tuple[float, float]]:
    """The last corners of a line that comes along at ``x``, from above (-1) or from below (1)."""
    if x <= end.first - STUB:
        return [(x, end.y), (end.first - 8, end.y)]
    landing = min(max(x, end.first), max(end.last - OFF_SIGN, end.first))
    tip = (landing, end.y + side * 6)
    level = end.y + side * (6 + HEAD)
    return [tip] if landing == x else [(x, level), (landing, level), tip]
