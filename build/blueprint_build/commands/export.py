"""``blueprint export``: the whole blueprint as one data file, or its days as a calendar."""

from datetime import date
from pathlib import Path

import click

from blueprint_build.commands.options import as_of, folder_tree, readable
from blueprint_build.commands.options import folder as folder_option
from blueprint_build.commands.outlets import known, save
from blueprint_build.commands.states import whole
from blueprint_build.exports.calendar_file import calendar_file
from blueprint_build.exports.dataset import dataset
from blueprint_build.graph.blueprint import Blueprint
from blueprint_schema.kinds.pillar import Pillar

FORMS = ("data", "calendar")


@click.command("export")
@click.option("--format", metavar="NAME", default="data", help=f"One of {', '.join(FORMS)}.")
@click.option(
    "--for", "reader", metavar="KEY", help="Only what concerns this audience or pillar (calendar)."
)
@click.option(
    "--output",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The file to write to; default: standard output.",
)
@folder_option
@as_of
def command(
    format: str, reader: str | None, output: Path | None, folder: Path, today: date
) -> None:
    """Write the manifest, every artefact and every page as JSON, to be loaded or compared later.

    Or, as calendar, every day on which something begins, binds or ends, to subscribe to.
    """
    form = known(format, FORMS, "format")
    blueprint = whole(readable(folder_tree(folder)))
    if form == "calendar":
        content = calendar_file(blueprint, today, _reader(reader, blueprint))
    elif reader:
        raise click.UsageError("--for goes with --format calendar; the data file is always whole")
    else:
        content = dataset(blueprint)
    _write(content, output)


def _reader(word: str | None, blueprint: Blueprint) -> str | None:
    audiences = blueprint.manifest.audiences if blueprint.manifest else ()
    keys = [audience.key for audience in audiences]
    pillars = [pillar.id for pillar in blueprint.of_kind(Pillar)]
    return known(word, (*keys, *pillars), "audience or pillar") if word else None


def _write(content: str, output: Path | None) -> None:
    if output is None:
        click.echo(content.encode(), nl=False)  # as bytes, so that line ends stay as they are
    else:
        save(output, content.encode())
