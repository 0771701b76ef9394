"""A page before it is written: where it stands, what it is called, and what it shows."""

from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class Heading:
    """A part of a long page, in the list at its top that leads to each."""

    anchor: str
    title: str
    count: int | None = None
    """How many things stand in it, where that is worth knowing beforehand."""


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A release that added or changed what a page is about; ``address`` leads to its words."""

    release: str
    address: str
    day: date
    what: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site.

    ``address`` is the path from the site's top, with a slash at the end and none at the start;
    the home page's is empty. ``template`` names the file that writes the page from ``content``.
    ``source`` is the file that a reader would edit, from the top of the blueprint, if there is one.
    ``headings`` are the parts that a long page lists at its top; a short page has none.
    ``history`` are the releases in which its subject changed, the newest first.
    ``asked_as`` is what readers type who look for it and do not know what it is called here.
    """

    address: str
    title: str
    summary: str
    template: str
    content: Any
    source: str | None = None
    headings: tuple[Heading, ...] = ()
    history: tuple[Mentioned, ...] = ()
    asked_as: tuple[str, ...] = ()

    @property
    def root(self) -> str:
        """The way from this page to the top of the site: ``../../``."""
        return "../" * self.address.count("/")


def address_of(folder: str, id: str) -> str:
    """The address of an artefact's page."""
    return f"{folder}/{id}/"


def permanent_address(id: str) -> str:
    """The address that leads to an artefact for good, wherever its page may stand."""
    return f"id/{id}/"


def address_of_prose(path: str) -> str:
    """The address of the page that a Markdown file becomes."""
    stem = path.removesuffix(".md")
    return stem.removesuffix("index") if stem.endswith("/index") else f"{stem}/"
