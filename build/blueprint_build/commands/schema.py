"""``blueprint schema``: the JSON Schemas that editors and other programs read."""

import sys
from functools import partial
from pathlib import Path

import click

from blueprint_build.commands.options import folder, folder_tree, readable
from blueprint_build.editors.json_schemas import schemas
from blueprint_build.editors.schema_ids import with_ids
from blueprint_build.editors.workspace import WORKSPACE, workspace_file

COMMITTED = Path("schema/json")
LOCAL = Path(".blueprint/schemas")


@click.command("schema")
@click.option(
    "--into",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    help=f"The folder to write to; default: {COMMITTED}, with ids {LOCAL}.",
)
@click.option("--with-ids", "ids", is_flag=True, help="Offer the ids and words that exist now.")
@folder
def command(into: Path | None, ids: bool, folder: Path) -> None:
    """Write the JSON Schema of each kind and of the manifest.

    With ids, also a workspace file for editors of the VS Code family. These files say what one
    blueprint holds on one day: they are not for committing.
    """
    into = into or (LOCAL if ids else COMMITTED)
    files = _files_with_ids(into, folder) if ids else schemas()
    into.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (into / name).write_text(text, encoding="utf-8")
        click.echo(into / name)


def _files_with_ids(into: Path, folder: Path) -> dict[str, str]:
    made = schemas(partial(with_ids, reading=readable(folder_tree(folder))))
    program = Path(sys.executable).with_name("blueprint").as_posix()
    renew = [program, "schema", "--with-ids", "--into", str(into), "--folder", str(folder)]
    return made | {WORKSPACE: workspace_file(into, folder, renew)}
