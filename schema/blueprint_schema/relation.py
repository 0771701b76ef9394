"""Relations: a field that names another artefact, with its words in both directions.

A relation is stated once, as an annotation on the field that holds it::

    depends_on: Many[
        Annotated[Id, Relation("standard", forward="depends on", backward="is needed by")]
    ] = ()

The graph, the backlinks, the JSON Schemas, the pages, the pictures and the list of legal
triples are all read from that annotation. Nothing else says what may point where.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel


class Bond(Enum):
    """How much the holder of a relation leans on what it names."""

    RELIES = "relies"
    """It does not stand without the target, which may then be neither draft nor retired."""
    NAMES = "names"
    """It speaks of the target as it is today, which may then not be retired."""
    REMEMBERS = "remembers"
    """It speaks of history; the target may be in any state."""


@dataclass(frozen=True, slots=True)
class Relation:
    """What a field that holds an id may name, and how to say it both ways.

    ``kinds`` are the names of the kinds that may stand there; none means any kind.
    ``forward`` reads from the holder to the target ("depends on"), ``backward`` from the target
    to the holder ("is needed by"). ``acyclic`` relations may not run in a circle.
    """

    kinds: tuple[str, ...]
    forward: str
    backward: str
    bond: Bond
    acyclic: bool

    def __init__(
        self,
        *kinds: str,
        forward: str,
        backward: str,
        bond: Bond = Bond.NAMES,
        acyclic: bool = False,
    ) -> None:
        for name, value in (
            ("kinds", kinds),
            ("forward", forward),
            ("backward", backward),
            ("bond", bond),
            ("acyclic", acyclic),
        ):
            object.__setattr__(self, name, value)

    def allows(self, kind: str) -> bool:
        """Whether an artefact of this kind may stand here."""
        return not self.kinds or kind in self.kinds

    def __get_pydantic_json_schema__(self, core_schema: Any, handler: Any) -> dict[str, Any]:
        schema: dict[str, Any] = handler(core_schema)
        return schema | {
            "x-relation": {
                "kinds": list(self.kinds) or ["any"],
                "forward": self.forward,
                "backward": self.backward,
            }
        }


@dataclass(frozen=True, slots=True)
class Choice:
    """A field whose allowed words belong to one blueprint and stand in its manifest.

    ``vocabulary`` is the manifest's field that lists them, such as ``audiences``.
    """

    vocabulary: str

    def __get_pydantic_json_schema__(self, core_schema: Any, handler: Any) -> dict[str, Any]:
        schema: dict[str, Any] = handler(core_schema)
        schema.pop("examples", None)  # the words of one blueprint are no examples for all
        return schema | {"x-vocabulary": self.vocabulary}


Pointer = tuple[str | int, ...]
"""The way to a value inside a document: field names and positions from 0."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Where in a model an annotation of ours stands: the steps to it, ``"*"`` for every item."""

    steps: tuple[str, ...]
    note: Relation | Choice

    def values(self, holder: Any) -> Iterator[tuple[Pointer, str]]:
        """Every value that stands at this mark in ``holder``, with the way to it."""
        first = getattr(holder, self.steps[0])
        # Most fields of most artefacts are empty, and every mark of every artefact is asked.
        return _walk(first, self.steps[1:], self.steps[:1]) if first else iter(())


def _walk(value: Any, steps: tuple[str, ...], way: Pointer) -> Iterator[tuple[Pointer, str]]:
    if value is None:
        return
    if not steps:
        yield way, value
    elif steps == ("*",):
        for position, item in enumerate(value):
            yield (*way, position), item
    elif steps[0] == "*":
        for position, item in enumerate(value):
            yield from _walk(item, steps[1:], (*way, position))
    else:
        yield from _walk(getattr(value, steps[0]), steps[1:], (*way, steps[0]))


@cache
def marks(model: type[BaseModel]) -> tuple[Mark, ...]:
    """Every relation and choice that a model states, nested models and lists included."""
    return tuple(_marks_of_model(model, ()))


def _marks_of_model(model: type[BaseModel], steps: tuple[str, ...]) -> Iterator[Mark]:
    for name, field in model.model_fields.items():
        here = (*steps, name)
        yield from (Mark(here, note) for note in field.metadata if _is_ours(note))
        yield from _marks_of_type(field.annotation, here)


def _marks_of_type(annotation: Any, steps: tuple[str, ...]) -> Iterator[Mark]:
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *notes = get_args(annotation)
        yield from (Mark(steps, note) for note in notes if _is_ours(note))
        yield from _marks_of_type(inner, steps)
    elif origin is tuple:
        yield from _marks_of_type(get_args(annotation)[0], (*steps, "*"))
    elif origin in (Union, UnionType):
        for part in get_args(annotation):
            yield from _marks_of_type(part, steps)
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield from _marks_of_model(annotation, steps)


def _is_ours(note: Any) -> bool:
    return isinstance(note, Relation | Choice)
