"""The pages of pictures: all of them at a glance, and each on a page of its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from blueprint_build.graph.calendar import day_in_words
from blueprint_build.graph.lens import Lens
from blueprint_build.graph.request import FOLDER, Request, days_of, pages_of
from blueprint_build.views.page import Page
from blueprint_schema.picture import SUBJECTS, PictureName


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several pictures that a reader can change to."""

    label: str
    request: Request
    is_here: bool = False


@dataclass(frozen=True, slots=True)
class Tile:
    """A picture in the gallery: its name, what it is about, and what it can be drawn for."""

    title: str
    about: str
    shown: Request
    more: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class PictureView:
    """Everything that the page of a picture shows: the picture, and what to change to.

    ``seen`` is the day it is drawn for, where it differs by day.
    """

    request: Request
    about: str
    seen: str | None
    days: tuple[Choice, ...]
    subjects: tuple[Choice, ...]


def gallery_page(lens: Lens) -> Page:
    """All pictures at a glance."""
    tiles = tuple(_tile(lens, name) for name in PictureName if _first(lens, name))
    summary = "The blueprint as pictures. Each has the same content as a table."
    return Page(f"{FOLDER}/", "Pictures", summary, "gallery.html", tiles)


def picture_page(lens: Lens, request: Request) -> Page:
    """One picture on a page of its own."""
    title = _title(lens, request)
    view = PictureView(
        request=request,
        about=_meaning(request),
        seen=day_in_words(request.day or lens.today) if SUBJECTS[request.name].dated else None,
        days=tuple(_days(lens, request)),
        subjects=tuple(_subjects(lens, request)),
    )
    return Page(request.address, title, view.about, "picture-page.html", view)


def planned_pictures(lens: Lens) -> Iterator[Request]:
    """Every picture that has a page."""
    for name in PictureName:
        yield from pages_of(name, lens)


def _tile(lens: Lens, name: PictureName) -> Tile:
    wanted = _first(lens, name)[0]
    return Tile(_name(name), name.meaning, wanted, tuple(_subjects(lens, wanted)))


def _first(lens: Lens, name: PictureName) -> tuple[Request, ...]:
    return tuple(request for request in pages_of(name, lens) if request.day is None)


def _days(lens: Lens, request: Request) -> Iterator[Choice]:
    if not SUBJECTS[request.name].dated:
        return
    ahead = days_of(lens)
    for day in (None, *ahead):
        label = _label(day, ahead[-1])
        yield Choice(label, Request(request.name, request.subject, day), day == request.day)


def _label(day: date | None, last: date) -> str:
    if day is None:
        return "Today"
    return f"Target, {day_in_words(day)}" if day == last else f"End of {day.year}"


def _subjects(lens: Lens, request: Request) -> Iterator[Choice]:
    every = _first(lens, request.name)
    if len(every) > 1:
        for other in every:
            here = other.subject == request.subject
            there = Request(request.name, other.subject, request.day)
            named = _subject(lens, other) or "all"
            yield Choice(named[:1].upper() + named[1:], there, here)


def _title(lens: Lens, request: Request) -> str:
    parts = [_name(request.name), _subject(lens, request)]
    if request.day:
        parts.append(f"as on {day_in_words(request.day)}")
    return ", ".join(part for part in parts if part)


def _name(name: PictureName) -> str:
    return name.label.capitalize()


def _subject(lens: Lens, request: Request) -> str:
    words = SUBJECTS[request.name].words
    if request.subject in words:
        return request.subject.replace("-", " ")
    return lens.artefact(request.subject).title if request.subject else ""


def _meaning(request: Request) -> str:
    return SUBJECTS[request.name].words.get(request.subject, request.name.meaning)
