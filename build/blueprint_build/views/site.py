"""The plan of the site: every page that there is, and how each is made."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from blueprint_build.changes.history import NO_HISTORY, History
from blueprint_build.checks.catalogue import rules
from blueprint_build.checks.finding import Finding
from blueprint_build.graph.lens import Lens
from blueprint_build.graph.request import FOLDER as PICTURES
from blueprint_build.views.a_to_z import FOLDER as A_TO_Z
from blueprint_build.views.a_to_z import a_to_z_page, letter_page, letters
from blueprint_build.views.artefact import artefact_page
from blueprint_build.views.changed import mentioned
from blueprint_build.views.compare import FOLDER as CHANGES
from blueprint_build.views.compare import changes_page, compare_address, compare_page
from blueprint_build.views.coverage import FOLDER as COVERAGE
from blueprint_build.views.coverage import coverage_page
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
from blueprint_build.views.page import Page, address_of
from blueprint_build.views.pictures import gallery_page, picture_page, planned_pictures
from blueprint_build.views.pillar import pillar_page
from blueprint_build.views.prose_page import prose_page
from blueprint_build.views.quality import FOLDER as QUALITY
from blueprint_build.views.quality import quality_page
from blueprint_build.views.release import release_page
from blueprint_build.views.rules import FOLDER as RULES
from blueprint_build.views.rules import rule_page, rules_page
from blueprint_build.views.search import FOLDER as SEARCH
from blueprint_build.views.search import search_page
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.pillar import Pillar
from blueprint_schema.kinds.release import Release
from blueprint_schema.kinds.source import Source

Make = Callable[[Lens], Page]

OWN_PAGES: dict[type[Artefact], Callable[[Lens, str], Page]] = {Pillar: pillar_page}
"""The kinds whose artefacts have a page of their own making; the others share one."""


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
    blueprint = lens.blueprint
    yield PlannedPage("", partial(home_page, history=history))
    for model in blueprint.kinds():
        yield PlannedPage(f"{model.kind.folder}/", partial(listing_page, model=model))
    for id, artefact in blueprint.artefacts.items():
        address = address_of(type(artefact).kind.folder, id)
        yield PlannedPage(address, partial(_page_of, id=id, history=history))
    if any(source.points for source in blueprint.of_kind(Source)):
        yield PlannedPage(f"{COVERAGE}/", coverage_page)
    yield PlannedPage(f"{OBLIGATIONS}/", obligations_page)
    for vocabulary, key in case_keys(lens):
        make = partial(case_page, vocabulary=vocabulary, key=key)
        yield PlannedPage(case_address(vocabulary, key), make)
    yield PlannedPage(f"{CHANGES}/", partial(changes_page, history=history))
    for step in history.apart:
        yield PlannedPage(compare_address(step), partial(compare_page, step=step))
    yield PlannedPage(f"{PICTURES}/", gallery_page)
    for request in planned_pictures(lens):
        yield PlannedPage(request.address, partial(picture_page, request=request))
    yield PlannedPage(f"{QUALITY}/", partial(quality_page, findings=findings))
    yield PlannedPage(f"{GUIDE}/", guide_index)
    for model in blueprint.kinds():
        yield PlannedPage(address_of(GUIDE, model.kind.name), partial(guide_page, model=model))
    yield PlannedPage(f"{RULES}/", rules_page)
    for rule in rules():
        yield PlannedPage(address_of(RULES, rule.name), partial(rule_page, rule=rule))
    yield PlannedPage(f"{SEARCH}/", search_page)
    yield PlannedPage(f"{A_TO_Z}/", a_to_z_page)
    for letter in letters(blueprint):
        yield PlannedPage(address_of(A_TO_Z, letter), partial(letter_page, letter=letter))
    for path in blueprint.pages:
        stem = path.removesuffix(".md")
        address = stem.removesuffix("index") if stem.endswith("/index") else f"{stem}/"
        yield PlannedPage(address, partial(prose_page, path=path))


def _page_of(lens: Lens, id: str, history: History) -> Page:
    model = type(lens.artefact(id))
    if model is Release:
        return release_page(lens, id, history)
    page = OWN_PAGES.get(model, artefact_page)(lens, id)
    return replace(page, history=mentioned(lens, id, history))
