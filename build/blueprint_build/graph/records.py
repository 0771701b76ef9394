"""The records inside a record, at any depth: of artefacts and of the manifest."""

from collections.abc import Iterator

from blueprint_build.source.fields import nested_fields
from blueprint_schema.artefact import Citation, Record
from blueprint_schema.relation import Pointer


def records_in(record: Record, way: Pointer = ()) -> Iterator[tuple[Pointer, Record]]:
    """The record itself and every record inside it, with the way to each."""
    yield way, record
    for name in nested_fields(type(record)):
        value = getattr(record, name)
        if isinstance(value, Record):
            yield from records_in(value, (*way, name))
        elif isinstance(value, tuple):
            for position, item in enumerate(value):
                yield from records_in(item, (*way, name, position))


def citations_in(record: Record) -> Iterator[Citation]:
    """Every citation inside a record."""
    return (inner for _, inner in records_in(record) if isinstance(inner, Citation))
