"""``blueprint schema``: the JSON Schemas that editors and other programs read."""

from pathlib import Path

import click

from blueprint_build.json_schemas import schemas


@click.command("schema")
@click.option(
    "--into",
    default=Path("schema/json"),
    show_default=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder to write to.",
)
def command(into: Path) -> None:
    """Write the JSON Schema of each kind and of the manifest."""
    into.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (into / name).write_text(text, encoding="utf-8")
        click.echo(into / name)
