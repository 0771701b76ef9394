"""Every file that the site offers to other programs: what it is, where it stands, what is in it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from blueprint_build.editors.json_schemas import file_of as schema_name
from blueprint_build.editors.json_schemas import schemas
from blueprint_build.exports.dataset import dataset
from blueprint_build.exports.tables import FOLDER, file_of, kind_file
from blueprint_build.graph.blueprint import Blueprint
from blueprint_schema.artefact import Artefact
from blueprint_schema.manifest import Manifest

WHOLE = f"{FOLDER}/blueprint.json"
"""The address of the whole blueprint as one file."""


@dataclass(frozen=True, slots=True)
class DataFile:
    """One file: its address from the site's top, and how its bytes are made when they are asked."""

    address: str
    content: Callable[[], bytes]


def schema_of(model: type[Artefact] | type[Manifest]) -> str:
    """The address of the JSON Schema of a kind, or of the manifest."""
    return f"{FOLDER}/schema/{schema_name(model)}"


def published(blueprint: Blueprint) -> Iterator[DataFile]:
    """Every file: the whole, a table for each kind that has artefacts, and all schemas."""
    yield DataFile(WHOLE, lambda: dataset(blueprint).encode())
    for model in blueprint.kinds():
        yield DataFile(file_of(model), partial(kind_file, model, blueprint.of_kind(model)))
    for name, text in schemas().items():
        yield DataFile(f"{FOLDER}/schema/{name}", text.encode)
