"""Where files come from: a folder, or the tree of a git revision. Nothing is read before asked."""

import os
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from io import FileIO
from pathlib import Path
from typing import Protocol

from blueprint_build.source.characters import visible


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file of a tree: its path from the tree's top, its size in bytes, and how to read it.

    ``is_link`` is true of everything that is no ordinary file, such as a pipe, too.
    """

    path: str
    size: int
    is_link: bool
    read: Callable[[], bytes]


class Tree(Protocol):
    """A set of files with a name that people recognise."""

    @property
    def label(self) -> str:
        """What stands before each path in a message: ``blueprint`` or ``v1.0:blueprint``."""

    def files(self) -> Iterator[SourceFile]:
        """Every file, sorted by path; names that begin with a dot are left out."""


@dataclass(frozen=True, slots=True)
class FolderTree:
    """The files below a folder. Links are reported, never followed."""

    folder: Path

    @property
    def label(self) -> str:
        """The folder as it was named."""
        return self.folder.as_posix()

    def files(self) -> Iterator[SourceFile]:
        """Every file below the folder."""
        found = sorted(_entries(self.folder), key=lambda entry: entry[0])
        for path, entry in found:
            is_link = not entry.is_file(follow_symlinks=False)
            yield SourceFile(
                path=path,
                size=0 if is_link else entry.stat(follow_symlinks=False).st_size,
                is_link=is_link,
                read=partial(_bytes_of, entry.path),
            )


def _bytes_of(path: str) -> bytes:
    with FileIO(path) as file:  # read once and whole, so a buffer would only cost time
        return file.readall()


def _entries(folder: Path, prefix: str = "") -> Iterator[tuple[str, "os.DirEntry[str]"]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            path = prefix + visible(entry.name)
            if entry.is_dir(follow_symlinks=False):
                yield from _entries(Path(entry.path), f"{path}/")
            else:
                yield path, entry


@dataclass(frozen=True, slots=True)
class GitTree:
    """The files below a folder as they stand in a revision, read from git's own store.

    ``folder`` counts from ``repository``, which may be any folder of a checkout; empty is itself.
    """

    repository: Path
    revision: str
    folder: str

    @property
    def label(self) -> str:
        """The revision and the folder, as git writes them."""
        return f"{self.revision}:{self.folder}"

    def files(self) -> Iterator[SourceFile]:
        """Every file of the revision's tree, all contents fetched in one call of git."""
        rows = list(self._rows())
        blobs = self._contents([blob for _, blob, _ in rows])
        for path, blob, is_link in sorted(rows):
            content = blobs[blob]
            yield SourceFile(path, len(content), is_link, lambda content=content: content)  # type: ignore[misc]

    def _rows(self) -> Iterator[tuple[str, str, bool]]:
        tree = f"{self.revision}:./{self.folder}"
        words = ("ls-tree", "-r", "-z", "--full-tree", "--end-of-options", tree)
        listing = self._asked(*words)
        for row in listing.split(b"\0"):
            if not row:
                continue
            about, path = row.split(b"\t", 1)
            mode, kind, blob = about.decode().split()
            name = visible(path.decode("utf-8", "replace"))
            if kind == "blob" and not any(part.startswith(".") for part in name.split("/")):
                yield name, blob, mode == "120000"

    def _asked(self, *words: str) -> bytes:
        try:
            return git(self.repository, *words)
        except UnreadableTreeError as wrong:
            if "Not a valid object name" not in str(wrong):
                raise
            where = f" with a folder '{self.folder}' in it" if self.folder else ""
            said = f"git knows no revision '{self.revision}'{where}"
            raise UnreadableTreeError(f"{said}; 'git tag' lists the releases") from None

    def _contents(self, blobs: list[str]) -> dict[str, bytes]:
        answer = git(self.repository, "cat-file", "--batch", stdin="\n".join(blobs).encode())
        contents: dict[str, bytes] = {}
        start = 0
        while start < len(answer):
            end = answer.index(b"\n", start)
            blob, _, size = answer[start:end].decode().split()
            contents[blob] = answer[end + 1 : end + 1 + int(size)]
            start = end + 2 + int(size)
        return contents


class UnreadableTreeError(Exception):
    """The tree cannot be read at all: no such folder, no such revision, no git."""


def git(repository: Path, *words: str, stdin: bytes = b"") -> bytes:
    """What git answers; raises ``UnreadableTreeError`` with its complaint, where it has one."""
    done = subprocess.run(
        ["git", "-C", str(repository), *words],
        input=stdin,
        capture_output=True,
        env={**os.environ, "LC_ALL": "C"},  # its complaints stand among our own words
        check=False,
    )
    if done.returncode:
        raise UnreadableTreeError(done.stderr.decode("utf-8", "replace").strip())
    return done.stdout


def open_folder(path: Path) -> FolderTree:
    """The folder as a tree; raises ``UnreadableTreeError`` where there is none."""
    if not path.is_dir():
        raise UnreadableTreeError(f"{path} is not a folder; name the one that holds blueprint.yaml")
    return FolderTree(path)
