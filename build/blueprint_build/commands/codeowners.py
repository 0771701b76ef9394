"""``blueprint codeowners``: who is asked to review which file."""

import re
from pathlib import Path

import click

from blueprint_build.commands.options import folder as folder_option
from blueprint_build.commands.options import folder_tree, readable
from blueprint_build.commands.states import whole
from blueprint_build.exports.codeowners import codeowners
from blueprint_build.source.tree import UnreadableTreeError, git

ORGANISATION = re.compile(r"[A-Za-z0-9][\w.-]*(/[A-Za-z0-9][\w.-]*)*", re.ASCII)
"""A name, or on some forges groups inside of groups."""


@click.command("codeowners")
@click.argument("organisation")
@folder_option
def command(organisation: str, folder: Path) -> None:
    """Write a CODEOWNERS file in which the owners of artefacts are teams of ORGANISATION."""
    name = organisation.lstrip("@")
    if not ORGANISATION.fullmatch(name):
        raise click.UsageError(
            f"'{organisation}' cannot be an organisation; write it as the forge's addresses do"
        )
    blueprint = whole(readable(folder_tree(folder)))
    click.echo(codeowners(blueprint, _from_top(folder), name), nl=False)


def _from_top(folder: Path) -> str:
    """The folder as the forge sees it: from the top of its repository, or as named without one."""
    try:
        return git(folder, "rev-parse", "--show-prefix").decode().strip().rstrip("/")
    except (UnreadableTreeError, OSError):
        return folder.as_posix()
