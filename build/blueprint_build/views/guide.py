"""The editor's reference: for each kind its fields, what each means, and a filled-in example.

Fields, meanings and words come from the models; the example is a real artefact, so neither can
grow old.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from blueprint_build.graph.lens import Lens
from blueprint_build.source.fields import inner_type
from blueprint_build.views.facts import SHARED
from blueprint_build.views.page import Heading, Page, address_of
from blueprint_build.views.value import Value, address
from blueprint_schema.artefact import Artefact
from blueprint_schema.kind import Kind
from blueprint_schema.meaning import meanings
from blueprint_schema.relation import Choice, Relation
from blueprint_schema.table import MODELS
from blueprint_schema.text import Sort
from blueprint_schema.words import Word

FOLDER = "guide"


@dataclass(frozen=True, slots=True)
class FieldLine:
    """One field as an editor meets it."""

    name: str
    meaning: str
    needed: bool
    takes: str
    words: tuple[tuple[str, str], ...]
    """The closed words that may stand there, each with its meaning."""


@dataclass(frozen=True, slots=True)
class GuideView:
    """Everything that the page about a kind shows."""

    kind: Kind
    list: Value | None
    own: tuple[FieldLine, ...]
    shared: tuple[FieldLine, ...]
    example: Value | None
    """The artefact that fills most fields; none where there is nothing of this kind yet."""
    yaml: str


def guide_index(lens: Lens) -> Page:
    """The list of all kinds, each leading to its page."""
    rows = tuple(
        (Value(model.kind.name, address=address_of(FOLDER, model.kind.name)), model.kind)
        for model in MODELS
    )
    summary = "What each kind of file is for, its fields, and a filled-in example."
    return Page(f"{FOLDER}/", "Kinds and their fields", summary, "guide-index.html", rows)


def guide_page(lens: Lens, model: type[Artefact]) -> Page:
    """The page about one kind."""
    kind = model.kind
    example = max(lens.of_kind(model), key=_fullness, default=None)
    view = GuideView(
        kind=kind,
        list=Value(kind.plural, address=f"{kind.folder}/") if example else None,
        own=tuple(_lines(model, [n for n in model.model_fields if n not in SHARED])),
        shared=tuple(_lines(model, [n for n in model.model_fields if n in SHARED - {"id"}])),
        example=Value(example.title, address=address(example)) if example else None,
        yaml=lens.text(example.id) if example else "",
    )
    return Page(
        address=address_of(FOLDER, kind.name),
        title=f"Writing a {kind.label}",
        summary=kind.about,
        template="guide.html",
        content=view,
        headings=(
            Heading("fields", "Its own fields"),
            *([Heading("example", "An example")] if example else []),
            Heading("shared", "Fields that all kinds share"),
        ),
        asked_as=tuple(f"{verb} {kind.label}" for verb in ("new", "add a", "propose a")),
    )


def _fullness(artefact: Artefact) -> tuple[int, str]:
    """How many fields an artefact fills; the fullest makes the best example."""
    return len(artefact.model_dump(exclude_defaults=True, exclude_none=True)), artefact.id


def _lines(model: type[BaseModel], names: Iterable[str], prefix: str = "") -> Iterator[FieldLine]:
    for name in names:
        info = model.model_fields[name]
        inner = inner_type(info.annotation)
        yield FieldLine(
            name=f"{prefix}{name}",
            meaning=meanings(model).get(name, ""),
            needed=info.is_required(),
            takes=_takes(info),
            words=tuple((word.value, word.meaning) for word in inner) if _is(inner, Word) else (),
        )
        if _is(inner, BaseModel):
            yield from _lines(inner, inner.model_fields, f"{prefix}{name} › ")


def _takes(info: FieldInfo) -> str:
    inner = inner_type(info.annotation)
    said = _of_note(info) or _of_type(inner)
    return f"a list: {said}" if _is_list(info.annotation) else said


def _of_note(info: FieldInfo) -> str:
    for note in (*info.metadata, *_metadata(info.annotation)):
        if isinstance(note, Relation):
            kinds = " or ".join(note.kinds)
            return f"an id: {kinds}" if kinds else "the id of any artefact"
        if isinstance(note, Choice):
            return f"a word from {note.vocabulary} in blueprint.yaml"
        if note is Sort.PROSE:
            return "sentences"
    return ""


def _of_type(inner: Any) -> str:
    if _is(inner, Word):
        return "one of the words below"
    if _is(inner, BaseModel):
        return "the fields below"
    names = {bool: "true or false", int: "a whole number", date: "a day, such as 2027-04-01"}
    return names.get(inner, "text")


def _metadata(annotation: Any) -> Iterator[Any]:
    if get_origin(annotation) is Annotated:
        yield from get_args(annotation)[1:]
    for part in get_args(annotation):
        if not isinstance(part, str | int | float):
            yield from _metadata(part)


def _is_list(annotation: Any) -> bool:
    origin = get_origin(annotation)
    if origin is tuple:
        return True
    is_wrapped = origin is Annotated or origin in (Union, UnionType)
    return is_wrapped and any(_is_list(part) for part in get_args(annotation)[:1])


def _is(found: Any, wanted: type) -> bool:
    return isinstance(found, type) and issubclass(found, wanted)
