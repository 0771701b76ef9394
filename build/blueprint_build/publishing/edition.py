"""What a site is told of the version that it is, so that its pages can say so."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urljoin, urlsplit

from blueprint_build.publishing.publish import NotPublishedError

SOURCE = "source_uri"
"""The member of ``extra`` that says where the repository's host shows a file of a commit."""


class Settings(Protocol):
    """What is asked of a site's settings, and changed in them."""

    site_url: str | None
    site_dir: str
    docs_dir: str
    repo_url: str | None
    extra: Any


@dataclass(frozen=True, slots=True)
class Edition:
    """A version of the site: its name, the alias of the newest, and the commit it is made from."""

    version: str
    alias: str
    commit: str


def top_path(settings: Settings) -> str:
    """The path of the branch's top on the host, from ``site_url``."""
    if not settings.site_url:
        raise NotPublishedError("site_url is not set in the settings; say where the site will be")
    return urlsplit(settings.site_url).path.rstrip("/") + "/"


def tell(settings: Settings, edition: Edition, site: Path) -> None:
    """Makes the settings those of one version, built into a folder of its own.

    The theme's version selector and our banner read ``extra.version``; a site that is only built
    has none.
    """
    top_path(settings)
    settings.site_url = urljoin(f"{(settings.site_url or '').rstrip('/')}/", f"{edition.version}/")
    settings.site_dir = str(site)
    settings.extra["version"] = {
        "provider": "mike",
        "default": edition.alias,
        "number": edition.version,
    }
    if settings.repo_url and (place := settings.extra.get(SOURCE)):
        place = str(place).replace("{commit}", edition.commit)
        settings.extra["source"] = f"{settings.repo_url.rstrip('/')}/{place.rstrip('/')}/"
