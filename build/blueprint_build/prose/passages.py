"""The running text of an artefact or of the manifest, with the way to each piece of it."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple, get_args

from blueprint_build.prose.sentences import plain
from blueprint_build.source.fields import inner_type
from blueprint_schema.artefact import Citation, Record
from blueprint_schema.relation import Choice, Pointer, Relation
from blueprint_schema.text import Sort

FEW = 3
"""Texts of so few words are names and labels, which nobody reads as prose."""

NAMES = frozenset(
    {"title", "short_title", "label", "aliases", "expansion"}
    | {"citation", "identifier", "locator", "publisher", "version"}
)
"""Fields that hold what something is called, however many words that takes."""

LAST = ("sources", "body")
"""Fields that stand below those of the artefact's kind, so that texts come as a reader has them."""

NOT_OURS = frozenset({"waivers", "points"})
"""Fields for the keepers of the blueprint, and what a source says in its own words."""


class Passage(NamedTuple):
    """One text that people read, and the way to it; of a prose page the way is empty."""

    pointer: Pointer
    text: str
    """The text as it was written."""
    plain: str
    """Its words, each at the place that it has in ``text``, without the signs of Markdown."""
    is_line: bool = False
    """Whether it is a short fact on one line rather than sentences in a row."""
    is_note: bool = False
    """Whether it says something about a source rather than about the matter itself."""


def passages(record: Record, way: Pointer = ()) -> Iterator[Passage]:
    """Every text of more than a few words in a record and the records inside it.

    Names and ids are no prose. ``way`` leads to the record itself.
    """
    is_note = isinstance(record, Citation)
    for name, is_line in _fields(type(record)):
        if value := getattr(record, name):
            for place, item in _items(value, (*way, name)):
                if not isinstance(item, str):
                    yield from passages(item, place)
                elif item.count(" ") >= FEW:
                    words = plain(item) if place == ("body",) else item
                    yield Passage(place, item, words, is_line, is_note)


def page(markdown: str) -> Passage:
    """The one passage of a prose page."""
    return Passage((), markdown, plain(markdown))


def _items(value: Any, way: Pointer) -> Iterable[tuple[Pointer, Any]]:
    """The items of a list with the way to each, or else the value itself."""
    if isinstance(value, tuple):
        return [((*way, position), item) for position, item in enumerate(value)]
    return ((way, value),)


@cache
def _fields(model: type[Record]) -> tuple[tuple[str, bool], ...]:
    """The fields of a model that can hold prose, and whether it is a line.

    Worked out once a model, for it is asked of every record.
    """
    in_order = sorted(model.model_fields.items(), key=lambda entry: _place(entry[0]))
    return tuple(
        (name, Sort.PROSE not in notes and name != "body")
        for name, field in in_order
        if name not in NAMES | NOT_OURS and _can_hold_prose(inner_type(field.annotation))
        for notes in [(*field.metadata, *_notes(field.annotation))]
        if not any(isinstance(note, Relation | Choice) or note is Sort.CODE for note in notes)
    )


def _place(name: str) -> int:
    return LAST.index(name) + 1 if name in LAST else 0


def _can_hold_prose(inner: Any) -> bool:
    return inner is str or (isinstance(inner, type) and issubclass(inner, Record))


def _notes(annotation: Any) -> Iterator[Any]:
    """What is noted on a type and on the types inside it: ``Text | None`` keeps its own inside."""
    for part in get_args(annotation):
        yield part
        yield from _notes(part)
