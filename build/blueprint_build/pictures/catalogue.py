"""All pictures by name; a new picture is a module and a line here."""

from collections.abc import Callable

from blueprint_build.graph.lens import Lens
from blueprint_build.pictures.overview import overview
from blueprint_build.pictures.picture import Picture

PICTURES: dict[str, Callable[[Lens], Picture]] = {
    "overview": overview,
}


def draw(name: str, lens: Lens) -> Picture:
    """The picture with this name; a ``KeyError`` where there is none."""
    return PICTURES[name](lens)
