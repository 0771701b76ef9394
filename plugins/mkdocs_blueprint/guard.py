"""Keeping the built site away from the source."""

from pathlib import Path

from mkdocs.exceptions import Abort

SOURCE_ROOMS = ("blueprint", "schema", "build", "plugins", "tests", ".git")


def refuse_source_in(site_dir: Path, docs_dir: Path) -> None:
    """Stops the build where ``site_dir``, which MkDocs empties first, holds or is source."""
    site, docs = site_dir.resolve(), docs_dir.resolve()
    kept = [docs, *(docs.parent / room for room in SOURCE_ROOMS)]
    for folder in kept:
        if folder == site or folder.is_relative_to(site) or site.is_relative_to(folder):
            raise Abort(
                f"site_dir is {site_dir.name!r}, which holds source or lies in it, and would be "
                "emptied. Set site_dir to a folder of its own, such as 'site'."
            )
