"""Which files are meant: those of a blueprint that paths name, and no others."""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from blueprint_build.source.layout import MANIFEST, PAGE_ENDING
from blueprint_build.source.tree import FolderTree, SourceFile


class OutsideError(Exception):
    """A path that is not there, or that is in no blueprint."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The files of a blueprint at or below some places in it; prose pages are left out."""

    whole: FolderTree
    places: tuple[str, ...]

    @property
    def label(self) -> str:
        """The blueprint's folder."""
        return self.whole.label

    def files(self) -> Iterator[SourceFile]:
        """Each file, and each link on the way to one: links are reported, never followed."""
        for file in self.whole.files():
            if not file.path.endswith(PAGE_ENDING) and self._names(file):
                yield file

    def _names(self, file: SourceFile) -> bool:
        return any(
            place == "."
            or f"{file.path}/".startswith(f"{place}/")
            or (file.is_link and place.startswith(f"{file.path}/"))
            for place in self.places
        )


def chosen(paths: Iterable[Path]) -> list[Chosen]:
    """The files that paths name, blueprint by blueprint."""
    places: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        folder = _blueprint_of(path)
        places[folder].append(Path(os.path.relpath(path, folder)).as_posix())
    return [Chosen(FolderTree(Path(top)), tuple(found)) for top, found in places.items()]


def _blueprint_of(path: Path) -> str:
    """The folder that holds the manifest, at or above a path, named as the path was."""
    if not os.path.lexists(path):
        raise OutsideError(f"{path} is not there")
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - resolving would follow links
    for folder in (absolute, *absolute.parents):
        if (folder / MANIFEST).is_file():
            return str(folder) if path.is_absolute() else os.path.relpath(folder)
    raise OutsideError(f"{path} is in no blueprint: there is no {MANIFEST} at or above it")
