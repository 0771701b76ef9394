"""The files that a new blueprint begins with, filled with its own names and days."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import PurePosixPath
from string import Template

from blueprint_build.formatting.form import formed
from blueprint_schema.manifest import Manifest
from blueprint_schema.table import BY_FOLDER

HORIZON = 4
"""For how many years after this one a new blueprint speaks."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """What a new blueprint is told of itself: its name, where it holds, who keeps it, the day."""

    title: str
    place: str
    steward: str
    today: date

    @property
    def words(self) -> dict[str, str]:
        """What stands for each placeholder of the files, quoted where it is free text."""
        year = self.today.year
        free = {"title": self.title, "place": self.place, "steward": self.steward}
        years = {"year": 0, "next": 1, "later": 2, "after": 3, "last": HORIZON}
        return {
            "today": self.today.isoformat(),
            **{name: quoted(text) for name, text in free.items()},
            **{name: str(year + ahead) for name, ahead in years.items()},
        }


def artefact_files(beginning: Beginning) -> Iterator[tuple[PurePosixPath, str]]:
    """The manifest and each artefact, by path, in the one form that all files have."""
    for path, text in _texts(_here() / "content"):
        filled = Template(text).substitute(beginning.words)
        model = BY_FOLDER.get(path.parent.name, Manifest)
        yield path, formed(filled, model) or filled


def project_files(beginning: Beginning, folder: str) -> Iterator[tuple[PurePosixPath, str]]:
    """What stands beside the folder: the site's settings, and what git is to pass over."""
    words = beginning.words | {"folder": quoted(folder), "edit": quoted(f"edit/main/{folder}/")}
    for path, text in _texts(_here() / "project"):
        yield PurePosixPath(str(path).replace("dot-", ".")), Template(text).substitute(words)


def quoted(text: str) -> str:
    """Any text as a YAML value: JSON's way of quoting is one of YAML's."""
    return json.dumps(text, ensure_ascii=False)


def _here() -> Traversable:
    return files("blueprint_build") / "starter"


def _texts(folder: Traversable, above: str = "") -> Iterator[tuple[PurePosixPath, str]]:
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        path = f"{above}{entry.name}"
        if entry.is_dir():
            yield from _texts(entry, f"{path}/")
        else:
            yield PurePosixPath(path), entry.read_text("utf-8")
