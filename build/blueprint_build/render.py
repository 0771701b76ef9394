"""Writing pages: a page's view and its template become HTML, everything from data escaped."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from blueprint_build.graph.lens import Lens, Read
from blueprint_build.pictures.catalogue import draw
from blueprint_build.pictures.picture import Picture
from blueprint_build.prose import markdown
from blueprint_build.prose.glossary import Glossary
from blueprint_build.views.facts import label_of
from blueprint_build.views.page import Page, address_of
from blueprint_build.views.site import PlannedPage
from blueprint_build.views.value import day_in_words
from blueprint_schema.kinds.term import Term


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """A page and its HTML, with everything of the blueprint that was looked at to make it."""

    page: Page
    html: str
    reads: frozenset[Read]


def write(planned: PlannedPage, lens: Lens, glossary: Glossary) -> WrittenPage:
    """Makes a planned page and writes its HTML. ``lens`` should have seen nothing yet."""
    page = planned.make(lens)
    html = (
        _templates()
        .get_template(page.template)
        .render(page=page, manifest=lens.manifest, **_words_for(page, lens, glossary))
    )
    return WrittenPage(page, html, frozenset(lens.reads | {("kind", Term.kind.name)}))


def glossary_of(lens: Lens) -> Glossary:
    """The glossary that explains words on every page."""
    return Glossary.of(lens.of_kind(Term))


def figure(drawn: Picture, root: str) -> Markup:
    """A picture with its description and its table, its links leading from a page at ``root``."""

    def href(address: str) -> str:
        return root + address or "./"

    svg = Markup(drawn.svg(href))
    template = _templates().get_template("picture.html")
    return Markup(template.render(picture=drawn, svg=svg, href=href))


def _words_for(page: Page, lens: Lens, glossary: Glossary) -> Mapping[str, Any]:
    """What the templates of one page can call."""
    explain = glossary.page()

    def href(address: str) -> str:
        return page.root + address or "./"

    def resolve(id: str) -> tuple[str, str] | None:
        if not lens.has(id):
            return None
        artefact = lens.artefact(id)
        return href(address_of(type(artefact).kind.folder, id)), artefact.title

    return {
        "href": href,
        "explain": explain,
        "markdown": partial(markdown.render, resolve=resolve, explain=explain),
        "picture": lambda name: figure(draw(name, lens), page.root),
        "day": day_in_words,
        "label_of": label_of,
    }


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("blueprint_build", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
