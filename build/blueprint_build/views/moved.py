"""What stands at the address of an id that was given up: where its artefact is now."""

from blueprint_build.graph.lens import Lens
from blueprint_build.views.page import Page, address_of
from blueprint_build.views.value import linked


def moved_page(lens: Lens, id: str, old: str) -> Page:
    """The page at an artefact's former id, which leads to the artefact."""
    artefact = lens.artefact(id)
    return Page(
        address=address_of(type(artefact).kind.folder, old),
        title=f"Moved: {artefact.title}",
        summary=f"This page is now called {artefact.title}.",
        template="moved.html",
        content=linked(lens, id),
    )
