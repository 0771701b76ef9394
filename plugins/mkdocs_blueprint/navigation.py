"""The navigation: sections and lists, never every page, since its cost is paid on each page."""

from html import escape
from typing import Any

from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.toc import AnchorLink, TableOfContents

from blueprint_build.site import Site
from blueprint_build.views.crossings import ARCHITECTURE, GAPS, SAID
from blueprint_schema.kind import Group
from blueprint_schema.table import MODELS

FIRST = (
    ("Home", ""),
    ("What applies to me", "applies/"),
    ("What changed", "changes/"),
)
"""What most readers come for, by its folder."""

BESIDE = {
    Group.ARCHITECTURE: (ARCHITECTURE, GAPS),
    Group.CONVERSATION: (SAID,),
}
"""Pages about several kinds, in the section where their readers look for them, first in it."""

NAMED = (
    ("A to Z", "index-a-to-z"),
    ("Pictures", "pictures"),
    ("The whole blueprint", "whole"),
    ("Data", "data"),
    ("Kinds and fields", "guide"),
    ("Coverage", "coverage"),
    ("Quality", "quality"),
    ("Rules", "rules"),
)
"""Lists that are no kind's, by their folder, in so few words that they stand in one row."""


def sections(site: Site) -> list[dict[str, Any]]:
    """A section for each group of kinds that has any; the last one holds what is about the site."""
    nav: list[dict[str, Any]] = [{title: f"{folder}index.md"} for title, folder in FIRST]
    *groups, reference = Group
    for group in groups:
        if lists := _lists(site, group):
            nav.append({group.label.capitalize(): lists})
    prose = [
        {escape(written.page.title): f"{address}index.md"}
        for address, written in site.pages.items()
        if written.page.template == "prose.html"
    ]
    made = [{title: f"{folder}/index.md"} for title, folder in NAMED if f"{folder}/" in site.pages]
    return [*nav, {reference.label.capitalize(): [*_lists(site, reference), *made, *prose]}]


def _lists(site: Site, group: Group) -> list[dict[str, str]]:
    """The pages about several kinds of a group, then the list of each kind in it."""
    crossing = [(page.title, page.address) for page in BESIDE.get(group, ())]
    kinds = [model.kind for model in MODELS if model.kind.group is group]
    places = (*crossing, *((kind.title, f"{kind.folder}/") for kind in kinds))
    return [{title: f"{address}index.md"} for title, address in places if address in site.pages]


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


def skip_link() -> TableOfContents:
    """Where the theme's link over what stands on every page leads: the page's own part."""
    return TableOfContents([AnchorLink("", "content", 1)])
