"""``versions.json``: which versions the branch holds, in mike's form, which the theme reads."""

import json

from mike.versions import Versions

FILE = "versions.json"


def read(content: bytes | None) -> Versions:
    """The versions that a file lists; none where there is no file yet."""
    return Versions.loads(content.decode()) if content else Versions()


def names(versions: Versions) -> list[str]:
    """The versions, newest first."""
    return [str(info.version) for info in versions]


def with_version(versions: Versions, version: str, alias: str) -> Versions:
    """A list with one version more, in which the newest has the alias."""
    more = Versions.from_json(versions.to_json())
    more.add(version)
    more.update(names(more)[0], aliases=[alias], update_aliases=True)
    return more


def holder_of(versions: Versions, alias: str) -> str | None:
    """The version that has the alias, if one has."""
    found = versions.find(alias)
    return str(found[0]) if found else None


def written(versions: Versions) -> bytes:
    """The list as its file has it; mike leaves the order of aliases to chance."""
    rows = [{**row, "aliases": sorted(row["aliases"])} for row in versions.to_json()]
    return (json.dumps(rows, indent=2) + "\n").encode()
