"""The plan of the site: every page that there is, and how each is made."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from blueprint_build.changes.history import NO_HISTORY, History
from blueprint_build.checks.catalogue import rules
from blueprint_build.checks.finding import Finding
from blueprint_build.exports.tables import FOLDER as DATA
from blueprint_build.graph.lens import Lens
from blueprint_build.graph.request import FOLDER as PICTURES
from blueprint_build.views.a_to_z import FOLDER as A_TO_Z
from blueprint_build.views.a_to_z import a_to_z_page, letter_page, letters
from blueprint_build.views.architecture import architecture_page
from blueprint_build.views.artefact import artefact_page
from blueprint_build.views.changed import mentioned
from blueprint_build.views.compare import FOLDER as CHANGES
from blueprint_build.views.compare import changes_page, compare_address, compare_page
from blueprint_build.views.concerns import concerns_page
from blueprint_build.views.coverage import FOLDER as COVERAGE
from blueprint_build.views.coverage import coverage_page
from blueprint_build.views.crossings import ARCHITECTURE, GAPS, SAID, Crossing
from blueprint_build.views.data import data_page
from blueprint_build.views.decisions import decisions_page
from blueprint_build.views.gaps import gaps_page
from blueprint_build.views.guide import FOLDER as GUIDE
from blueprint_build.views.guide import guide_index, guide_page
from blueprint_build.views.home import home_page
from blueprint_build.views.listing import listing_page
from blueprint_build.views.obligations import FOLDER as OBLIGATIONS
from blueprint_build.views.obligations import (
    case_address,
    case_keys,
    case_page,
    obligations_page,
)
from blueprint_build.views.page import Page, address_of, address_of_prose
from blueprint_build.views.pictures import gallery_page, picture_page, planned_pictures
from blueprint_build.views.pillar import pillar_page
from blueprint_build.views.prose_page import prose_page
from blueprint_build.views.quality import FOLDER as QUALITY
from blueprint_build.views.quality import quality_page
from blueprint_build.views.release import release_page
from blueprint_build.views.responsibilities import responsibilities_page
from blueprint_build.views.roadmap import roadmap_page
from blueprint_build.views.rules import FOLDER as RULES
from blueprint_build.views.rules import rule_page, rules_page
from blueprint_build.views.said import said_page
from blueprint_build.views.search import FOLDER as SEARCH
from blueprint_build.views.search import search_page
from blueprint_build.views.signals import signals_page
from blueprint_build.views.whole import FOLDER as WHOLE
from blueprint_build.views.whole import whole_page
from blueprint_build.views.workforce import workforce_page
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.concern import Concern
from blueprint_schema.kinds.decision import Decision
from blueprint_schema.kinds.milestone import Milestone
from blueprint_schema.kinds.pillar import Pillar
from blueprint_schema.kinds.release import Release
from blueprint_schema.kinds.responsibility import Responsibility
from blueprint_schema.kinds.role import Role
from blueprint_schema.kinds.signal import Signal
from blueprint_schema.kinds.source import Source
from blueprint_schema.table import MODELS

Make = Callable[[Lens], Page]

OWN_PAGES: dict[type[Artefact], Callable[[Lens, str], Page]] = {Pillar: pillar_page}
"""The kinds whose artefacts have a page of their own making; the others share one."""

OWN_LISTS: dict[type[Artefact], Callable[[Lens], Page]] = {
    Signal: signals_page,
    Milestone: roadmap_page,
    Responsibility: responsibilities_page,
    Role: workforce_page,
    Concern: concerns_page,
    Decision: decisions_page,
}
"""The kinds whose list is more than a plain table; the others share one."""

CROSSINGS: tuple[tuple[Crossing, Callable[[Lens], Page]], ...] = (
    (ARCHITECTURE, architecture_page),
    (GAPS, gaps_page),
    (SAID, said_page),
)
"""Pages about several kinds, and how each is made."""


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """A page to be made: its address, known beforehand, and the pure function that makes it."""

    address: str
    make: Make


def plan(
    lens: Lens, findings: tuple[Finding, ...] = (), history: History = NO_HISTORY
) -> Iterator[PlannedPage]:
    """Every page of the site, home first.

    ``findings`` are what the check left open; ``history`` are the releases that are known.
    """
    yield PlannedPage("", partial(home_page, history=history))
    yield from _artefacts(lens, history)
    yield from _about_several(lens)
    yield from _obligations(lens)
    yield from _changes(history)
    yield from _pictures(lens)
    yield from _kept(lens, findings)
    yield from _found(lens)
    for path in lens.blueprint.pages:
        yield PlannedPage(address_of_prose(path), partial(prose_page, path=path))


def _artefacts(lens: Lens, history: History) -> Iterator[PlannedPage]:
    """The list of each kind, and a page for everything in it."""
    for model in lens.blueprint.kinds():
        yield PlannedPage(f"{model.kind.folder}/", _list_of(model))
    for id, artefact in lens.blueprint.artefacts.items():
        address = address_of(type(artefact).kind.folder, id)
        yield PlannedPage(address, partial(_page_of, id=id, history=history))


def _about_several(lens: Lens) -> Iterator[PlannedPage]:
    """Pages about several kinds, and those about everything."""
    for page, make in CROSSINGS:
        if page.stands_in(lens):
            yield PlannedPage(page.address, make)
    yield PlannedPage(f"{WHOLE}/", whole_page)
    yield PlannedPage(f"{DATA}/", data_page)
    if any(source.points for source in lens.blueprint.of_kind(Source)):
        yield PlannedPage(f"{COVERAGE}/", coverage_page)


def _obligations(lens: Lens) -> Iterator[PlannedPage]:
    """What applies to whom: all of it, and the common cases."""
    yield PlannedPage(f"{OBLIGATIONS}/", obligations_page)
    for vocabulary, key in case_keys(lens):
        case = partial(case_page, vocabulary=vocabulary, key=key)
        yield PlannedPage(case_address(vocabulary, key), case)


def _changes(history: History) -> Iterator[PlannedPage]:
    """What changed: all releases, and any two that do not follow each other."""
    yield PlannedPage(f"{CHANGES}/", partial(changes_page, history=history))
    for step in history.apart:
        yield PlannedPage(compare_address(step), partial(compare_page, step=step))


def _pictures(lens: Lens) -> Iterator[PlannedPage]:
    """The gallery, and each picture by itself."""
    yield PlannedPage(f"{PICTURES}/", gallery_page)
    for request in planned_pictures(lens):
        yield PlannedPage(request.address, partial(picture_page, request=request))


def _kept(lens: Lens, findings: tuple[Finding, ...]) -> Iterator[PlannedPage]:
    """How the blueprint is kept: its quality, the guide to each kind, and the rules."""
    yield PlannedPage(f"{QUALITY}/", partial(quality_page, findings=findings))
    yield PlannedPage(f"{GUIDE}/", guide_index)
    for model in MODELS:
        yield PlannedPage(address_of(GUIDE, model.kind.name), partial(guide_page, model=model))
    yield PlannedPage(f"{RULES}/", rules_page)
    for rule in rules():
        yield PlannedPage(address_of(RULES, rule.name), partial(rule_page, rule=rule))


def _found(lens: Lens) -> Iterator[PlannedPage]:
    """Ways to find anything: the search, and everything from A to Z."""
    yield PlannedPage(f"{SEARCH}/", search_page)
    yield PlannedPage(f"{A_TO_Z}/", a_to_z_page)
    for letter in letters(lens):
        yield PlannedPage(address_of(A_TO_Z, letter), partial(letter_page, letter=letter))


def _list_of(model: type[Artefact]) -> Make:
    return OWN_LISTS.get(model) or partial(listing_page, model=model)


def _page_of(lens: Lens, id: str, history: History) -> Page:
    model = type(lens.artefact(id))
    if model is Release:
        return release_page(lens, id, history)
    page = OWN_PAGES.get(model, artefact_page)(lens, id)
    return replace(page, history=mentioned(lens, id, history))
