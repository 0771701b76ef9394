"""The navigation: sections and lists, never every page, since its cost is paid on each page."""

from collections.abc import Iterable
from html import escape
from typing import Any

from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.toc import AnchorLink, TableOfContents

from blueprint_build.site import Site
from blueprint_build.views.page import Heading
from blueprint_schema.kind import Group
from blueprint_schema.table import MODELS

FIRST = (
    ("Home", ""),
    ("What applies to me", "applies/"),
    ("What changed", "changes/"),
    ("Pictures", "pictures/"),
)
"""What most readers come for, by its folder."""

NAMED = (
    ("Search", "search"),
    ("Index from A to Z", "index-a-to-z"),
    ("Kinds and their fields", "guide"),
    ("Coverage of the sources", "coverage"),
    ("Quality", "quality"),
    ("Rules", "rules"),
)
"""Lists that are no kind's, by their folder."""


def sections(site: Site) -> list[dict[str, Any]]:
    """A section for each group of kinds that has any, with the list of each kind in it."""
    nav: list[dict[str, Any]] = [{title: f"{folder}index.md"} for title, folder in FIRST]
    for group in Group:
        lists = [
            {model.kind.title: f"{model.kind.folder}/index.md"}
            for model in MODELS
            if model.kind.group is group and f"{model.kind.folder}/" in site.pages
        ]
        if lists:
            nav.append({group.label.capitalize(): lists})
    prose = [
        {escape(written.page.title): f"{address}index.md"}
        for address, written in site.pages.items()
        if written.page.template == "prose.html"
    ]
    made = [{title: f"{folder}/index.md"} for title, folder in NAMED if f"{folder}/" in site.pages]
    return [*nav, {"About": [*prose, *made]}]


def adopt_pages(nav: Navigation, files: Files) -> None:
    """Makes each page outside the navigation a member of the section that lists its kind."""
    of_folder = {
        page.url.rstrip("/"): page.parent
        for page in nav.pages
        if isinstance(page.parent, Section) and page.url.count("/") == 1
    }
    for file in files.documentation_pages():
        if file.page and file.page.parent is None and "/" in file.page.url:
            file.page.parent = of_folder.get(file.page.url.split("/")[0])


def table_of_contents(headings: Iterable[Heading]) -> TableOfContents:
    """The page's headings as MkDocs wants them."""
    return TableOfContents(
        [AnchorLink(escape(heading.title), heading.anchor, 2) for heading in headings]
    )
