"""Values as a reader sees them: text, perhaps a link, perhaps a word with its meaning."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from blueprint_build.graph.calendar import day_in_words, when_in_words
from blueprint_build.graph.lens import Lens
from blueprint_build.views.page import address_of
from blueprint_schema.artefact import Artefact, Record
from blueprint_schema.kinds.engagement import Counting, Headcount
from blueprint_schema.when import When
from blueprint_schema.words import Status, Word

ADDRESS = re.compile(r"https://([\w.-]+)(?:[/?#][^\s<>]*)?")
FOUR_DIGITS = 10_000


@dataclass(frozen=True, slots=True)
class Value:
    """One value: its text, where it leads, and what its word means.

    ``address`` counts from the site's top; ``link`` is a full web address. ``tone`` is the closed
    word behind the text, for pages that give it a sign. ``order`` is what it is sorted by, where
    that is not its text.
    """

    text: str
    address: str | None = None
    link: str | None = None
    tone: str | None = None
    meaning: str | None = None
    order: str | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """An artefact as others show it: enough to decide whether to open it."""

    id: str
    title: str
    address: str
    kind: str
    summary: str
    status: Status
    label: str
    """What stands above the title: a code, or the kind."""


def card(lens: Lens, id: str) -> Card:
    """The card of an artefact."""
    artefact = lens.artefact(id)
    kind = type(artefact).kind
    return Card(
        id=id,
        title=artefact.title,
        address=address_of(kind.folder, id),
        kind=kind.name,
        summary=artefact.summary,
        status=artefact.status,
        label=getattr(artefact, "code", None) or kind.label,
    )


def linked(lens: Lens, id: str) -> Value:
    """The title of an artefact, leading to its page."""
    artefact = lens.artefact(id)
    return Value(artefact.title, address=address_of(type(artefact).kind.folder, id))


def all_linked(lens: Lens, ids: Iterable[str]) -> tuple[Value, ...]:
    """The titles of artefacts as ``linked`` has them; those that share one say their kinds."""
    every = [lens.artefact(id) for id in ids]
    shared = Counter(artefact.title for artefact in every)
    return tuple(
        replace(linked(lens, one.id), text=f"{one.title} ({type(one).kind.label})")
        if shared[one.title] > 1
        else linked(lens, one.id)
        for one in every
    )


def address(artefact: Artefact) -> str:
    """The address of an artefact's page."""
    return address_of(type(artefact).kind.folder, artefact.id)


def headcount_in_words(headcount: Headcount) -> str:
    """A head count as people say it, what is not known told apart."""
    if headcount.counting is Counting.NOT_RECORDED:
        return "not recorded"
    if headcount.counting is Counting.RANGE:
        return f"{headcount.least:,} to {headcount.most:,} each time"
    return f"{headcount.least:,}"


SPOKEN: dict[type[Record], Callable[[Any], str]] = {
    When: when_in_words,
    Headcount: headcount_in_words,
}
"""Records that are said in a few words rather than opened field by field."""


def inside(text: str) -> str:
    """A sentence as it stands inside another: ``The date moved.`` becomes ``the date moved``.

    A first word that is a name or an abbreviation cannot be told from any other by its letters, so
    only one that is followed by small letters is changed.
    """
    first = text[:1].lower() if text[1:2].islower() or text[1:2] == " " else text[:1]
    return f"{first}{text[1:]}".rstrip(".")


def simple(value: Any) -> Value:
    """A date, word, number or text as a reader sees it."""
    if isinstance(value, When):
        return Value(when_in_words(value), order=value.latest.isoformat())
    if speak := SPOKEN.get(type(value)):
        return Value(speak(value))
    if isinstance(value, Word):
        order = f"{list(type(value)).index(value):02}"
        return Value(value.label, tone=value.value, meaning=value.meaning, order=order)
    if isinstance(value, date):
        return Value(day_in_words(value), order=value.isoformat())
    if isinstance(value, bool):
        return Value("yes" if value else "no")
    if isinstance(value, str) and ADDRESS.fullmatch(value):
        return Value(ADDRESS.sub(r"\1", value), link=value)
    if isinstance(value, int) and value < FOUR_DIGITS:
        return Value(str(value))  # a year or a number by which something is looked up
    return Value(f"{value:,}" if isinstance(value, int) else str(value))


def spoken(word: Word) -> Value:
    """A closed word said in full, by its meaning: for words that say little on their own."""
    return replace(simple(word), text=inside(word.meaning), meaning=None)
