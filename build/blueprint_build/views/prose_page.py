"""A page of prose, written in Markdown beside the artefacts."""

import re

from blueprint_build.graph.lens import Lens
from blueprint_build.views.page import Page

_TITLE = re.compile(r"\A\s*#\s+(.+?)\s*#*\s*\n")


def prose_page(lens: Lens, path: str) -> Page:
    """The page of a Markdown file; its first heading is its title."""
    text = lens.page(path)
    match = _TITLE.match(text)
    stem = path.removesuffix(".md")
    title = match.group(1) if match else stem.rpartition("/")[2].replace("-", " ").capitalize()
    body = text[match.end() :] if match else text
    address = stem.removesuffix("index") if stem.endswith("/index") else f"{stem}/"
    return Page(address, title, "", "prose.html", body, source=path)
