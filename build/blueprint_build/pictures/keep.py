"""What took long to make, kept on disk for the next run: layouts of graphs, and PNG.

It is found by what it was made from, so it never grows old, and is sealed, so that nothing damaged
is believed. A folder that cannot be read or written costs only time.
"""

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

IGNORED = ".gitignore"

_folders: list[Path] = []


def keep_in(folder: Path | None) -> None:
    """Names the folder in which things are kept from now on; none: nothing is kept."""
    _folders[:] = [folder] if folder else []


def key_of(*made_from: str) -> str:
    """The name under which something is kept: of everything that it was made from."""
    return sha256("\0".join(made_from).encode()).hexdigest()


def kept(key: str) -> bytes | None:
    """What was kept under a key; none where it is missing or damaged."""
    for folder in _folders:
        with suppress(OSError):
            seal, _, content = (folder / key).read_bytes().partition(b"\n")
            if seal == _seal(content):
                os.utime(folder / key)  # it is of use still
                return content
    return None


def keep(key: str, content: bytes) -> bytes:
    """Keeps something under a key, and gives it back."""
    for folder in _folders:
        with suppress(OSError):
            _make(folder)
            # Written beside and moved, so that no other process ever reads half of it.
            beside = folder / f"{key}.{os.getpid()}.part"
            beside.write_bytes(_seal(content) + b"\n" + content)
            beside.replace(folder / key)
    return content


def forget_unused(since: float) -> None:
    """Deletes what nobody kept or found since a moment, in seconds of the machine's clock."""
    for folder in _folders:
        with suppress(OSError):
            for path in folder.iterdir():
                if path.name != IGNORED and path.stat().st_mtime < since:
                    path.unlink()


def _make(folder: Path) -> None:
    """Makes the folder, which git ignores wherever it stands: what is in it is nobody's work."""
    if not (folder / IGNORED).exists():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / IGNORED).write_text("*\n", "utf-8")


def _seal(content: bytes) -> bytes:
    """What tells something that was kept whole from what was damaged."""
    return sha256(content).hexdigest().encode()
