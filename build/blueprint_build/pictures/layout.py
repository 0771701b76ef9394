"""Laying out a graph with Graphviz: where every node lies, and the ways of the lines between them.

A graph that was laid out before is not laid out again: layouts are kept by the graph's own text.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Any

import pygraphviz

from blueprint_build.pictures.drawing import Way, arrow_head, short
from blueprint_build.pictures.keep import keep, kept, key_of

POINTS_PER_INCH = 72.0

REMEMBERED = 2_000
"""How many layouts are held in memory; a picture stands on several pages."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a node came to lie: its top left corner and its size, in pixels."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Layout:
    """A graph laid out: its size, the spot of every node, and every visible line.

    A way knows the ids of its start and its end.
    """

    width: float
    height: float
    spots: Mapping[str, Spot]
    ways: tuple[Way, ...]


@lru_cache(REMEMBERED)
def lay_out(dot: str, *, pinned: bool = False) -> Layout:
    """Where everything lies, from the graph in Graphviz's own language.

    Graphviz's ``dot`` places the nodes and the lines; with ``pinned`` the nodes lie where they
    were put, and only the lines find their way between them.
    """
    key = key_of("layout", pygraphviz.__version__, str(pinned), dot)
    if found := _read(kept(key)):
        return found
    layout = _laid_out(dot, pinned)
    keep(key, json.dumps(asdict(layout)).encode())
    return layout


def _read(text: bytes | None) -> Layout | None:
    """A layout that was kept; none where there is none, or only one of another form."""
    try:
        found = json.loads(text or b"null")
        spots = {id: Spot(**spot) for id, spot in found["spots"].items()}
        ways = tuple(Way(**way) for way in found["ways"])
        return Layout(found["width"], found["height"], spots, ways)
    except (ValueError, TypeError, KeyError):
        return None


def _laid_out(dot: str, pinned: bool) -> Layout:
    graph = pygraphviz.AGraph(string=dot)
    graph.layout(prog="neato", args="-n2") if pinned else graph.layout(prog="dot")
    left, bottom, right, top = (float(part) for part in graph.graph_attr["bb"].split(","))
    corner = (left, top)
    spots = {str(node): _spot(node, corner) for node in graph.nodes()}
    ways = [_way(str(edge[0]), str(edge[1]), edge.attr["pos"], corner) for edge in graph.edges()]
    ways.sort(key=lambda way: (way.start, way.end, way.d))
    return Layout(short(right - left), short(top - bottom), spots, tuple(ways))


def _spot(node: Any, corner: tuple[float, float]) -> Spot:
    x, y = (float(part) for part in node.attr["pos"].rstrip("!").split(","))
    left, top = corner
    wide = float(node.attr["width"]) * POINTS_PER_INCH
    high = float(node.attr["height"]) * POINTS_PER_INCH
    return Spot(short(x - wide / 2 - left), short(top - y - high / 2), short(wide), short(high))


def _way(start: str, end: str, position: str, corner: tuple[float, float]) -> Way:
    """A line from Graphviz's words: its points, and before them, with an arrow, its tip."""
    left, top = corner
    found = [
        (mark, (float(x) - left, top - float(y)))
        for mark, x, y in (("," + point).rsplit(",", 2) for point in position.split())
    ]
    points = [point for mark, point in found if not mark.strip(",")]
    drawn = [f"{short(x)},{short(y)}" for x, y in points]
    tip = next((point for mark, point in found if mark.strip(",") == "e"), None)
    head = arrow_head(points[-1], tip) if tip else ""
    return Way(f"M{drawn[0]}C{' '.join(drawn[1:])}", start=start, end=end, head=head)
