"""A page of prose, written in Markdown beside the artefacts."""

import re

from blueprint_build.graph.lens import Lens
from blueprint_build.views.page import Page, address_of_prose

_HEADING = re.compile(r"^##+ (.+)$", re.MULTILINE)


def prose_page(lens: Lens, path: str) -> Page:
    """The page of a Markdown file: its first heading is the title, the others are names too."""
    first, _, rest = lens.page(path).lstrip().partition("\n")
    stem = path.removesuffix(".md")
    if first.startswith("# "):
        title, body = first.lstrip("#").strip(), rest
    else:
        title = stem.rpartition("/")[2].replace("-", " ").capitalize()
        body = lens.page(path)
    asked = tuple(heading.strip() for heading in _HEADING.findall(body))
    return Page(address_of_prose(path), title, "", "prose.html", body, path, asked_as=asked)
