"""Addresses that stay: a tiny page each, which leads to where its artefact is now.

``/id/<id>/`` leads to every artefact, whatever becomes of its kind's folder, and so does every id
that it had before; the address that it had under an earlier id leads to it too.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from blueprint_build.graph.lens import Lens
from blueprint_build.templating import templates
from blueprint_build.views.page import address_of, permanent_address
from blueprint_build.views.value import address as current
from blueprint_schema.artefact import Artefact


@dataclass(frozen=True, slots=True)
class Signpost:
    """An address that leads to another, both counted from the site's top."""

    address: str
    leads_to: str
    title: str


def signposts(lens: Lens) -> Iterator[Signpost]:
    """Every permanent and every former address."""
    for artefact in lens.everything():
        for address in _addresses(artefact):
            yield Signpost(address, current(artefact), artefact.title)


def write_signposts(posts: Iterable[Signpost], site: Path, top: str, language: str) -> None:
    """Writes each signpost into a built site; ``top`` is the site's own address, if it has one."""
    for post in posts:
        place = site / post.address / "index.html"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(html_of(post, top, language), "utf-8", newline="\n")


def html_of(post: Signpost, top: str, language: str) -> str:
    """The page of a signpost. It loads nothing, and search engines are told of its target."""
    href = "../" * post.address.count("/") + post.leads_to
    template = templates().get_template("signpost.html")
    return template.render(
        title=post.title, address=post.leads_to, href=href, top=top, language=language
    )


def _addresses(artefact: Artefact) -> Iterator[str]:
    yield permanent_address(artefact.id)
    for old in artefact.formerly:
        yield permanent_address(old)
        yield address_of(type(artefact).kind.folder, old)
