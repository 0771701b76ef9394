"""Where a site may be written: never over anything else, and never half of it."""

import shutil
from contextlib import suppress
from pathlib import Path

MARKER = ".built-by-blueprint"
"""A file by which a folder is known as a site that was built, and may be built again."""


def refusal(site: Path, docs: Path) -> str:
    """Why a site may not be written to this folder; empty where it may.

    The folder is emptied first. So it may neither hold the blueprint nor lie in it, and what
    stands in it must be an earlier site.
    """
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        return f"site_dir {site.name!r} is not a folder"
    site, docs = site.resolve(), docs.resolve()
    if site == docs or docs.is_relative_to(site) or site.is_relative_to(docs):
        return f"site_dir {site.name!r} holds the blueprint, or lies in it; choose another"
    if site.exists() and any(site.iterdir()) and not (site / MARKER).exists():
        return (
            f"site_dir {site.name!r} holds files that are no site of ours, and would lose them; "
            "choose another folder, or delete it yourself"
        )
    return ""


def mark(site: Path) -> None:
    """Marks a folder as a site that was built."""
    (site / MARKER).write_text("This folder is built, and emptied before it is built again.\n")


def swap(new: Path, place: Path) -> None:
    """Puts a finished folder in another's place; the old one goes last.

    Where two builds end at once, the later one stays; a failure leaves the old site in place.
    """
    new.chmod(0o755)
    old = new.with_name(f"{new.name}.old")
    while True:
        with suppress(FileNotFoundError):
            place.rename(old)
        try:
            new.rename(place)
            break
        except OSError:
            if not place.exists():
                with suppress(OSError):
                    old.rename(place)
                raise
            shutil.rmtree(old, ignore_errors=True)  # another build has just put its own there
    shutil.rmtree(old, ignore_errors=True)
