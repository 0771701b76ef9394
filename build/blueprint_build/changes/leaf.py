"""What stands in a field: a text to be read, a relation, a word of the manifest, or a bare fact."""

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel, StringConstraints

from blueprint_schema.relation import Choice, Relation
from blueprint_schema.text import Sort

ONE_LINE = r"^[^\n]*$"


@cache
def is_text(model: type[BaseModel], field: str) -> bool:
    """Whether a field, or each item of its list, is free text: a line, sentences or Markdown."""
    notes = _notes(model, field)
    shapes = [note for note in notes if isinstance(note, StringConstraints)]
    signs = (Relation, Choice)
    return any(shape.pattern in (None, ONE_LINE) for shape in shapes) and not any(
        isinstance(note, signs) or note is Sort.CODE for note in notes
    )


@cache
def note_of(model: type[BaseModel], field: str) -> Relation | Choice | None:
    """The relation that a field states, or the vocabulary that its words come from."""
    notes = _notes(model, field)
    return next((note for note in notes if isinstance(note, Relation | Choice)), None)


def _notes(model: type[BaseModel], field: str) -> list[Any]:
    info = model.model_fields[field]
    return [*info.metadata, *_inside(info.annotation)]


def _inside(annotation: Any) -> Iterator[Any]:
    if get_origin(annotation) is Annotated:
        yield from annotation.__metadata__
        yield from _inside(annotation.__origin__)
        return
    for part in get_args(annotation):
        yield from _inside(part)
