"""Which release a blueprint may be published as: its newest, from files that are all committed."""

from blueprint_build.graph.blueprint import Blueprint
from blueprint_build.publishing.publish import NotPublishedError
from blueprint_build.publishing.repository import Repository
from blueprint_build.source.released import newest_last, tag_of, version_of
from blueprint_schema.kinds.release import Release

SHOWN = 5
"""How many uncommitted files a message names."""


def release_of(blueprint: Blueprint, version: str) -> Release:
    """The release that is to be published. Raises ``NotPublishedError`` if it is not the newest."""
    releases = newest_last(blueprint.of_kind(Release))
    if not releases:
        raise NotPublishedError(
            f"the blueprint has no release, so {version} cannot be published; make that release "
            "first, in the folder releases"
        )
    newest = releases[-1]
    if newest.version != version:
        raise NotPublishedError(
            f"the blueprint's newest release is {newest.version}, so {version} cannot be "
            f"published from it; publish {newest.version}, or {_way_to(version, releases)}"
        )
    return newest


def _way_to(version: str, releases: tuple[Release, ...]) -> str:
    """How a version is reached that is not the newest: an earlier one stands at its tag."""
    number = version_of(version)
    if number is None:
        return "write the version as 1.2.0"
    if any(version_of(one.version) == number for one in releases):
        return f"go back to that release first: git switch --detach {tag_of(number)}"
    return f"make release {version} first"


def refuse_uncommitted(repository: Repository) -> None:
    """Raises ``NotPublishedError`` where a file is not committed: nobody could build it again."""
    files = repository.uncommitted()
    if not files:
        return
    more = f" and {len(files) - SHOWN:,} more" if len(files) > SHOWN else ""
    raise NotPublishedError(
        f"not committed: {', '.join(files[:SHOWN])}{more}; commit them first, since a published "
        "version has to be one that can be built again"
    )
