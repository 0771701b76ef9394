"""The recipe of publishing: make the whole branch anew beside it, and let the remote swap."""

import time
from dataclasses import dataclass
from enum import Enum

from blueprint_build.publishing.addresses import FILE as ADDRESSES
from blueprint_build.publishing.addresses import Addresses
from blueprint_build.publishing.addresses import read as addresses_read
from blueprint_build.publishing.branch import After, Before, Top, after
from blueprint_build.publishing.headers import FILE as HEADERS
from blueprint_build.publishing.remote import RemoteBranch
from blueprint_build.publishing.staging import Staged
from blueprint_build.publishing.versions import FILE as VERSIONS
from blueprint_build.publishing.versions import names
from blueprint_build.publishing.versions import read as versions_read

ATTEMPTS = 8
"""How often a push is tried. Of any that race, one gets through each time."""
PAUSE = 0.25
"""Seconds before the second attempt; a multiple of it before each further one."""


class NotPublishedError(Exception):
    """Nothing was published; the message says why, and what to do."""


class End(Enum):
    """How a publish ended well."""

    PUBLISHED = "published"
    """The remote has the version, and was asked whether it has."""
    THERE_ALREADY = "there already"
    """The remote had the version before, with the same bytes."""
    REHEARSED = "rehearsed"
    """Everything was made and nothing was sent."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a publish: the end, the commit that has the version, and what it brought."""

    end: End
    commit: str
    after: After | None = None


def publish(branch: RemoteBranch, staged: Staged, top: Top, rehearse: bool = False) -> Outcome:
    """Puts a version on the remote's branch. Raises ``NotPublishedError``, or ``GitError``.

    The branch goes from one commit to the next in one step of the remote's, so a reader finds the
    site as it was or as it will be, whenever this is killed. To repeat it is safe.
    """
    blobs = _stored(branch, staged)
    said = ""
    for attempt in range(ATTEMPTS):
        time.sleep(PAUSE * attempt)
        tip = branch.tip()
        before = _read(branch, tip)
        if staged.version in names(before.versions):
            return _there_already(before, staged, blobs, tip or "")
        made = after(before, staged, blobs, top)
        commit = _committed(branch, made, tip, staged.version)
        if rehearse:
            return Outcome(End.REHEARSED, commit, made)
        said = branch.push(commit, tip)
        if branch.holds(commit):
            return Outcome(End.PUBLISHED, commit, made)
    raise NotPublishedError(
        f"{branch.remote} refused version {staged.version} {ATTEMPTS} times and still has the site "
        f"as it was. It said:\n{said}\nOnce that is mended, run the same command again"
    )


def _stored(branch: RemoteBranch, staged: Staged) -> dict[str, str]:
    """The version's files and those it shares as blobs, by path from the branch's top."""
    files = {f"{staged.version}/{path}": content for path, content in staged.files.items()}
    files |= staged.shared
    return dict(zip(files, branch.repository.store(files.values()), strict=True))


def _read(branch: RemoteBranch, tip: str | None) -> Before:
    repository = branch.repository
    files = repository.files(tip)
    listed = files.get(VERSIONS)
    if files and not listed:
        raise NotPublishedError(
            f"branch {branch.name} of {branch.remote} holds files but no {VERSIONS}, so it is not "
            "a branch of published versions; name another one with --branch"
        )
    versions = versions_read(repository.read(listed) if listed else None)
    addresses = {name: _addresses(branch, files, name) for name in names(versions)}
    sent = files.get(HEADERS)
    return Before(files, versions, addresses, repository.read(sent) if sent else b"")


def _addresses(branch: RemoteBranch, files: dict[str, str], version: str) -> Addresses:
    blob = files.get(f"{version}/{ADDRESSES}")
    if blob is None:
        raise NotPublishedError(
            f"version {version} on branch {branch.name} was published by another tool, so its "
            "addresses are not known; take it off that branch, or publish to another one"
        )
    return addresses_read(branch.repository.read(blob))


def _there_already(before: Before, staged: Staged, blobs: dict[str, str], tip: str) -> Outcome:
    top = f"{staged.version}/"
    theirs = {path: blob for path, blob in before.files.items() if path.startswith(top)}
    if theirs == {path: blob for path, blob in blobs.items() if path.startswith(top)}:
        return Outcome(End.THERE_ALREADY, tip)
    raise NotPublishedError(
        f"version {staged.version} is published already, with other pages; what is published never "
        "changes, so make a new release and publish that"
    )


def _committed(branch: RemoteBranch, made: After, tip: str | None, version: str) -> str:
    new = dict(zip(made.new, branch.repository.store(made.new.values()), strict=True))
    return branch.repository.commit({**made.kept, **new}, tip, f"Publish version {version}")
