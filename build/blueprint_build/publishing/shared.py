"""Assets that versions share: stored once, under a name that says what is in them.

A folder of assets moves as a whole, so that whatever its files say of each other stays true.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

FOLDER = "assets/"
_DIGITS = 12
_QUOTED = re.compile(r"""(?<=["'])((?:\.\./)*)(assets/[^"'?#\s]+)""")


@dataclass(frozen=True, slots=True)
class Shared:
    """The files that leave a version, by their new path from the branch's top."""

    files: Mapping[str, bytes]
    moves: Mapping[str, str]
    """The new path of each file, by its path in the version."""


def shared(site: Mapping[str, bytes]) -> Shared:
    """What versions can share of a built site: each folder in ``assets/``."""
    folders: dict[str, list[str]] = {}
    for path in sorted(site):
        if path.startswith(FOLDER) and path.count("/") > 1:
            folders.setdefault(path.split("/")[1], []).append(path)
    moves = {
        path: f"{FOLDER}{name}-{_digest(site, paths)}/{path.split('/', 2)[2]}"
        for name, paths in folders.items()
        for path in paths
    }
    return Shared({new: site[old] for old, new in moves.items()}, moves)


def led_to_shared(html: str, root: str, moves: Mapping[str, str]) -> str:
    """A page with its links to assets led to where they are now.

    ``root`` is the way from the page to the version's top: ``../../``, or empty on the first page.
    """

    def led(match: re.Match[str]) -> str:
        way, path = match.groups()
        return f"../{root}{moves[path]}" if way == root and path in moves else match.group()

    return _QUOTED.sub(led, html)


def _digest(site: Mapping[str, bytes], paths: list[str]) -> str:
    content = sha256()
    for path in paths:
        content.update(f"{path}\0{len(site[path])}\0".encode() + site[path])
    return content.hexdigest()[:_DIGITS]
