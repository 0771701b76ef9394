"""Composing a graph with ``diagrams`` and laying it out with Graphviz, the same on every machine.

Nodes have fixed sizes and no labels, so that Graphviz measures no text: sizes come from the fonts
that the site ships, and the labels are written by our own templates.
"""

from types import TracebackType

from diagrams import Diagram, Edge, Node, setcluster, setdiagram

from blueprint_build.pictures.layout import POINTS_PER_INCH, Layout, lay_out


class Composition(Diagram):  # type: ignore[misc]
    """A graph under construction, used in a ``with`` block; nothing is written to disk.

    ``arrows``: its lines have heads. Other attributes are Graphviz's own, of the whole graph.
    """

    def __init__(self, *, direction: str = "TB", arrows: bool = False, **attributes: str) -> None:
        super().__init__(
            "blueprint",
            show=False,
            direction=direction,
            graph_attr={"label": "", "pad": "0", "newrank": "true", **attributes},
            node_attr={"label": "", "shape": "box", "fixedsize": "true"},
            edge_attr={"arrowhead": "normal" if arrows else "none", "arrowsize": "0.7"},
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
        return lay_out(self.dot.source, pinned=pinned)


def node(id: str, width: float, height: float, at: tuple[float, float] | None = None) -> Node:
    """A box of a fixed size in pixels, under an id of ours; ``at`` pins its top left corner."""
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
