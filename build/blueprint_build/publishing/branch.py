"""What the whole branch holds once a version more is on it: pure, from what it held before."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from mike.versions import Versions

from blueprint_build.publishing import headers
from blueprint_build.publishing.addresses import FILE as ADDRESSES
from blueprint_build.publishing.addresses import Addresses, Gone, vanished
from blueprint_build.publishing.shared import FOLDER as SHARED
from blueprint_build.publishing.signposts import not_found, redirect, tombstone
from blueprint_build.publishing.staging import PAGE, Staged
from blueprint_build.publishing.versions import FILE as VERSIONS
from blueprint_build.publishing.versions import holder_of, names, with_version
from blueprint_build.publishing.versions import written as versions_written

OWN = ("search/", "sitemap.xml", ADDRESSES)
"""Files, or their folders, that only the version's own pages ask for: an alias does without."""


@dataclass(frozen=True, slots=True)
class Before:
    """The branch as it is: its files as blobs, and what the files say that are looked into."""

    files: Mapping[str, str]
    versions: Versions
    addresses: Mapping[str, Addresses]
    """What stands at the addresses of each version."""
    headers: bytes


@dataclass(frozen=True, slots=True)
class Top:
    """What the branch's top needs to know: the alias, and the path of the top on the host."""

    alias: str
    path: str


@dataclass(frozen=True, slots=True)
class After:
    """What the branch will hold: blobs that it has already, and contents that are new to it."""

    kept: Mapping[str, str]
    new: Mapping[str, bytes]
    gone: tuple[Gone, ...]
    """The addresses that have a tombstone."""


@dataclass(frozen=True, slots=True)
class _Signs:
    """What every page that leads on has to know."""

    alias: str
    current: str
    """The version that the alias stands for."""
    addresses: Addresses
    """What that version has at its addresses."""
    assets: str
    """Where style and script of such pages are, from the branch's top."""


def after(before: Before, staged: Staged, blobs: Mapping[str, str], top: Top) -> After:
    """The branch with a version more; ``blobs`` are that version's files, stored already."""
    versions = with_version(before.versions, staged.version, top.alias)
    current = holder_of(versions, top.alias) or staged.version
    every = {**before.addresses, staged.version: staged.addresses}
    earlier = [(name, every[name]) for name in names(versions) if name != current]
    gone = tuple(vanished(every[current], earlier))
    signs = _Signs(top.alias, current, every[current], _assets(staged))
    kept = {**before.files, **blobs}
    new = dict(_tombstones(gone, signs))
    if current == staged.version:
        kept = {path: kept[path] for path in kept if not path.startswith(f"{top.alias}/")}
        kept |= dict(_copies(staged, blobs, top.alias))
        new |= dict(_redirects(signs))
    return After(kept, new | _top(before, staged, versions, top, signs), gone)


def _top(
    before: Before, staged: Staged, versions: Versions, top: Top, signs: _Signs
) -> dict[str, bytes]:
    """The files that stand beside the versions."""
    return {
        PAGE: redirect("The current version", f"{signs.current}/", signs.assets),
        "404.html": not_found(top.path, top.alias, top.path + signs.assets),
        VERSIONS: versions_written(versions),
        headers.FILE: headers.merged(before.headers, staged.headers),
        ".nojekyll": b"",
    }


def _assets(staged: Staged) -> str:
    found = [path for path in staged.shared if posixpath.basename(path) == "signpost.css"]
    return f"{posixpath.dirname(found[0])}/" if found else SHARED


def _redirects(signs: _Signs) -> Iterator[tuple[str, bytes]]:
    for address, what in signs.addresses.items():
        root = _root(address)
        page = redirect(what.title, f"{root}{signs.current}/{address}", root + signs.assets)
        yield f"{signs.alias}/{address}{PAGE}", page


def _tombstones(gone: tuple[Gone, ...], signs: _Signs) -> Iterator[tuple[str, bytes]]:
    for each in gone:
        root = _root(each.address)
        title = "" if each.replacement is None else signs.addresses[each.replacement].title
        page = tombstone(each, title, signs.current, root, root + signs.assets)
        yield f"{signs.alias}/{each.address}{PAGE}", page


def _copies(staged: Staged, blobs: Mapping[str, str], alias: str) -> Iterator[tuple[str, str]]:
    """Data, feeds and images under the alias: no page leads on from one, so they stand there too.

    It costs one copy of them, since only the current version has the alias.
    """
    led = {f"{address}{PAGE}" for address in staged.addresses}
    for path in staged.files:
        if path not in led and not path.startswith(OWN):
            yield f"{alias}/{path}", blobs[f"{staged.version}/{path}"]
    for path, place in staged.images.items():
        yield f"{alias}/{path}", blobs[place]


def _root(address: str) -> str:
    """The way from an address under an alias to the branch's top."""
    return "../" * (address.count("/") + 1)
