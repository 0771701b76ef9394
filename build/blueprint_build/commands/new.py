"""``blueprint new``: a small blueprint to begin with, and the settings of its site."""

import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path, PurePosixPath

import click

from blueprint_build.commands.options import FOLDER, as_of, judged
from blueprint_build.reports.text import report
from blueprint_build.source.tree import FolderTree
from blueprint_build.starter.first_files import Beginning, artefact_files, project_files


@click.command("new")
@click.argument("folder", default=FOLDER, type=click.Path(path_type=Path))
@click.option("--title", default="Technology Blueprint", show_default=True, help="Its name.")
@click.option("--place", default="Our country", show_default=True, help="Where it holds.")
@click.option("--steward", default="Our organisation", show_default=True, help="Who keeps it.")
@as_of
def command(folder: Path, title: str, place: str, steward: str, today: date) -> None:
    """Begin a blueprint of your own in FOLDER: one small artefact of most kinds, all valid.

    The settings of its site go beside FOLDER, where there are none yet.
    """
    if folder.is_symlink() or (folder.exists() and not _is_empty(folder)):
        raise click.UsageError(f"{folder} is there already; name a folder that is not there yet")
    beginning = Beginning(title, place, steward, today)
    _write(folder, artefact_files(beginning))
    _write(folder.parent, project_files(beginning, folder.name))
    verdict = judged(FolderTree(folder), today)
    click.echo(report(verdict))
    click.echo(f"Begin with {folder / 'blueprint.yaml'}; 'blueprint serve' shows the site.")
    sys.exit(1 if verdict.findings else 0)


def _is_empty(folder: Path) -> bool:
    return folder.is_dir() and not any(folder.iterdir())


def _write(folder: Path, contents: Iterable[tuple[PurePosixPath, str]]) -> None:
    """Writes files, and names each; what is there already stays as it is."""
    for path, text in contents:
        place = folder / path
        if place.exists():
            click.echo(f"{place}: left as it is")
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
        click.echo(place)
