"""``blueprint validate``: every finding, at its place, with the way out."""

import sys
from datetime import date
from pathlib import Path

import click

from blueprint_build.commands.options import FOLDER, as_of, folder_tree, judged
from blueprint_build.commands.outlets import DEFAULT, known, outlets, write
from blueprint_build.reports.catalogue import REPORTS
from blueprint_build.source.tree import GitTree
from blueprint_schema.manifest import Severity

GRAVE = (Severity.WARNING.value, Severity.ERROR.value)
FORMATS = ", ".join(REPORTS)


@click.command("validate")
@click.argument("path", default=FOLDER, type=click.Path(path_type=Path))
@click.option("--revision", metavar="REV", help="Check PATH as it stands in this git revision.")
@click.option("--format", metavar="NAME", help=f"What to print: {FORMATS}. Without it: {DEFAULT}.")
@click.option(
    "--output",
    "outputs",
    metavar="NAME=FILE",
    multiple=True,
    help="Write a report to a file as well; can be given several times. - is standard output.",
)
@click.option(
    "--fail-on",
    metavar="|".join(GRAVE),
    default=Severity.ERROR.value,
    show_default=True,
    help="The mildest finding that ends the command with status 1.",
)
@as_of
def command(
    path: Path,
    revision: str | None,
    format: str | None,
    outputs: tuple[str, ...],
    fail_on: str,
    today: date,
) -> None:
    """Check the blueprint in PATH (default: blueprint)."""
    grave = Severity.of(known(fail_on, GRAVE, "severity"))
    wanted = outlets(format, outputs)
    tree = GitTree(Path.cwd(), revision, path.as_posix()) if revision else folder_tree(path)
    verdict = judged(tree, today)
    for outlet in wanted:
        write(verdict, outlet)
    failing = verdict.findings if grave is Severity.WARNING else verdict.errors
    sys.exit(1 if failing else 0)
