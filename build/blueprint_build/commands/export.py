"""``blueprint export``: the whole blueprint as one data file."""

from pathlib import Path

import click

from blueprint_build.commands.options import folder as folder_option
from blueprint_build.commands.options import folder_tree, readable
from blueprint_build.commands.states import whole
from blueprint_build.exports.dataset import dataset


@click.command("export")
@click.option(
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write to; default: standard output.",
)
@folder_option
def command(output: Path | None, folder: Path) -> None:
    """Write the manifest, every artefact and every page as JSON, to be loaded or compared later."""
    content = dataset(whole(readable(folder_tree(folder))))
    if output is None:
        click.echo(content, nl=False)
        return
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(content, "utf-8", newline="\n")
    except OSError as wrong:
        raise click.UsageError(f"cannot write {output}: {wrong.strerror}") from None
