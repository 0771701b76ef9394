"""``blueprint picture``: one picture, as a file or to standard output."""

import sys
from datetime import date
from pathlib import Path

import click

from blueprint_build.commands.options import as_of, folder, whole
from blueprint_build.commands.outlets import known
from blueprint_build.graph.lens import Lens
from blueprint_build.graph.request import Request, refusal, subjects_of
from blueprint_build.source.nearest import nearest
from blueprint_schema.picture import PictureName


@click.command("picture", epilog="Names: " + ", ".join(PictureName) + ".")
@click.argument("name")
@click.argument("subject", required=False, default="")
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    help="The file to write, .svg or .png; '-' writes SVG to standard output.",
)
@folder
@as_of
def command(name: str, subject: str, output: Path, folder: Path, today: date) -> None:
    """Draw the picture NAME, of SUBJECT where it needs one: an id, or a word such as 'maturity'."""
    blueprint = whole(folder, today)
    known(name, PictureName, "picture")
    if why := refusal(name, subject, blueprint):
        meant = nearest(subject, subjects_of(PictureName.of(name), blueprint))
        raise click.UsageError(f"{why}; did you mean {meant[0]}?" if meant else why)
    # The picture engine takes a while to import, so it waits until something is drawn.
    from blueprint_build.pictures.catalogue import draw
    from blueprint_build.pictures.ink import png, standalone

    drawn = draw(Request(PictureName.of(name), subject), Lens(blueprint, today))
    click.echo(f"{drawn.title}. {drawn.description}", err=True)
    if drawn.drawing is None:
        sys.exit(1)
    content = png(drawn) if output.suffix == ".png" else standalone(drawn).encode()
    _write(output, content)


def _write(output: Path, content: bytes) -> None:
    if output == Path("-"):
        sys.stdout.buffer.write(content)
        return
    try:
        output.write_bytes(content)
    except OSError as wrong:
        raise click.UsageError(f"cannot write {output}: {wrong.strerror}") from None
