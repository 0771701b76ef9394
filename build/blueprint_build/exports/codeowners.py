"""Who is asked to review which file: a ``CODEOWNERS`` file that follows from the owners."""

from collections import Counter
from collections.abc import Iterator

from blueprint_build.graph.blueprint import Blueprint


def codeowners(blueprint: Blueprint, folder: str, organisation: str) -> str:
    """A line for each folder of artefacts, then one for each file that somebody else owns.

    The last line that fits counts. Owners are teams of an organisation, named by their ids:
    ``@organisation/owner-id``. What names no owner is the steward's.
    """
    top = f"/{folder}/" if folder.strip("./") else "/"
    return "".join(f"{line}\n" for line in _lines(blueprint, top, f"@{organisation}/"))


def _lines(blueprint: Blueprint, top: str, prefix: str) -> Iterator[str]:
    yield "# Made by 'blueprint codeowners' from the owners that artefacts name."
    steward = blueprint.manifest.steward if blueprint.manifest else ""
    yield f"{top} {prefix}{steward}"
    by_folder: dict[str, dict[str, str]] = {}
    for id, artefact in blueprint.artefacts.items():
        path = blueprint.paths[id]
        owners = by_folder.setdefault(path.partition("/")[0], {})
        owners[path] = artefact.owner or steward
    for kind, owners in sorted(by_folder.items()):
        ranked = Counter(sorted(owners.values())).most_common(1)
        main = ranked[0][0]
        yield f"{top}{kind}/ {prefix}{main}"
        for path, owner in sorted(owners.items()):
            if owner != main:
                yield f"{top}{path} {prefix}{owner}"
