"""The page of one artefact: summary, facts, what it says, its relations both ways, its sources."""

from collections.abc import Iterator
from dataclasses import dataclass

from blueprint_build.graph.calendar import day_in_words
from blueprint_build.graph.lens import Lens
from blueprint_build.graph.request import Request, beside
from blueprint_build.views.coverage import with_answers
from blueprint_build.views.facts import SHARED, Fact, facts_of
from blueprint_build.views.gaps import overlap
from blueprint_build.views.ownership import past_review
from blueprint_build.views.page import Page
from blueprint_build.views.relations import RelationGroup, relations_of
from blueprint_build.views.sections import Section, sections_of
from blueprint_build.views.value import Value, address, linked, simple
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.capability import Capability
from blueprint_schema.kinds.source import Source, Standing
from blueprint_schema.owner import Owner
from blueprint_schema.words import Status

CAUTION = {
    Status.DRAFT: "This is a draft. It may change, and it binds nobody.",
    Status.IN_REVIEW: "This is under review. It is not in force here.",
}
"""What a reader is told before relying on a page."""

MOST_SOURCES = 3
"""More than these stand at the end of the page only."""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One source of an artefact: the document, the place in it, and how far to trust it."""

    document: Value
    publisher: str
    place: str
    caution: str
    note: str


@dataclass(frozen=True, slots=True)
class ArtefactView:
    """Everything that the page of an artefact shows."""

    id: str
    kind: Value
    label: str
    title: str
    summary: str
    status: Value
    caution: str
    agreed_by: Value | None
    """Who decides when what is not agreed yet will be."""
    ended: Value | None
    note: str
    """What a reader should know before starting something of the same sort."""
    aliases: tuple[str, ...]
    facts: tuple[Fact, ...]
    pillars: tuple[Value, ...]
    pictures: tuple[Request, ...]
    sections: tuple[Section, ...]
    body: str
    relations: tuple[RelationGroup, ...]
    sources: tuple[SourceLine, ...]
    review: str


def artefact_page(lens: Lens, id: str) -> Page:
    """The page of the artefact with this id."""
    artefact = lens.artefact(id)
    view = _view(lens, artefact)
    return Page(
        address=address(artefact),
        title=artefact.title,
        summary=artefact.summary,
        template="artefact.html",
        content=view,
        source=lens.path(id),
    )


def _view(lens: Lens, artefact: Artefact) -> ArtefactView:
    kind = type(artefact).kind
    return ArtefactView(
        id=artefact.id,
        kind=Value(kind.title, address=f"{kind.folder}/"),
        label=getattr(artefact, "code", None) or "",
        title=artefact.title,
        summary=artefact.summary,
        status=simple(artefact.status),
        caution=CAUTION.get(artefact.status, ""),
        agreed_by=linked(lens, lens.manifest.steward) if artefact.status in CAUTION else None,
        ended=_ended(lens, artefact),
        note=overlap(lens, artefact) if isinstance(artefact, Capability) else "",
        aliases=artefact.aliases,
        facts=tuple(_facts(lens, artefact)),
        pillars=tuple(linked(lens, pillar) for pillar in artefact.pillars),
        pictures=beside(artefact),
        sections=_sections(lens, artefact),
        body=artefact.body or "",
        relations=tuple(_relations(lens, artefact)),
        sources=tuple(_source_lines(lens, artefact)),
        review=day_in_words(artefact.review_by) if artefact.review_by else "",
    )


def _facts(lens: Lens, artefact: Artefact) -> Iterator[Fact]:
    yield from _owner(lens, artefact)
    yield from facts_of(lens, artefact, skip=SHARED | {"code"})
    yield from _shared_facts(lens, artefact)
    yield from _first_sources(lens, artefact)


def _sections(lens: Lens, artefact: Artefact) -> tuple[Section, ...]:
    sections = tuple(sections_of(lens, artefact))
    return with_answers(lens, artefact, sections) if isinstance(artefact, Source) else sections


def _relations(lens: Lens, artefact: Artefact) -> Iterator[RelationGroup]:
    if isinstance(artefact, Owner):
        yield from past_review(lens, artefact)
    yield from relations_of(lens, artefact.id)


def _ended(lens: Lens, artefact: Artefact) -> Value | None:
    if artefact.superseded_by:
        return linked(lens, artefact.superseded_by)
    return None


def _owner(lens: Lens, artefact: Artefact) -> list[Fact]:
    if artefact.owner:
        return [Fact("Owner", (linked(lens, artefact.owner),), "Who answers for it.")]
    return []


def _first_sources(lens: Lens, artefact: Artefact) -> list[Fact]:
    """The documents behind the page, for its first screen; their places stand at its end."""
    documents = dict.fromkeys(citation.source for citation in artefact.sources)
    shown = tuple(linked(lens, id) for id in [*documents][:MOST_SOURCES])
    return [Fact("Sources", shown, "What it rests on, the first of them.")] if shown else []


def _shared_facts(lens: Lens, artefact: Artefact) -> list[Fact]:
    manifest, facts = lens.manifest, list[Fact]()
    if artefact.tier:
        titles = {entry.key: entry.title for entry in manifest.tiers}
        facts.append(Fact("Tier", (Value(titles[artefact.tier]),), "The level that it lives on."))
    if artefact.audiences:
        titles = {entry.key: entry.title for entry in manifest.audiences}
        audiences = tuple(Value(titles[key]) for key in artefact.audiences)
        facts.append(Fact("For", audiences, "Whom it concerns most."))
    if not artefact.owner:
        steward = linked(lens, manifest.steward)
        facts.append(Fact("Page kept by", (steward,), "Who mends this page."))
    if artefact.review_by:
        facts.append(Fact("Review by", (simple(artefact.review_by),), "Looked at again by then."))
    return facts


def _source_lines(lens: Lens, artefact: Artefact) -> list[SourceLine]:
    lines = []
    for citation in artefact.sources:
        source = lens.artefact(citation.source)
        if not isinstance(source, Source):
            continue
        lines.append(
            SourceLine(
                document=linked(lens, citation.source),
                publisher=source.publisher,
                place=citation.locator or "",
                caution=_caution(source.standing),
                note=citation.note or "",
            )
        )
    return lines


def _caution(standing: Standing) -> str:
    return "" if standing is Standing.FIRST_HAND else standing.label
