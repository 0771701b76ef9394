"""A page of prose, written in Markdown beside the artefacts."""

from blueprint_build.graph.lens import Lens
from blueprint_build.views.page import Page, address_of_prose


def prose_page(lens: Lens, path: str) -> Page:
    """The page of a Markdown file; its first heading is its title."""
    first, _, rest = lens.page(path).lstrip().partition("\n")
    stem = path.removesuffix(".md")
    if first.startswith("# "):
        title, body = first.lstrip("#").strip(), rest
    else:
        title = stem.rpartition("/")[2].replace("-", " ").capitalize()
        body = lens.page(path)
    return Page(address_of_prose(path), title, "", "prose.html", body, source=path)
