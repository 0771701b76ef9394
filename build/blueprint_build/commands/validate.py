"""``blueprint validate``: every finding, at its place, with the way out."""

import sys
from datetime import date
from pathlib import Path

import click

from blueprint_build.commands.options import FOLDER, as_of, folder_tree, judged
from blueprint_build.reports.text import report
from blueprint_build.source.tree import GitTree


@click.command("validate")
@click.argument("path", default=FOLDER, type=click.Path(path_type=Path))
@click.option("--revision", metavar="REV", help="Check PATH as it stands in this git revision.")
@as_of
def command(path: Path, revision: str | None, today: date) -> None:
    """Check the blueprint in PATH (default: blueprint)."""
    tree = GitTree(Path.cwd(), revision, path.as_posix()) if revision else folder_tree(path)
    verdict = judged(tree, today)
    click.echo(report(verdict))
    sys.exit(1 if verdict.errors else 0)
