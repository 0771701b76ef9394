"""Composing a graph with ``diagrams`` and laying it out with Graphviz, the same on every machine.

Nodes have fixed sizes and no labels, so that Graphviz measures no text: sizes come from the fonts
that the site ships, and the labels are written by our own templates.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any

import pygraphviz
from diagrams import Diagram, Edge, Node, setcluster, setdiagram

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
    """A graph laid out: its size, the spot of every node, and the path of every visible edge."""

    width: float
    height: float
    spots: Mapping[str, Spot]
    paths: tuple[tuple[str, str, str], ...]
    """Of each edge the id of its start and end, and its way as SVG path data."""


class Composition(Diagram):  # type: ignore[misc]
    """A graph under construction, used in a ``with`` block; nothing is written to disk."""

    def __init__(self, *, direction: str = "TB", **attributes: str) -> None:
        super().__init__(
            "blueprint",
            show=False,
            direction=direction,
            graph_attr={"label": "", "pad": "0", "newrank": "true", **attributes},
            node_attr={"label": "", "shape": "box", "fixedsize": "true"},
            edge_attr={"arrowhead": "none"},
        )

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        setcluster(None)
        setdiagram(None)

    def layout(self, *, pinned: bool = False) -> Layout:
        """Where everything lies.

        Graphviz's ``dot`` places the nodes and the lines; with ``pinned`` the nodes lie where they
        were put, and only the lines find their way between them.
        """
        graph = pygraphviz.AGraph(string=self.dot.source)
        graph.layout(prog="neato", args="-n2") if pinned else graph.layout(prog="dot")
        left, bottom, right, top = (float(part) for part in graph.graph_attr["bb"].split(","))
        corner = (left, top)
        spots = {str(node): _spot(node, corner) for node in graph.nodes()}
        paths = tuple(
            (str(edge[0]), str(edge[1]), _path(edge.attr["pos"], corner)) for edge in graph.edges()
        )
        return Layout(right - left, top - bottom, spots, tuple(sorted(paths)))


def box(id: str, width: float, height: float, at: tuple[float, float] | None = None) -> Node:
    """A node of a fixed size in pixels, under an id of ours; ``at`` pins its top left corner."""
    attributes = {
        "width": f"{width / POINTS_PER_INCH:.4f}",
        "height": f"{height / POINTS_PER_INCH:.4f}",
    }
    if at:
        attributes["pos"] = f"{at[0] + width / 2:.2f},{-at[1] - height / 2:.2f}!"
    return Node("", nodeid=id, **attributes)


def line(start: Node, end: Node, **attributes: str) -> None:
    """A line between two nodes."""
    start >> Edge(**attributes) >> end


def _spot(node: Any, corner: tuple[float, float]) -> Spot:
    x, y = (float(part) for part in node.attr["pos"].rstrip("!").split(","))
    left, top = corner
    wide = float(node.attr["width"]) * POINTS_PER_INCH
    high = float(node.attr["height"]) * POINTS_PER_INCH
    return Spot(_short(x - wide / 2 - left), _short(top - y - high / 2), _short(wide), _short(high))


def _path(position: str, corner: tuple[float, float]) -> str:
    points = [point for point in position.split() if not point.startswith(("e,", "s,"))]
    pairs = [tuple(map(float, point.split(","))) for point in points]
    left, top = corner
    turned = [f"{_short(x - left)},{_short(top - y)}" for x, y in pairs]
    return f"M{turned[0]}C{' '.join(turned[1:])}"


def _short(number: float) -> float:
    """A number to a tenth of a pixel; adding zero turns -0.0 into 0.0."""
    return round(number, 1) + 0.0
