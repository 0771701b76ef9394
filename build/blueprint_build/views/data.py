"""The data page: every file that the site offers to other programs."""

from dataclasses import dataclass

from blueprint_build.exports.published import WHOLE, schema_of
from blueprint_build.exports.tables import FOLDER, file_of
from blueprint_build.graph.lens import Lens
from blueprint_build.views.page import Page
from blueprint_build.views.value import Value
from blueprint_schema.artefact import Artefact
from blueprint_schema.manifest import Manifest

SUMMARY = "The same content as files, to load into other programs. No key and no account is needed."

ASKED_AS = ("download", "open data", "API", "export", "CSV", "JSON", "spreadsheet", "Excel")


@dataclass(frozen=True, slots=True)
class KindFiles:
    """A kind as files: how many rows there are, the table, and the schema of one artefact."""

    kind: Value
    about: str
    rows: int
    table: Value
    schema: Value


@dataclass(frozen=True, slots=True)
class DataView:
    """Everything that the data page shows."""

    whole: Value
    manifest_schema: Value
    artefacts: int
    kinds: tuple[KindFiles, ...]


def data_page(lens: Lens) -> Page:
    """Every file for other programs."""
    view = DataView(
        whole=Value("blueprint.json", address=WHOLE),
        manifest_schema=_named(schema_of(Manifest)),
        artefacts=len(lens.everything()),
        kinds=tuple(_files(lens, model) for model in lens.kinds()),
    )
    return Page(f"{FOLDER}/", "Data", SUMMARY, "data.html", view, asked_as=ASKED_AS)


def _files(lens: Lens, model: type[Artefact]) -> KindFiles:
    kind = model.kind
    return KindFiles(
        kind=Value(kind.title, address=f"{kind.folder}/"),
        about=kind.about,
        rows=len(lens.of_kind(model)),
        table=_named(file_of(model)),
        schema=_named(schema_of(model)),
    )


def _named(address: str) -> Value:
    return Value(address.rpartition("/")[2], address=address)
