"""Which state of a blueprint a word on the command line means."""

from dataclasses import dataclass
from pathlib import Path

import click

from blueprint_build.commands.options import folder_tree, readable
from blueprint_build.graph.blueprint import Blueprint, assemble
from blueprint_build.source.dataset import DataTree, open_data
from blueprint_build.source.layout import MANIFEST
from blueprint_build.source.load import Reading
from blueprint_build.source.released import (
    Version,
    last_version,
    tag_of,
    version_of,
    written,
)
from blueprint_build.source.tree import GitTree, Tree, UnreadableTreeError, git

DATA = Path("data/blueprint.json")
"""Where the site of a release carries its data file."""


@dataclass(frozen=True, slots=True)
class State:
    """A state of the blueprint: its name for readers, and its version if it is a release."""

    name: str
    blueprint: Blueprint
    version: Version | None = None


def state(word: str | None, folder: Path) -> State:
    """The state that a word names; without a word, the last release.

    A word is a folder, a data file, the folder of a published site, a version, a git revision, or
    ``REVISION:PATH`` of a data file. Anything else ends the command with status 2, and so does a
    state that is not whole.
    """
    if word is None:
        return _release(_last(folder), folder)
    version = version_of(word)
    if version and not Path(word).exists():
        return _release(version, folder)
    return State(word, whole(readable(tree_of(word, folder))))


def whole(reading: Reading) -> Blueprint:
    """The blueprint that was read; one that is not whole ends the command with status 2."""
    if not reading.is_whole:
        first = min((fault.path for fault in reading.faults), default=MANIFEST)
        raise click.UsageError(
            f"{reading.label} cannot be understood in full, {first} for one; "
            "'blueprint validate' says why"
        )
    return assemble(reading)


def _release(version: Version, folder: Path) -> State:
    tree = _at(tag_of(version), folder)
    if not _is_known(tree):
        raise click.UsageError(
            f"there is no release {written(version)} here, since nothing has the tag "
            f"{tag_of(version)}; 'git tag --list' names the tags, 'git fetch --tags' brings others"
        )
    return State(f"release {written(version)}", whole(readable(tree)), version)


def _at(revision: str, folder: Path) -> GitTree:
    """The folder in a revision of its own repository, which need not be the one we stand in."""
    if folder.is_dir():
        return GitTree(folder, revision, "")
    return GitTree(Path.cwd(), revision, folder.as_posix())


def _last(folder: Path) -> Version:
    try:
        version = last_version(folder if folder.is_dir() else Path.cwd())
    except (UnreadableTreeError, OSError) as wrong:
        raise click.UsageError(f"the last release cannot be looked up: {wrong}") from None
    if version is None:
        raise click.UsageError(
            f"there is no tag of a release, such as {tag_of((1, 0, 0))}; "
            "name a revision, a folder or a data file to compare with"
        )
    return version


def tree_of(word: str, folder: Path) -> Tree:
    """The tree of a word that is no version: a folder, a data file or a git revision."""
    path = Path(word)
    if path.is_dir() and not (path / MANIFEST).exists() and (path / DATA).is_file():
        path = path / DATA
    if path.is_dir():
        return folder_tree(path)
    try:
        if path.is_file():
            return open_data(path)
        if ":" in word:
            return DataTree(word, git(Path.cwd(), "cat-file", "blob", word))
    except (UnreadableTreeError, OSError) as wrong:
        raise click.UsageError(f"{word} cannot be read: {wrong}") from None
    tree = _at(word, folder)
    if not _is_known(tree):
        raise click.UsageError(f"'{word}' is no version, git revision, folder or data file")
    return tree


def _is_known(tree: GitTree) -> bool:
    """Whether git knows the revision; where there is no git, that is said when it is read."""
    try:
        git(tree.repository, "rev-parse", "--verify", "--quiet", f"{tree.revision}^{{tree}}")
    except UnreadableTreeError:
        return False
    except OSError:
        pass
    return True
