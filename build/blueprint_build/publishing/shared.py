"""Files that versions share: stored once, under a name that says what is in them.

A folder of assets moves as a whole, so that whatever its files say of each other stays true. An
image moves alone: most of them stay the same from one release to the next.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePosixPath

FOLDER = "assets/"
IMAGES = frozenset({".gif", ".jpg", ".png", ".webp"})
"""The endings of images outside the assets. An SVG is text, and small."""
_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Shared:
    """The files that leave a version, by their new path from the branch's top."""

    files: Mapping[str, bytes]
    moves: Mapping[str, str]
    """The new path of each file, by its path in the version."""


def shared(site: Mapping[str, bytes]) -> Shared:
    """What versions can share of a built site: each folder in ``assets/``, and images."""
    moves: dict[str, str] = {}
    folders: dict[str, list[str]] = {}
    for path in sorted(site):
        place = PurePosixPath(path)
        if path.startswith(FOLDER) and len(place.parts) > 2:
            folders.setdefault(place.parts[1], []).append(path)
        elif place.suffix in IMAGES:
            name = sha256(site[path]).hexdigest()[:_DIGITS]
            moves[path] = f"{FOLDER}pictures/{name}{place.suffix}"
    for folder, paths in folders.items():
        name = f"{FOLDER}{folder}-{_digest(site, paths)}/"
        moves |= {path: name + path.split("/", 2)[2] for path in paths}
    return Shared({new: site[old] for old, new in moves.items()}, moves)


def led_to_shared(html: str, root: str, version: str, moves: Mapping[str, str]) -> str:
    """A page with its links to files that stand elsewhere led to where they are now.

    ``root`` is the way from the page to its version's top: ``../../``, or empty on the first page.
    A whole address, as previews need it, is known by the version in it.
    """

    def led(match: re.Match[str]) -> str:
        whole, path = match["whole"], match["path"]
        if path not in moves:
            return match.group()
        return (f"../{root}" if whole is None else whole) + moves[path]

    whole = rf"(?P<whole>https?://[^\"'\s]*/){re.escape(version)}/"
    return re.sub(rf"(?<=[\"'])(?:{whole}|{re.escape(root)})(?P<path>[^\"'?#\s]+)", led, html)


def _digest(site: Mapping[str, bytes], paths: list[str]) -> str:
    content = sha256()
    for path in paths:
        content.update(f"{path}\0{len(site[path])}\0".encode() + site[path])
    return content.hexdigest()[:_DIGITS]
