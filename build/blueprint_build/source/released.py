"""What was released: the state that a release's tag holds in git."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from blueprint_build.source.load import Reading, load
from blueprint_build.source.tree import (
    FolderTree,
    GitTree,
    SourceFile,
    Tree,
    UnreadableTreeError,
    git,
)
from blueprint_schema.kinds.release import Release

TAG = "blueprint-"
"""Tags of releases are this and the version. Tags of the toolchain itself begin otherwise."""

VERSION_PATTERN = re.compile(r"(\d{1,9})\.(\d{1,9})\.(\d{1,9})")

MOST = 20
"""How many releases a site tells of, the newest; to read one takes a moment."""

Version = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Released:
    """One release: its version, and what was read from the tree of its tag."""

    version: Version
    reading: Reading


def version_of(text: str) -> Version | None:
    """A version as three numbers; ``None`` for anything else."""
    found = VERSION_PATTERN.fullmatch(text)
    return (int(found[1]), int(found[2]), int(found[3])) if found else None


def newest_last(records: Iterable[Release]) -> tuple[Release, ...]:
    """Records of releases by their versions; two may be of one day."""
    return tuple(sorted(records, key=lambda one: version_of(one.version) or (0, 0, 0)))


def written(version: Version) -> str:
    """A version as it is written: ``1.2.0``."""
    return ".".join(map(str, version))


def tag_of(version: Version) -> str:
    """The tag of a release: ``blueprint-1.2.0``."""
    return f"{TAG}{written(version)}"


def last_released(tree: Tree, reading: Reading) -> Released | None:
    """The highest release that a tree looks back on.

    ``None`` where there is no git, no tag of a release (a shallow clone has none), or where its
    tree cannot be read. Files that are the same now are not read again.
    """
    place = _place(tree)
    if place is None:
        return None
    repository, folder, revision = place
    try:
        version = last_version(repository, revision)
        if version is None:
            return None
        earlier = GitTree(repository, tag_of(version), folder)
        return Released(version, _read_beside(earlier, reading))
    except (UnreadableTreeError, OSError):
        return None


def releases(tree: Tree, reading: Reading) -> tuple[Released, ...]:
    """The releases that a tree looks back on, oldest first, as many as are still told of.

    None where there is no git, no tag of a release, or where git does not answer. From each to the
    one before it, only the files that differ are read.
    """
    place = _place(tree)
    if place is None:
        return ()
    repository, folder, revision = place
    found: list[Released] = []
    try:
        for version in reversed(_versions(repository, revision)[-MOST:]):
            earlier = GitTree(repository, tag_of(version), folder)
            reading = _read_beside(earlier, reading)
            found.append(Released(version, reading))
    except (UnreadableTreeError, OSError):
        pass  # what was read until then is still true
    return tuple(reversed(found))


def last_version(repository: Path, revision: str = "HEAD") -> Version | None:
    """The highest version among the releases' tags that a revision looks back on."""
    return max(_versions(repository, revision), default=None)


def _versions(repository: Path, revision: str) -> list[Version]:
    listed = git(repository, "tag", "--list", f"{TAG}*", f"--merged={revision}").decode()
    versions = (version_of(tag.removeprefix(TAG)) for tag in listed.split())
    return sorted(version for version in versions if version)


def _place(tree: Tree) -> tuple[Path, str, str] | None:
    """The repository, the folder in it, and the revision that a tree stands for."""
    if isinstance(tree, FolderTree):
        return tree.folder, "", "HEAD"
    if isinstance(tree, GitTree):
        return tree.repository, tree.folder, tree.revision
    return None


@dataclass(frozen=True, slots=True)
class _Fresh:
    """Those of a tree's files that are not in a reading already, letter for letter."""

    label: str
    fresh: tuple[SourceFile, ...]

    def files(self) -> Iterator[SourceFile]:
        return iter(self.fresh)


def _read_beside(earlier: GitTree, reading: Reading) -> Reading:
    files = list(earlier.files())
    same = {file.path for file in files if _text(reading, file.path) == file.read()}
    fresh = tuple(file for file in files if file.path not in same)
    found = load(_Fresh(earlier.label, fresh))
    found.faults = [fault for fault in found.faults if fault.rule != "missing-manifest"]
    found.manifest = found.manifest or reading.manifest
    found.artefacts += [pair for pair in reading.artefacts if pair[0] in same]
    found.artefacts.sort(key=lambda pair: pair[0])
    found.documents |= {path: reading.documents[path] for path in same & reading.documents.keys()}
    found.pages |= {path: reading.pages[path] for path in same & reading.pages.keys()}
    return found


def _text(reading: Reading, path: str) -> bytes | None:
    document = reading.documents.get(path)
    text = document.text if document else reading.pages.get(path)
    return None if text is None else text.encode()
