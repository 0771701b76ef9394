"""``blueprint codeowners``: who is asked to review which file."""

from pathlib import Path

import click

from blueprint_build.commands.options import folder as folder_option
from blueprint_build.commands.options import folder_tree, readable
from blueprint_build.commands.states import whole
from blueprint_build.exports.codeowners import codeowners
from blueprint_build.source.tree import UnreadableTreeError, git


@click.command("codeowners")
@click.argument("organisation")
@folder_option
def command(organisation: str, folder: Path) -> None:
    """Write a CODEOWNERS file in which the owners of artefacts are teams of ORGANISATION."""
    blueprint = whole(readable(folder_tree(folder)))
    click.echo(codeowners(blueprint, _from_top(folder), organisation.lstrip("@")), nl=False)


def _from_top(folder: Path) -> str:
    """The folder as the forge sees it: from the top of its repository, or as named without one."""
    try:
        return git(folder, "rev-parse", "--show-prefix").decode().strip().rstrip("/")
    except (UnreadableTreeError, OSError):
        return folder.as_posix()
