"""``blueprint build``: a checked site, built beside the old one and then put in its place."""

import calendar
import os
import shutil
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

import click

from blueprint_build.commands.options import as_of
from blueprint_build.site_folder import refusal, swap

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    Adjust = Callable[[MkDocsConfig], None]


@click.command("build")
@click.option("--config", default="mkdocs.yml", show_default=True, help="The site's settings.")
@click.option(
    "--strict/--lenient", default=True, help="Whether a warning of MkDocs stops the build."
)
@as_of
def command(config: str, strict: bool, today: date) -> None:
    """Check the blueprint and build the site into the folder that the settings name."""
    sys.exit(build_site(config, strict, today))


def build_site(config: str, strict: bool, today: date, adjust: "Adjust | None" = None) -> int:
    """Builds the site, and returns the command's status; ``adjust`` may change the settings."""
    # One date decides everything: what the pages say, and the time stamps that MkDocs writes.
    os.environ["SOURCE_DATE_EPOCH"] = str(calendar.timegm(today.timetuple()))
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    # MkDocs takes a while to import, so it waits until a site is really built.
    from mkdocs.exceptions import Abort, MkDocsException

    started = time.monotonic()
    try:
        settings = _settings(config, strict, today, adjust)
        site = Path(settings.site_dir)
        _build_beside(settings, site)
    except Abort as wrong:
        click.echo(str(wrong), err=True)
        return 1
    except MkDocsException as wrong:
        click.echo(str(wrong), err=True)
        return 2
    pages = sum(1 for _ in site.rglob("*.html"))
    click.echo(f"{pages:,} pages built into {site.name}/ in {time.monotonic() - started:.1f} s")
    return 0


def _settings(config: str, strict: bool, today: date, adjust: "Adjust | None") -> "MkDocsConfig":
    """The site's settings, with its date; wrong use where they would build over something else."""
    from mkdocs.config import load_config

    settings = load_config(config, strict=strict)
    if adjust:
        adjust(settings)
    if why := refusal(Path(settings.site_dir), Path(settings.docs_dir)):
        raise click.UsageError(why)
    if "blueprint" not in settings.plugins:
        raise click.UsageError(f"{config} does not name the plugin 'blueprint'")
    settings.plugins["blueprint"].config["as_of"] = today.isoformat()
    return settings


def _build_beside(settings: "MkDocsConfig", site: Path) -> None:
    """Builds into a new folder, which takes the site's place once it is whole."""
    from mkdocs.commands.build import build

    site.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(mkdtemp(prefix=f".{site.name}-", dir=site.parent))
    try:
        settings.site_dir = str(beside)
        settings.plugins.on_startup(command="build", dirty=False)
        build(settings)
        swap(beside, site)
    finally:
        if beside.exists():
            shutil.rmtree(beside)
