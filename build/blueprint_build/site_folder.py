"""Where a site may be written: never over the source, and never half of it."""

import shutil
from pathlib import Path

SOURCE_ROOMS = ("blueprint", "schema", "build", "plugins", "tests", ".git")


def source_in(site: Path, docs: Path) -> Path | None:
    """The folder of source that writing a site would destroy, if there is one.

    MkDocs empties the site's folder first, so that folder may neither be source, nor hold any,
    nor lie in some.
    """
    site, docs = site.resolve(), docs.resolve()
    for folder in (docs, *(docs.parent / room for room in SOURCE_ROOMS)):
        if folder == site or folder.is_relative_to(site) or site.is_relative_to(folder):
            return folder
    return None


def swap(new: Path, place: Path) -> None:
    """Puts a finished folder in another's place; the old one goes last."""
    new.chmod(0o755)
    old = new.with_name(f"{new.name}.old")
    if place.exists():
        place.rename(old)
    new.rename(place)
    if old.exists():
        shutil.rmtree(old)
