"""What a list can be narrowed down by: the closed words of a kind, and what all kinds share.

Facets are read from the types of the fields, so a new kind has its filters without a line of code.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic.fields import FieldInfo

from blueprint_build.graph.lens import Lens
from blueprint_build.source.fields import inner_type
from blueprint_build.views.facts import label_of, notes_of, value_at
from blueprint_build.views.value import SPOKEN
from blueprint_schema.artefact import Artefact, Record
from blueprint_schema.relation import Choice
from blueprint_schema.words import Word

SHARED = ("pillars", "audiences", "tier", "status")
"""Fields of every artefact that a reader may want to choose by."""

NAMED = {"pillars": "Pillar", "audiences": "For"}
"""Facets that read better under another name than that of their field."""

FEWEST, MOST = 2, 14
"""With fewer values there is nothing to choose; with more, searching is easier than choosing."""

ANY = "*"
"""The value of a row that fits whatever is chosen."""


@dataclass(frozen=True, slots=True)
class Option:
    """One value that can be chosen: as the address has it, as a reader sees it, and how often."""

    key: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """One thing to choose by: as the address has it, as a reader sees it, and its values."""

    name: str
    label: str
    options: tuple[Option, ...]


Chosen = dict[str, tuple[tuple[str, str], ...]]
"""Of one row, by facet: each value as the address has it, and as a reader sees it."""


def fields_of(model: type[Artefact]) -> tuple[str, ...]:
    """The fields of a kind that hold closed words, those that its list shows first."""
    own = [path for path in _closed(model) if path.partition(".")[0] not in Artefact.model_fields]
    own.sort(key=lambda path: (path not in model.kind.columns, "." in path))
    return (*own, *SHARED)


def chosen_of(lens: Lens, artefact: Artefact) -> Chosen:
    """What an artefact can be chosen by."""
    return {
        _name(path): tuple(
            (value.tone or (value.address or value.text).rstrip("/").rpartition("/")[2], value.text)
            for value in value_at(lens, artefact, path)
        )
        for path in fields_of(type(artefact))
    }


def labels_of(model: type[Artefact]) -> dict[str, str]:
    """What the facets of a kind are called where a field has a title of its own."""
    found = {_name(path): _field_at(model, path).title for path in fields_of(model)}
    return {name: title for name, title in found.items() if title}


def facets_of(rows: Iterable[Chosen], labels: Mapping[str, str] | None = None) -> tuple[Facet, ...]:
    """The facets that divide these rows, each with its values in the order of their labels."""
    counts: dict[str, Counter[tuple[str, str]]] = {}
    for row in rows:
        for name, values in row.items():
            counts.setdefault(name, Counter()).update(values)
    named = {**NAMED, **(labels or {})}
    return tuple(
        Facet(name, named.get(name) or label_of(name.replace("-", "_")), _options(counted))
        for name, counted in counts.items()
        if FEWEST <= len(counted) <= MOST
    )


def _options(counted: Counter[tuple[str, str]]) -> tuple[Option, ...]:
    always = counted[ANY, ""]
    every = (
        Option(key, label, count + always) for (key, label), count in counted.items() if key != ANY
    )
    return tuple(sorted(every, key=lambda option: option.label.casefold()))


def _field_at(model: type[Record], path: str) -> FieldInfo:
    name, _, rest = path.partition(".")
    info = model.model_fields[name]
    return _field_at(inner_type(info.annotation), rest) if rest else info


def _name(path: str) -> str:
    return path.rpartition(".")[2].replace("_", "-")


def _closed(model: type[Record]) -> Iterator[str]:
    """The fields of a model that hold closed words, and those of the single records inside it."""
    for name, info in model.model_fields.items():
        inner = inner_type(info.annotation)
        if _holds_words(inner, info):
            yield name
        elif isinstance(inner, type) and issubclass(inner, Record) and inner not in SPOKEN:
            is_list = "tuple" in str(info.annotation)
            yield from () if is_list else (f"{name}.{path}" for path in _closed(inner))


def _holds_words(inner: Any, info: FieldInfo) -> bool:
    is_word = isinstance(inner, type) and issubclass(inner, Word)
    return is_word or any(isinstance(note, Choice) for note in notes_of(info))
