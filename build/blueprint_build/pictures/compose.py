"""Composing a graph with ``diagrams`` and laying it out with Graphviz, the same on every machine.

Nodes have fixed sizes and no labels, so that Graphviz measures no text: sizes come from the fonts
that the site ships, and the labels are written by our own templates.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any

import pygraphviz
from diagrams import Cluster, Diagram, Edge, Node, setcluster, setdiagram

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


class Composition(Diagram):
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

    def layout(self) -> Layout:
        """Where everything lies, as Graphviz's ``dot`` places it."""
        graph = pygraphviz.AGraph(string=self.dot.source)
        graph.layout(prog="dot")
        _, _, width, height = (float(part) for part in graph.graph_attr["bb"].split(","))
        spots = {str(node): _spot(node, height) for node in graph.nodes()}
        paths = tuple(
            (str(edge[0]), str(edge[1]), _path(edge.attr["pos"], height))
            for edge in graph.edges()
            if edge.attr["style"] != "invis"
        )
        return Layout(width, height, spots, tuple(sorted(paths)))


def box(id: str, width: float, height: float, **attributes: str) -> Node:
    """A node of a fixed size in pixels, under an id of ours."""
    inches = {"width": f"{width / POINTS_PER_INCH:.4f}", "height": f"{height / POINTS_PER_INCH:.4f}"}
    return Node("", nodeid=id, **inches, **attributes)


def row(name: str, nodes: Iterable[tuple[str, float, float]]) -> list[Node]:
    """Nodes side by side, in this order; each is an id, a width and a height."""
    with Cluster(name, graph_attr={"rank": "same", "label": ""}):
        made = [box(*node) for node in nodes]
    for left, right in zip(made, made[1:], strict=False):
        unseen(left, right)
    return made


def seen(start: Node, end: Node, **attributes: Any) -> None:
    """A line between two nodes."""
    start >> Edge(**attributes) >> end


def unseen(start: Node, end: Node, **attributes: Any) -> None:
    """A pull between two nodes that places them and is not drawn."""
    start >> Edge(style="invis", **attributes) >> end


def _spot(node: Any, height: float) -> Spot:
    x, y = (float(part) for part in node.attr["pos"].split(","))
    wide = float(node.attr["width"]) * POINTS_PER_INCH
    high = float(node.attr["height"]) * POINTS_PER_INCH
    return Spot(round(x - wide / 2, 1), round(height - y - high / 2, 1), round(wide, 1), round(high, 1))


def _path(position: str, height: float) -> str:
    points = [point for point in position.split() if not point.startswith(("e,", "s,"))]
    pairs = [tuple(map(float, point.split(","))) for point in points]
    turned = [f"{round(x, 1)},{round(height - y, 1)}" for x, y in pairs]
    return f"M{turned[0]}C{' '.join(turned[1:])}"
