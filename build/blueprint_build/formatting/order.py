"""The order of fields: of an artefact, of the manifest, and of the records inside them."""

from collections.abc import Iterable, Mapping
from functools import cache

from pydantic import BaseModel

from blueprint_build.formatting.parts import Entry
from blueprint_build.source.fields import model_at
from blueprint_schema.artefact import Artefact

FIRST = ("title", "summary", "status")
"""What every artefact begins with; its kind's own fields follow."""

LAST = ("sources", "body", "waivers")
"""What stands at the end, as it says least about the thing itself."""

Model = type[BaseModel] | None
"""What a group of fields is read by; ``None`` where nobody knows."""


def in_order(entries: Iterable[Entry], model: Model) -> list[Entry]:
    """The fields in their model's order; those that it does not know come last, as they stood."""
    places = _places(model) if model else {}
    return sorted(entries, key=lambda entry: places.get(entry.name, len(places)))


@cache
def model_of(model: Model, name: str) -> Model:
    """The model of the records that a field holds, if it holds any."""
    return model_at(model, (name,)) if model else None


@cache
def _places(model: type[BaseModel]) -> Mapping[str, int]:
    names = [name for name in model.model_fields if name != "id"]
    if issubclass(model, Artefact):
        shared = [name for name in Artefact.model_fields if name not in (*FIRST, *LAST, "id")]
        of_kind = [name for name in names if name not in Artefact.model_fields]
        own = sorted(of_kind, key=lambda name: name not in model.__annotations__)
        names = [*FIRST, *own, *shared, *LAST]
    return {name: place for place, name in enumerate(names)}
