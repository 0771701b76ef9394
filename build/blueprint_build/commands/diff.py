"""``blueprint diff``: what changed between two states, for whom, and from when."""

from datetime import date
from pathlib import Path

import click

from blueprint_build.changes.comparison import Comparison
from blueprint_build.clock import NotADayError, day_of_build
from blueprint_build.commands.options import folder as folder_option
from blueprint_build.commands.outlets import DEFAULT, known
from blueprint_build.commands.states import state
from blueprint_build.reports.changes.catalogue import REPORTS


def _day(_context: click.Context, _option: click.Parameter, value: str | None) -> date | None:
    try:
        return day_of_build(value) if value else None
    except NotADayError as wrong:
        raise click.BadParameter(str(wrong)) from None


@click.command("diff")
@click.argument("base", required=False)
@click.argument("head", required=False)
@click.option("--format", metavar="NAME", default=DEFAULT, help=f"One of {', '.join(REPORTS)}.")
@click.option(
    "--as-of", "day", metavar="DATE", callback=_day, help="Also ask both what they say of this day."
)
@folder_option
def command(
    base: str | None, head: str | None, format: str, day: date | None, folder: Path
) -> None:
    """Say what changed from BASE (default: the last release) to HEAD (default: the folder).

    Each is a version such as 1.2.0, a git revision, a folder with a blueprint, or a data file that
    'blueprint export' or a published site gave out.
    """
    report = REPORTS[known(format, REPORTS, "format")]
    old = state(base, folder)
    new = state(head or folder.as_posix(), folder)
    comparison = Comparison(old.name, new.name, old.blueprint, new.blueprint, old.version, day)
    click.echo(report(comparison))
