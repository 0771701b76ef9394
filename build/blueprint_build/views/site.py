"""The plan of the site: every page that there is, and how each is made."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from blueprint_build.checks.catalogue import rules
from blueprint_build.checks.finding import Finding
from blueprint_build.graph.lens import Lens
from blueprint_build.graph.request import FOLDER as PICTURES
from blueprint_build.views.artefact import artefact_page
from blueprint_build.views.coverage import FOLDER as COVERAGE
from blueprint_build.views.coverage import coverage_page
from blueprint_build.views.guide import FOLDER as GUIDE
from blueprint_build.views.guide import guide_index, guide_page
from blueprint_build.views.home import home_page
from blueprint_build.views.listing import listing_page
from blueprint_build.views.moved import moved_page
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
from blueprint_build.views.rules import FOLDER as RULES
from blueprint_build.views.rules import rule_page, rules_page
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.pillar import Pillar
from blueprint_schema.kinds.source import Source

Make = Callable[[Lens], Page]

OWN_PAGES: dict[type[Artefact], Callable[[Lens, str], Page]] = {Pillar: pillar_page}
"""The kinds whose artefacts have a page of their own making; the others share one."""


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """A page to be made: its address, known beforehand, and the pure function that makes it."""

    address: str
    make: Make


def plan(lens: Lens, findings: tuple[Finding, ...] = ()) -> Iterator[PlannedPage]:
    """Every page of the site, home first; ``findings`` are what the check left open."""
    blueprint = lens.blueprint
    yield PlannedPage("", home_page)
    for model in blueprint.kinds():
        yield PlannedPage(f"{model.kind.folder}/", partial(listing_page, model=model))
    for id, artefact in blueprint.artefacts.items():
        address = address_of(type(artefact).kind.folder, id)
        yield PlannedPage(address, partial(_page_of, id=id))
        for old in artefact.formerly:
            former = address_of(type(artefact).kind.folder, old)
            yield PlannedPage(former, partial(moved_page, id=id, old=old))
    if any(source.points for source in blueprint.of_kind(Source)):
        yield PlannedPage(f"{COVERAGE}/", coverage_page)
    yield PlannedPage(f"{OBLIGATIONS}/", obligations_page)
    for vocabulary, key in case_keys(lens):
        make = partial(case_page, vocabulary=vocabulary, key=key)
        yield PlannedPage(case_address(vocabulary, key), make)
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
    for path in blueprint.pages:
        yield PlannedPage(address_of_prose(path), partial(prose_page, path=path))


def _page_of(lens: Lens, id: str) -> Page:
    make = OWN_PAGES.get(type(lens.artefact(id)), artefact_page)
    return make(lens, id)
