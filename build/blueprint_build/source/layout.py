"""What a path says: the folder is the kind, the file's name is the id."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from blueprint_build.source.construct import MOST_BYTES
from blueprint_build.source.fault import Fault
from blueprint_build.source.tree import SourceFile
from blueprint_schema.artefact import Artefact
from blueprint_schema.manifest import Manifest
from blueprint_schema.table import BY_FOLDER
from blueprint_schema.text import ID_LENGTH, ID_PATTERN

MANIFEST = "blueprint.yaml"
PAGE_ENDING = ".md"
ARTEFACT_ENDING = ".yaml"

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
    stem, dot, _ = name.rpartition(".")
    if file.is_link:
        return Fault("symlink", file.path)
    if file.size > MOST_BYTES:
        return Fault(
            "too-large", file.path, facts={"size": file.size, "limit": MOST_BYTES, "unit": "bytes"}
        )
    if file.path == MANIFEST:
        return Place(file, "", Manifest)
    if name.endswith(PAGE_ENDING):
        return _named(Place(file, stem, None))
    if not name.endswith(ARTEFACT_ENDING):
        return Fault("bad-file-name", file.path, facts={"name": name, "problem": "ending"})
    if folder not in BY_FOLDER:
        return Fault("unknown-folder", file.path, facts={"folder": folder})
    return _named(Place(file, stem if dot else name, BY_FOLDER[folder]))


def _named(found: Place) -> Place | Fault:
    name = found.file.path.rpartition("/")[2]
    is_prose = found.model is None
    if is_prose and found.id == "index":
        return found
    problem = None
    if not re.fullmatch(ID_PATTERN, found.id):
        problem = "form"
    elif len(found.id) > ID_LENGTH:
        problem = "length"
    elif found.id in RESERVED:
        problem = "reserved"
    if problem:
        facts = {"name": name, "stem": found.id, "problem": problem}
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
    for folder in sorted(BY_FOLDER):
        for other in (seen.get(folder), seen.get(f"{folder}/index")):
            if other:
                yield Fault("address-collision", other, facts={"other": f"the list of {folder}"})


def _address(path: str) -> str:
    return unicodedata.normalize("NFKC", path.rpartition(".")[0]).casefold()
