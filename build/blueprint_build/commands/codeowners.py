"""``blueprint codeowners``: who is asked to review which file."""

from pathlib import Path

import click

from blueprint_build.commands.options import folder as folder_option
from blueprint_build.commands.options import folder_tree, readable
from blueprint_build.commands.states import whole
from blueprint_build.exports.codeowners import codeowners


@click.command("codeowners")
@click.argument("organisation")
@folder_option
def command(organisation: str, folder: Path) -> None:
    """Write a CODEOWNERS file in which the owners of artefacts are teams of ORGANISATION."""
    blueprint = whole(readable(folder_tree(folder)))
    click.echo(codeowners(blueprint, folder.as_posix(), organisation.lstrip("@")), nl=False)
