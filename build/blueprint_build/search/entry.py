"""What the search knows of a page: its names, what it can be filtered by, and its words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from blueprint_build.graph.lens import Lens
from blueprint_build.graph.names import key_of, names_of
from blueprint_build.render import WrittenPage
from blueprint_build.search.words import searchable
from blueprint_build.views.a_to_z import FOLDER as A_TO_Z
from blueprint_build.views.page import Page
from blueprint_build.views.pictures import planned_pictures
from blueprint_build.views.search import FOLDER as SEARCH
from blueprint_build.views.search import other_kind
from blueprint_build.views.value import address
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.term import Term

_HEADING = re.compile(r"(</?)h[1-3]\b")
_CODE = re.compile(r"([A-Z]+) ?([0-9]{3,})")


@dataclass(frozen=True, slots=True)
class Entry:
    """A page as the search is told of it."""

    address: str
    title: str
    summary: str
    kind: str
    """In words, as a result shows it."""
    words: str
    """Headings, paragraphs and list items, as HTML."""
    status: str = ""
    label: str = ""
    """A code that stands with the title."""
    names: tuple[str, ...] = ()
    """Codes, aliases and expansions: they count most."""
    keys: tuple[str, ...] = ()
    """What makes the page the first result when a reader asks for exactly this."""
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    is_behind: bool = False
    """Whether it stands behind what else says the same words, unless it is asked for by name."""


def entries(pages: Mapping[str, WrittenPage], lens: Lens) -> Iterator[Entry]:
    """An entry for every page that says something of its own.

    A picture of a later day is left out: it says what the picture of today says, whose page leads
    to it, and a dozen of them would stand before everything else that names the day.
    """
    artefacts = {address(artefact): artefact for artefact in lens.everything()}
    short = abbreviations(lens)
    later = {request.address for request in planned_pictures(lens) if request.day}
    for place, written in pages.items():
        if place.partition("/")[0] in (SEARCH, A_TO_Z) or place in later:
            continue
        words = searchable(written.html)
        artefact = artefacts.get(place)
        yield _entry(artefact, words, short) if artefact else _other(written.page, words)


def abbreviations(lens: Lens) -> dict[str, str]:
    """The glossary's abbreviations, by the key of what each stands for."""
    return {key_of(term.expansion): term.title for term in lens.of_kind(Term) if term.expansion}


def _entry(artefact: Artefact, words: str, short: Mapping[str, str]) -> Entry:
    names = names_of(artefact)
    meant = (short[key] for key in map(key_of, (artefact.title, *names)) if key in short)
    forms = (form for name in (*names, *meant) for form in _forms(name))
    names = tuple(dict.fromkeys(forms))
    kind = type(artefact).kind.name
    return Entry(
        address=address(artefact),
        title=artefact.title,
        summary=artefact.summary,
        kind=kind.replace("-", " "),
        words=words,
        status=artefact.status.label,
        label=getattr(artefact, "code", None) or "",
        names=names,
        keys=tuple(
            dict.fromkeys(map(key_of, (artefact.title, *names, artefact.id, *artefact.formerly)))
        ),
        filters={
            "kind": (kind,),
            "pillar": artefact.pillars,
            "audience": artefact.audiences,
            "tier": (artefact.tier,) if artefact.tier else (),
            "status": (artefact.status.value,),
        },
    )


def _forms(name: str) -> Iterator[str]:
    """A name as it is written; a code together and apart, and without the noughts before it."""
    yield name
    if found := _CODE.match(name):
        for number in dict.fromkeys((found[2], found[2].lstrip("0"))):
            yield found[1] + number
            yield f"{found[1]} {number}"


def _other(page: Page, words: str) -> Entry:
    kind = other_kind(page.address)
    return Entry(
        address=page.address,
        title=page.title,
        summary=page.summary,
        kind=kind.name,
        # A heading counts for more than text; of what stands behind, nothing does.
        words=_HEADING.sub(r"\1p", words) if kind.is_behind else words,
        names=page.asked_as,
        keys=tuple(dict.fromkeys(map(key_of, (page.title, *page.asked_as)))),
        filters={"kind": (kind.name,)},
        is_behind=kind.is_behind,
    )
