"""A built site made ready to stand beside its other versions: shared assets out, addresses listed.

What is made here is the version for good. Nothing later changes a byte of it.
"""

import re
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from blueprint_build.graph.blueprint import Blueprint
from blueprint_build.graph.channels import FOLLOWED
from blueprint_build.publishing.addresses import FILE as ADDRESSES
from blueprint_build.publishing.addresses import Addresses, addresses_of, written
from blueprint_build.publishing.shared import FOLDER as SHARED
from blueprint_build.publishing.shared import led_to_shared, shared
from blueprint_build.site_folder import MARKER
from blueprint_build.site_policy import HEADERS_FILE

PAGE = "index.html"
DATA = "data"
LEFT_OUT = frozenset({MARKER, HEADERS_FILE, "404.html", "sitemap.xml.gz"})
"""Files that serve a site alone; the branch's top has the headers, and what is not found."""
_KEPT = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2\s*>)", re.DOTALL | re.IGNORECASE)
_INDENT = re.compile(r"[ \t]*\n\s*")


@dataclass(frozen=True, slots=True)
class Staged:
    """A version that is ready: its own files, those it shares, and what stands at its addresses."""

    version: str
    files: Mapping[str, bytes]
    """By path from the version's top."""
    shared: Mapping[str, bytes]
    """By path from the branch's top."""
    addresses: Addresses
    headers: bytes = b""
    """What a host is to send with its pages."""
    images: Mapping[str, str] = field(default_factory=dict)
    """Where the version's images are, from the branch's top, by the path that they had in it."""


def stage(version: str, site: Path, blueprint: Blueprint, alias: str) -> Staged:
    """Makes a built site ready.

    Its pages lead to feeds and calendars under the alias: in a version they never change, and who
    subscribes there would never be told of anything.
    """
    built = files_below(site)
    parts = shared(built)
    followed = {path: f"{alias}/{path}" for path in built if path.startswith(FOLLOWED)}
    leads = {**parts.moves, **followed}
    own = {
        path: _page(path, content, version, leads) if path.endswith(".html") else content
        for path, content in built.items()
        if path not in parts.moves and path not in LEFT_OUT
    }
    addresses = addresses_of(blueprint, pages(own))
    own[ADDRESSES] = written(addresses)
    images = {old: new for old, new in parts.moves.items() if not old.startswith(SHARED)}
    return Staged(version, own, parts.files, addresses, built.get(HEADERS_FILE, b""), images)


def attach(site: Path, attached: Iterable[Path]) -> None:
    """Puts files that were made elsewhere among the site's data."""
    for path in attached:
        target = site / DATA / path.name
        target.parent.mkdir(exist_ok=True)
        shutil.copyfile(path, target)


def files_below(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path from there."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def pages(files: Mapping[str, object]) -> list[str]:
    """The addresses at which these files have a page."""
    return [path.removesuffix(PAGE) for path in files if path == PAGE or path.endswith(f"/{PAGE}")]


def slim(html: str) -> str:
    """The page without indentation, which is a tenth of it; a reader sees no change."""
    parts = _KEPT.split(html)
    # Split at two groups: text, a kept element, its name, and so on.
    parts[::3] = [_INDENT.sub("\n", text) for text in parts[::3]]
    del parts[2::3]
    return "".join(parts)


def _page(path: str, content: bytes, version: str, moves: Mapping[str, str]) -> bytes:
    root = "../" * path.count("/")
    return led_to_shared(slim(content.decode()), root, version, moves).encode()
