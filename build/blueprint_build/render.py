"""Writing pages: a page's view and its template become HTML, everything from data escaped."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from markupsafe import Markup

from blueprint_build.changes.comparison import Comparison
from blueprint_build.graph.calendar import day_in_words
from blueprint_build.graph.lens import Lens, Read
from blueprint_build.graph.request import Request, has_page
from blueprint_build.pictures.catalogue import draw
from blueprint_build.pictures.changes import changes_picture
from blueprint_build.pictures.ink import inline
from blueprint_build.pictures.picture import Picture
from blueprint_build.prose import markdown
from blueprint_build.prose.glossary import Glossary
from blueprint_build.templating import templates
from blueprint_build.views.changes import address_now
from blueprint_build.views.citing import edition_of
from blueprint_build.views.facts import label_of
from blueprint_build.views.page import Page, address_of, permanent_address
from blueprint_build.views.site import PlannedPage
from blueprint_schema.kinds.term import Term


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """A page and its HTML, with everything of the blueprint that was looked at to make it.

    What the page shows stands in its HTML alone.
    """

    page: Page
    html: str
    reads: frozenset[Read]


def write(planned: PlannedPage, lens: Lens, glossary: Glossary) -> WrittenPage:
    """Makes a planned page and writes its HTML. ``lens`` should have seen nothing yet."""
    page = planned.make(lens)
    html = (
        templates()
        .get_template(page.template)
        .render(page=page, manifest=lens.manifest, **_words_for(page, lens, glossary))
    )
    reads = frozenset(lens.reads | {("kind", Term.kind.name)})
    return WrittenPage(replace(page, content=None), html, reads)


def glossary_of(lens: Lens) -> Glossary:
    """The glossary that explains words on every page."""
    return Glossary.of(lens.of_kind(Term))


def figure(request: Request, drawn: Picture, page: Page) -> Markup:
    """A picture with its description, its files and its table, as it stands on a page."""
    return _figure(
        drawn,
        page,
        request.anchor,
        request=request,
        own_page=has_page(request),
        is_here=page.address == request.address,
    )


def _figure(drawn: Picture, page: Page, anchor: str, **files: Any) -> Markup:
    def href(address: str | None) -> str | None:
        return None if address is None else page.root + address or "./"

    return Markup(
        templates()
        .get_template("picture.html")
        .render(
            picture=drawn,
            anchor=anchor,
            inline=lambda shown: Markup(inline(shown, href)),
            href=href,
            **{"own_page": False, **files},
        )
    )


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

    def show(request: Request, *, if_any: bool = False) -> Markup:
        """A picture; one that is shown only if there is any says nothing where it has nothing."""
        drawn = draw(request, lens)
        is_empty = drawn.drawing is None and not drawn.table.rows
        return Markup() if if_any and is_empty else figure(request, drawn, page)

    def compared(comparison: Comparison) -> Markup:
        drawn = changes_picture(comparison, partial(address_now, lens))
        return _figure(drawn, page, "picture-changes")

    return {
        "href": href,
        "comparison": compared,
        "explain": explain,
        "markdown": partial(markdown.render, resolve=resolve, explain=explain, picture=show),
        "picture": show,
        "is_drawn": lambda request: draw(request, lens).drawing is not None,
        "day": day_in_words,
        "edition_in_words": edition_of(lens),
        "label_of": label_of,
        "permanent_address": permanent_address,
    }
