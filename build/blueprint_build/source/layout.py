"""What a path says: the folder is the kind, the file's name is the id."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from blueprint_build.source.fault import Fault
from blueprint_build.source.refusals import MOST_BYTES
from blueprint_build.source.tree import SourceFile
from blueprint_schema.artefact import Artefact
from blueprint_schema.manifest import Manifest
from blueprint_schema.table import BY_FOLDER
from blueprint_schema.text import ID_LENGTH, ID_PATTERN

MANIFEST = "blueprint.yaml"
MADE = {
    "applies": "what applies to whom",
    "changes": "what changed from release to release",
    "coverage": "the coverage of the sources",
    "data": "the files for other programs",
    "feeds": "what changed, to subscribe to",
    "guide": "the reference of kinds and fields",
    "id": "the permanent addresses",
    "index-a-to-z": "the index from A to Z",
    "pagefind": "the index of the search",
    "pictures": "the pictures",
    "quality": "the quality page",
    "rules": "the manual of the rules",
    "search": "the search",
}
"""Folders of the site that hold pages of our own making, and what stands there."""
PAGE_ENDING = ".md"
ARTEFACT_ENDING = ".yaml"
MOST_PAGE_BYTES = 60_000
"""The largest prose page: what Markdown costs grows faster than its length."""

RESERVED = frozenset(
    {"index", "con", "prn", "aux", "nul"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)}
)
"""Names that are the listing's own, or that Windows keeps for itself."""


@dataclass(frozen=True, slots=True)
class Place:
    """A file that has its place in the blueprint: which model reads it, and its id."""

    file: SourceFile
    id: str
    model: type[Artefact] | type[Manifest] | None
    """``None`` for a prose page."""


def place(file: SourceFile) -> Place | Fault:
    """The place of a file, or the fault that keeps it out."""
    folder, _, name = file.path.rpartition("/")
    stem = name.rpartition(".")[0]
    if file.is_link:
        return Fault("symlink", file.path)
    most = MOST_PAGE_BYTES if name.endswith(PAGE_ENDING) else MOST_BYTES
    if file.size > most:
        facts = {"size": file.size, "limit": most, "unit": "bytes"}
        return Fault("too-large", file.path, facts=facts)
    if file.path == MANIFEST:
        return Place(file, "", Manifest)
    if name.endswith(PAGE_ENDING):
        return _named(Place(file, stem, None))
    if not name.endswith(ARTEFACT_ENDING):
        return Fault("bad-file-name", file.path, facts={"name": name, "problem": "ending"})
    if folder not in BY_FOLDER:
        return Fault("unknown-folder", file.path, facts={"folder": folder})
    return _named(Place(file, stem, BY_FOLDER[folder]))


def id_meant_by(name: str) -> str:
    """The id nearest to a name of a file; empty where it holds no letter and no digit."""
    plain = unicodedata.normalize("NFKD", _ENDINGS.sub("", name)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.casefold()).strip("-")


_ID = re.compile(ID_PATTERN)
_ENDINGS = re.compile(r"(\.(ya?ml|md|txt))+$", re.IGNORECASE)


def _named(found: Place) -> Place | Fault:
    *folders, name = found.file.path.split("/")
    for folder in folders:
        if not _ID.fullmatch(folder):
            facts = {"name": folder, "problem": "folder"}
            return Fault("bad-file-name", found.file.path, facts=facts)
    if found.model is None and found.id == "index" and "/" in found.file.path:
        return found
    problem = None
    if not _ID.fullmatch(found.id):
        problem = "form"
    elif len(found.id) > ID_LENGTH:
        problem = "length"
    elif found.id in RESERVED:
        problem = "reserved"
    if problem:
        facts = {"name": name, "problem": problem}
        return Fault("bad-file-name", found.file.path, facts=facts)
    return found


def collisions(paths: Iterable[str]) -> Iterator[Fault]:
    """Files whose pages would stand at the same address, ignoring case and Unicode form."""
    seen: dict[str, str] = {}
    for path in paths:
        address = _address(path)
        if address in seen:
            yield Fault("address-collision", path, facts={"other": seen[address]})
        else:
            seen[address] = path
        if other := MADE.get(address.partition("/")[0]):
            yield Fault("address-collision", path, facts={"other": other})
    for folder, model in sorted(BY_FOLDER.items()):
        plural = model.kind.plural
        if page := seen.get(folder):
            yield Fault("address-collision", page, facts={"other": f"the list of all {plural}"})


def _address(path: str) -> str:
    plain = unicodedata.normalize("NFKC", path.rpartition(".")[0]).casefold()
    return plain.removesuffix("/index")
