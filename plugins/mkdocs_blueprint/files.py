"""The files that MkDocs is offered: a page each in memory, and the assets that pages need."""

from collections.abc import Iterator
from importlib.resources import as_file, files

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from blueprint_build.site import Site

ASSETS = (
    "blueprint.css",
    "colours.css",
    "pictures.css",
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


def asset_files(config: MkDocsConfig) -> Iterator[File]:
    """The style sheet and the fonts, under ``assets/blueprint/``."""
    folder = files("blueprint_build") / "assets"
    for name in ASSETS:
        with as_file(folder / name) as path:
            yield File.generated(
                config,
                f"assets/blueprint/{name}",
                content=path.read_bytes(),
                inclusion=InclusionLevel.INCLUDED,
            )


def _named(nav: object) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, list):
        for item in nav:
            yield from _named(item)
    elif isinstance(nav, dict):
        for item in nav.values():
            yield from _named(item)
