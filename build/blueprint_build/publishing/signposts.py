"""Pages that lead on: a redirect, a tombstone, the first page, the page for what is not found.

Each is one small page that needs no script; a script only keeps what stands after the address.
"""

from functools import cache
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined

from blueprint_build.publishing.addresses import Gone
from blueprint_build.site_policy import policy


def redirect(title: str, href: str, assets: str) -> bytes:
    """A page that leads on to ``href`` at once; ``assets`` is the way to the style and script."""
    return _written("redirect.html", title=title, href=quote(href), assets=assets)


def tombstone(gone: Gone, replacement_title: str, version: str, root: str, assets: str) -> bytes:
    """A page in the place of one that is gone: what replaced it, and the last version that had it.

    ``version`` is the current one; ``root`` is the way from the page to the branch's top.
    """
    replaced = gone.replacement is not None
    return _written(
        "tombstone.html",
        gone=gone,
        replacement_title=replacement_title,
        replacement=quote(f"{root}{version}/{gone.replacement}") if replaced else None,
        last=quote(f"{root}{gone.version}/{gone.address}"),
        home=quote(f"{root}{version}/"),
        assets=assets,
    )


def not_found(top: str, alias: str, assets: str) -> bytes:
    """The page for an address that never was; ``top`` is the path of the branch's top on the host,
    since this page is shown at any depth."""
    return _written("not-found.html", home=quote(f"{top}{alias}/"), assets=assets)


def _written(template: str, **content: object) -> bytes:
    page = _templates().get_template(template)
    return page.render(content, policy=policy(())).encode()


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("blueprint_build", "templates/signposts"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
