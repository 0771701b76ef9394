"""The recipe of reading: a tree of files becomes artefacts, prose pages and faults."""

from collections.abc import Callable
from dataclasses import dataclass, field

from blueprint_build.collector import resting_collector
from blueprint_build.source.characters import first_garbled, first_hidden, is_plain, name_of
from blueprint_build.source.construct import construct
from blueprint_build.source.document import Document
from blueprint_build.source.fault import Fault, position_in
from blueprint_build.source.layout import MANIFEST, Place, collisions, id_meant_by, place
from blueprint_build.source.merging import conflict
from blueprint_build.source.parse import parse_artefact, parse_manifest
from blueprint_build.source.tree import SourceFile, Tree
from blueprint_schema.artefact import Artefact
from blueprint_schema.manifest import Manifest


@dataclass(slots=True)
class Reading:
    """Everything that a tree of files said, and everything that was wrong with it."""

    label: str
    manifest: Manifest | None = None
    artefacts: list[tuple[str, Artefact]] = field(default_factory=list)
    """Each artefact with the path of its file, in path order."""
    unparsed: dict[str, str] = field(default_factory=dict)
    """The id and kind of each file that has its place but could not be understood."""
    refused: set[str] = field(default_factory=set)
    """The ids that files without a place were meant to have."""
    documents: dict[str, Document] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)
    """Each prose page's Markdown, by its path."""
    faults: list[Fault] = field(default_factory=list)

    @property
    def is_whole(self) -> bool:
        """Whether every file was understood."""
        return bool(self.manifest) and not self.unparsed and not self.refused


@resting_collector()
def load(tree: Tree, progress: Callable[[], None] = lambda: None) -> Reading:
    """Reads every file of a tree once. ``progress`` is called after each."""
    reading = Reading(tree.label)
    placed = []
    paths = set()
    for file in tree.files():
        paths.add(file.path)
        found = place(file)
        if isinstance(found, Fault):
            reading.faults.append(found)
            reading.refused.add(id_meant_by(file.path.rpartition("/")[2]))
        else:
            placed.append(found)
    reading.faults += collisions(found.file.path for found in placed)
    for found in placed:
        _read(reading, found)
        progress()
    if MANIFEST not in paths:
        reading.faults.append(Fault("missing-manifest", MANIFEST))
    return reading


def _read(reading: Reading, found: Place) -> None:
    text = _text(reading, found.file)
    if text is None:
        _remember_unparsed(reading, found)
    elif fault := conflict(found.file.path, text) or _garbled(found.file.path, text):
        reading.faults.append(fault)
        reading.documents[found.file.path] = Document(found.file.path, text, {})
        _remember_unparsed(reading, found)
    elif found.model is None:
        reading.pages[found.file.path] = text
    elif document := _document(reading, found, text):
        _keep(reading, found, document)
    else:
        _remember_unparsed(reading, found)


def _text(reading: Reading, file: SourceFile) -> str | None:
    content = file.read()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode()  # without the byte order mark
        at = position_in(before, len(before))
        reading.faults.append(Fault("not-utf8", file.path, at, {"byte": error.object[error.start]}))
        return None
    hidden = None if is_plain(content) else first_hidden(text)
    if hidden is None:
        return text.replace("\r\n", "\n").replace("\r", "\n")  # as git checks out for Windows
    at = position_in(text, hidden.start())
    facts = {"character": name_of(hidden.group())}
    reading.faults.append(Fault("hidden-characters", file.path, at, facts))
    return None


def _garbled(path: str, text: str) -> Fault | None:
    found = None if text.isascii() else first_garbled(text)
    if found is None:
        return None
    start, there, meant = found
    return Fault("garbled-text", path, position_in(text, start), {"there": there, "meant": meant})


def _document(reading: Reading, found: Place, text: str) -> Document | None:
    data, faults = construct(found.file.path, text)
    if not faults and not isinstance(data, dict):
        faults.append(Fault("not-a-mapping", found.file.path, facts={"value": data}))
    reading.faults += faults
    document = Document(found.file.path, text, data if isinstance(data, dict) else {})
    reading.documents[found.file.path] = document
    return None if faults else document


def _keep(reading: Reading, found: Place, document: Document) -> None:
    if found.model is None:
        return
    if issubclass(found.model, Manifest):
        manifest = parse_manifest(document)
        if isinstance(manifest, Manifest):
            reading.manifest = manifest
        else:
            reading.faults += manifest
        return
    artefact = parse_artefact(document, found.model, found.id)
    if isinstance(artefact, Artefact):
        reading.artefacts.append((found.file.path, artefact))
    else:
        reading.faults += artefact
        _remember_unparsed(reading, found)


def _remember_unparsed(reading: Reading, found: Place) -> None:
    if found.model is not None and issubclass(found.model, Artefact):
        reading.unparsed[found.id] = found.model.kind.name
