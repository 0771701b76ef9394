"""Where sources are cited, at any depth of an artefact or of the manifest."""

from collections.abc import Iterator
from typing import Any

from blueprint_build.source.fields import nested_fields
from blueprint_schema.artefact import Citation, Record
from blueprint_schema.relation import Pointer


def citations_in(value: Any, way: Pointer = ()) -> Iterator[tuple[Pointer, Citation]]:
    """Every citation inside a value, with the way to it."""
    if isinstance(value, Citation):
        yield way, value
    elif isinstance(value, Record):
        for name in nested_fields(type(value)):
            yield from citations_in(getattr(value, name), (*way, name))
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from citations_in(item, (*way, position))
