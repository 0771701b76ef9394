"""The files that MkDocs is offered: a page each in memory, and the assets that pages need."""

from collections.abc import Iterator
from importlib.resources import as_file, files

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from blueprint_build.colours import sign, style_sheet
from blueprint_build.site import Site

ASSETS = (
    "blueprint.css",
    "pictures.css",
    "search-box.js",
    "search.css",
    "search.js",
    "edition.js",
    "lists.js",
    "signpost.css",
    "signpost.js",
    "fonts/regular.woff2",
    "fonts/italic.woff2",
    "fonts/bold.woff2",
    "fonts/OFL.txt",
)


def page_files(config: MkDocsConfig, site: Site) -> Iterator[File]:
    """An empty Markdown file for each page; its HTML is handed over later, ready-made."""
    named = set(_named(config.nav))
    for address, written in site.pages.items():
        uri = f"{address}index.md"
        inclusion = InclusionLevel.INCLUDED if uri in named else InclusionLevel.NOT_IN_NAV
        file = File.generated(config, uri, content="", inclusion=inclusion)
        file.edit_uri = written.page.source
        yield file


def data_files(config: MkDocsConfig, site: Site) -> Iterator[File]:
    """The files for other programs."""
    for address, content in site.data_files():
        yield ready_file(config, address, content)


def files_to_follow(config: MkDocsConfig, site: Site) -> Iterator[File]:
    """The feeds and calendars, which lead to where the newest version always is."""
    for address, content in site.files_to_follow(permanent(config)):
        yield ready_file(config, address, content)


def permanent(config: MkDocsConfig) -> str:
    """The address of the site for good: of a version that is published, that of the newest."""
    top = config.site_url or ""
    version = config.extra.get("version")
    if not version:
        return top
    return top.removesuffix(f"{version['number']}/") + f"{version['default']}/"


def ready_file(config: MkDocsConfig, address: str, content: bytes) -> File:
    """A file that is published as it is."""
    included = InclusionLevel.INCLUDED
    return File.generated(config, address, content=content, inclusion=included)


def asset_files(config: MkDocsConfig, site: Site) -> Iterator[File]:
    """Styles, scripts, the sign of the site and the fonts, under ``assets/blueprint/``."""
    folder, hue = files("blueprint_build") / "assets", site.lens.blueprint.look.hue
    yield ready_file(config, "assets/blueprint/colours.css", style_sheet(hue).encode())
    yield ready_file(config, "assets/blueprint/favicon.svg", sign(hue).encode())
    for name in ASSETS:
        with as_file(folder / name) as path:
            yield ready_file(config, f"assets/blueprint/{name}", path.read_bytes())


def _named(nav: object) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, list):
        for item in nav:
            yield from _named(item)
    elif isinstance(nav, dict):
        for item in nav.values():
            yield from _named(item)
