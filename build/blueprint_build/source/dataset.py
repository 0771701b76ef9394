"""A data file read as a tree of files, so that it passes the same guards as any other."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from blueprint_build.source.characters import visible
from blueprint_build.source.layout import ARTEFACT_ENDING, MANIFEST
from blueprint_build.source.tree import SourceFile, UnreadableTreeError

FORMAT = "blueprint-data"
VERSION = 1
"""Grows when a field goes or changes its meaning; a new field does not change it."""

MOST_BYTES = 50_000_000


@dataclass(frozen=True, slots=True)
class DataTree:
    """The files that a data file describes: the manifest, an artefact each, and the prose pages."""

    label: str
    content: bytes = field(repr=False)

    def files(self) -> Iterator[SourceFile]:
        """Every file; ``UnreadableTreeError`` where this is no data file of a blueprint."""
        data = self._data()
        files = {MANIFEST: _as_yaml(data["manifest"])} if "manifest" in data else {}
        for folder, artefacts in _mapping(data, "artefacts").items():
            for id in _mapping(data["artefacts"], folder):
                files[f"{folder}/{id}{ARTEFACT_ENDING}"] = _as_yaml(artefacts[id])
        for path, text in _mapping(data, "pages").items():
            files[path] = str(text).encode("utf-8", "surrogatepass")
        for path, content in sorted(files.items()):
            yield SourceFile(visible(path), len(content), False, lambda content=content: content)  # type: ignore[misc]

    def _data(self) -> dict[str, Any]:
        if len(self.content) > MOST_BYTES:
            raise UnreadableTreeError(f"{self.label} is larger than {MOST_BYTES:,} bytes")
        try:
            data = json.loads(self.content, object_pairs_hook=_once, parse_constant=_refuse)
        except (ValueError, RecursionError) as wrong:
            raise UnreadableTreeError(f"{self.label} is not a data file: {wrong}") from None
        if not isinstance(data, dict) or data.get("format") != FORMAT:
            raise UnreadableTreeError(f"{self.label} is not a data file of a blueprint")
        if data.get("version") != VERSION:
            raise UnreadableTreeError(
                f"{self.label} has the form {data.get('version')!r}, and this toolchain reads "
                f"{VERSION}; use the toolchain that wrote it"
            )
        return data


def open_data(path: Path) -> DataTree:
    """The data file at a path; raises ``OSError`` where it cannot be read."""
    with path.open("rb") as file:
        return DataTree(path.as_posix(), file.read(MOST_BYTES + 1))


def _as_yaml(data: Any) -> bytes:
    # Every JSON document is a YAML document, so the guards of artefact files hold here too.
    return json.dumps(data, ensure_ascii=False).encode("utf-8", "surrogatepass")


def _mapping(data: dict[str, Any], name: str) -> dict[str, Any]:
    found = data.get(name, {})
    if not isinstance(found, dict):
        raise UnreadableTreeError(f"'{visible(name)}' in the data file is not a mapping")
    return found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data = dict(pairs)
    if len(data) < len(pairs):
        raise ValueError("a name stands twice in one mapping")
    return data


def _refuse(word: str) -> None:
    raise ValueError(f"{word} is not a number")
