"""Laying out a graph with Graphviz: where every node lies, and the ways of the lines between them.

A graph that was laid out before is not laid out again: layouts are kept by the graph's own text, in
memory and, where a folder is named, on disk.
"""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import pygraphviz

from blueprint_build.pictures.drawing import Way, arrow_head, short

POINTS_PER_INCH = 72.0


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


_kept: dict[str, Layout] = {}
_folders: list[Path] = []


def keep_layouts_in(folder: Path | None) -> None:
    """Keeps layouts in a folder from now on, so that the next run finds them; none: in memory only.

    What is in memory is forgotten, so that a program that runs for long does not fill it.
    """
    _folders[:] = [folder] if folder else []
    _kept.clear()


def lay_out(dot: str, *, pinned: bool = False) -> Layout:
    """Where everything lies, from the graph in Graphviz's own language.

    Graphviz's ``dot`` places the nodes and the lines; with ``pinned`` the nodes lie where they
    were put, and only the lines find their way between them.
    """
    key = sha256(f"{pygraphviz.__version__} {pinned} {dot}".encode()).hexdigest()
    if key not in _kept:
        _kept[key] = _from_disk(key) or _keep_on_disk(key, _laid_out(dot, pinned))
    return _kept[key]


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


def _from_disk(key: str) -> Layout | None:
    for folder in _folders:
        try:
            seal, _, text = (folder / f"{key}.json").read_text("utf-8").partition("\n")
            if seal != _seal(text):
                continue
            kept = json.loads(text)
            return Layout(
                kept["width"],
                kept["height"],
                {id: Spot(**spot) for id, spot in kept["spots"].items()},
                tuple(Way(**way) for way in kept["ways"]),
            )
        except (OSError, ValueError, TypeError, KeyError):
            continue  # what cannot be read is laid out again
    return None


def _seal(text: str) -> str:
    """What tells a layout that was kept whole from one that was damaged."""
    return sha256(text.encode()).hexdigest()


def _keep_on_disk(key: str, layout: Layout) -> Layout:
    for folder in _folders:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            # Written beside and moved, so that no other process ever reads half a layout.
            beside = folder / f"{key}.{os.getpid()}.part"
            text = json.dumps(asdict(layout))
            beside.write_text(f"{_seal(text)}\n{text}", "utf-8")
            beside.replace(folder / f"{key}.json")
        except OSError:
            continue  # a folder that cannot be written to costs only time
    return layout
