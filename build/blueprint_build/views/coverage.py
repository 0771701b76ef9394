"""Where each point of each source went: answered, recorded, declined, or still open."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from blueprint_build.graph.lens import Lens
from blueprint_build.graph.records import citations_in
from blueprint_build.views.facts import Fact
from blueprint_build.views.page import Page
from blueprint_build.views.sections import RecordView, Section
from blueprint_build.views.value import Value, address, linked
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.engagement import Engagement
from blueprint_schema.kinds.source import Disposition, Source
from blueprint_schema.manifest import Manifest

FOLDER = "coverage"
HOME = Value("the home page", address="")
"""What answers a point that the manifest cites."""

Answers = dict[int, tuple[Value, ...]]
"""What answers each point of a source, by the point's number."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many points of a source came to what."""

    source: Value
    points: int
    answered: int
    recorded: int
    declined: int
    open: int

    @property
    def share(self) -> str:
        """The share of points that somebody dealt with, in per cent."""
        return f"{100 * (self.points - self.open) // self.points} per cent"


def coverage_page(lens: Lens) -> Page:
    """The count for every source that lists its points."""
    rows = coverage(lens)
    summary = "Every demand, fact and figure of the sources, and what became of it."
    return Page(f"{FOLDER}/", "Coverage of the sources", summary, "coverage.html", rows)


def coverage(lens: Lens) -> tuple[Coverage, ...]:
    """What came of the points of every source that lists any."""
    return tuple(_coverage(lens, source) for source in lens.of_kind(Source) if source.points)


def with_answers(lens: Lens, source: Source, sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """The sections of a source's page, each point with what answers it."""
    answers = _answers(lens, source)
    return tuple(
        replace(section, records=tuple(_answered(section, source, answers)))
        if section.template == "point"
        else section
        for section in sections
    )


def _answered(section: Section, source: Source, answers: Answers) -> Iterator[RecordView]:
    for record, point in zip(section.records, source.points, strict=True):
        facts = dict(record.facts)
        if found := answers.get(point.number):
            facts["answered_by"] = Fact("Answered by", found, "")
        yield replace(record, anchor=f"point-{point.number}", facts=facts)


def _coverage(lens: Lens, source: Source) -> Coverage:
    heard, taken_up = set(_answers(lens, source)), set(_answers(lens, source, taken_up=True))
    left = [point for point in source.points if point.number not in taken_up]
    unheard = [point.disposition for point in left if point.number not in heard]
    return Coverage(
        source=linked(lens, source.id),
        points=len(source.points),
        answered=len(source.points) - len(left),
        recorded=len(left) - len(unheard) + unheard.count(Disposition.RECORDED),
        declined=unheard.count(Disposition.DECLINED),
        open=unheard.count(Disposition.OPEN) + unheard.count(None),
    )


def _answers(lens: Lens, source: Source, *, taken_up: bool = False) -> Answers:
    """What cites each point; with ``taken_up`` only what is more than the record of an event."""
    answers: dict[int, dict[str, Value]] = {}
    for holder in dict.fromkeys(link.holder for link in lens.links_to(source.id)):
        artefact = lens.artefact(holder)
        if not (taken_up and isinstance(artefact, Engagement)):
            _note(answers, artefact, source.id, Value(artefact.title, address=address(artefact)))
    _note(answers, lens.manifest, source.id, HOME)
    return {number: tuple(found.values()) for number, found in answers.items()}


def _note(
    answers: dict[int, dict[str, Value]], holder: Artefact | Manifest, source: str, shown: Value
) -> None:
    for citation in citations_in(holder):
        if citation.source == source:
            for number in citation.points:
                answers.setdefault(number, {})[shown.address or ""] = shown
