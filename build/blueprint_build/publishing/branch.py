"""What the whole branch holds once a version more is on it: pure, from what it held before."""

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mike.versions import Versions

from blueprint_build.publishing.addresses import FILE as ADDRESSES
from blueprint_build.publishing.addresses import Addresses, Gone, vanished
from blueprint_build.publishing.shared import FOLDER as SHARED
from blueprint_build.publishing.signposts import not_found, redirect, tombstone
from blueprint_build.publishing.staging import PAGE, Staged, pages
from blueprint_build.publishing.versions import FILE as VERSIONS
from blueprint_build.publishing.versions import holder_of, names, with_version
from blueprint_build.publishing.versions import written as versions_written

NO_PAGES = ("search/", "sitemap.xml", ADDRESSES)
"""Files, or their folders, that only the version's own pages ask for: an alias does without."""


@dataclass(frozen=True, slots=True)
class Before:
    """The branch as it is: its files as blobs, its versions, and what stands in each of them."""

    files: Mapping[str, str]
    versions: Versions
    addresses: Mapping[str, Addresses]


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


def after(before: Before, staged: Staged, blobs: Mapping[str, str], top: Top) -> After:
    """The branch with a version more; ``blobs`` are that version's files, stored already."""
    versions = with_version(before.versions, staged.version, top.alias)
    current = holder_of(versions, top.alias) or staged.version
    every = {**before.addresses, staged.version: staged.addresses}
    earlier = [(name, every[name]) for name in names(versions) if name != current]
    gone = tuple(vanished(every[current], earlier))
    kept = {p: blob for p, blob in before.files.items() if not p.startswith(f"{top.alias}/")}
    kept |= blobs
    return After(
        kept=kept | dict(_copies(kept, current, top.alias)),
        new={
            **dict(_redirects(every[current], current, top.alias, _assets(staged))),
            **dict(_tombstones(gone, every[current], current, top.alias, _assets(staged))),
            PAGE: redirect("The current version", f"{current}/", _assets(staged)),
            "404.html": not_found(top.path, top.alias, top.path + _assets(staged)),
            VERSIONS: versions_written(versions),
            ".nojekyll": b"",
        },
        gone=gone,
    )


def earlier_versions(files: Mapping[str, str], versions: Versions) -> Sequence[tuple[str, str]]:
    """Each version on the branch with the blob of its list of addresses, if it has one."""
    return [(name, files.get(f"{name}/{ADDRESSES}", "")) for name in names(versions)]


def _assets(staged: Staged) -> str:
    """Where the style and the script of pages that lead on are, from the branch's top."""
    found = [path for path in staged.shared if posixpath.basename(path) == "signpost.css"]
    return f"{posixpath.dirname(found[0])}/" if found else SHARED


def _redirects(
    addresses: Addresses, current: str, alias: str, assets: str
) -> Iterator[tuple[str, bytes]]:
    for address, what in addresses.items():
        root = _root(address)
        page = redirect(what.title, f"{root}{current}/{address}", root + assets)
        yield f"{alias}/{address}{PAGE}", page


def _tombstones(
    gone: Sequence[Gone], addresses: Addresses, current: str, alias: str, assets: str
) -> Iterator[tuple[str, bytes]]:
    for each in gone:
        root = _root(each.address)
        title = addresses[each.replacement].title if each.replacement is not None else ""
        yield (
            f"{alias}/{each.address}{PAGE}",
            tombstone(each, title, current, root, root + assets),
        )


def _copies(kept: Mapping[str, str], current: str, alias: str) -> Iterator[tuple[str, str]]:
    """Data and feeds under the alias: no page can lead on from them, so they stand there too."""
    own = {
        path.removeprefix(f"{current}/"): path for path in kept if path.startswith(f"{current}/")
    }
    led = {f"{address}{PAGE}" for address in pages(own)}
    for path, whole in own.items():
        if path not in led and not path.startswith(NO_PAGES):
            yield f"{alias}/{path}", kept[whole]


def _root(address: str) -> str:
    """The way from an address under an alias to the branch's top."""
    return "../" * (address.count("/") + 1)
