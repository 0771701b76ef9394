"""What exists in one blueprint, put into its schemas so that an editor can offer it.

Ids are suggested, with ``defaultSnippets``: any other id is allowed too, because the schemas may be
older than the files. An ``enum`` would do the same for completion, but the language server lists
all of its words on every hover and in every message. The manifest's words are few and closed, so
they are an ``enum``.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from blueprint_build.editors.json_schemas import Schema
from blueprint_build.source.load import Reading
from blueprint_schema.manifest import Entry, Manifest


@dataclass(frozen=True, slots=True)
class Known:
    """An id that exists, its kind, and a line about it."""

    id: str
    kind: str
    about: str


def with_ids(schema: Schema, reading: Reading) -> Schema:
    """The schema with the ids and the manifest's words that a blueprint has."""
    known = sorted(_known(reading), key=lambda one: one.id)
    return {key: _filled(value, known, reading.manifest) for key, value in schema.items()}


def _known(reading: Reading) -> Iterator[Known]:
    for _, artefact in reading.artefacts:
        kind = artefact.kind.name
        yield Known(artefact.id, kind, f"{artefact.title} ({kind}, {artefact.status.label})")
    for id, kind in reading.unparsed.items():
        yield Known(id, kind, f"({kind}, with errors)")


def _filled(node: Any, known: list[Known], manifest: Manifest | None) -> Any:
    if isinstance(node, list):
        return [_filled(item, known, manifest) for item in node]
    if not isinstance(node, dict):
        return node
    made = {key: _filled(value, known, manifest) for key, value in node.items()}
    if "x-relation" in made:
        made.pop("examples", None)
        return made | {"defaultSnippets": _suggestions(made["x-relation"]["kinds"], known)}
    if "x-vocabulary" in made and manifest:
        return made | _words(manifest.vocabulary(made["x-vocabulary"]))
    return made


def _suggestions(kinds: list[str], known: list[Known]) -> list[dict[str, str]]:
    return [
        {"label": one.id, "body": one.id, "description": one.about}
        for one in known
        if one.kind in kinds or kinds == ["any"]
    ]


def _words(entries: tuple[Entry, ...]) -> dict[str, list[str]]:
    return {
        "enum": [entry.key for entry in entries],
        "enumDescriptions": [entry.summary or entry.title for entry in entries],
    }
