"""The recipe of a site: every planned page is made and written, each from a lens of its own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from blueprint_build.checks.finding import Finding
from blueprint_build.graph.blueprint import Blueprint
from blueprint_build.graph.lens import Lens
from blueprint_build.render import WrittenPage, glossary_of, write
from blueprint_build.views.site import plan
from blueprint_schema.manifest import Manifest


@dataclass(frozen=True, slots=True)
class Site:
    """All pages of a site, written, by address; and the facts that the frame around them needs."""

    manifest: Manifest
    pages: Mapping[str, WrittenPage]


def make_site(
    blueprint: Blueprint,
    today: date,
    progress: Callable[[], None] = lambda: None,
    findings: tuple[Finding, ...] = (),
) -> Site:
    """Every page of a valid blueprint as on ``today``; ``progress`` is called after each.

    ``findings`` are the warnings that the check left open; the quality page lists them.
    """
    lens = Lens(blueprint, today)
    glossary = glossary_of(lens)
    pages = {}
    for planned in plan(blueprint, findings):
        pages[planned.address] = write(planned, lens.fresh(), glossary)
        progress()
    return Site(lens.manifest, pages)
