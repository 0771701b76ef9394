"""``blueprint picture``: one picture, as a file or to standard output."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from blueprint_build.commands.options import as_of, folder, whole
from blueprint_build.commands.outlets import known, save
from blueprint_build.graph.lens import Lens
from blueprint_build.graph.request import Request, refusal, subjects_of
from blueprint_build.source.nearest import nearest
from blueprint_schema.picture import SUBJECTS, PictureName

FORMS = (".svg", ".png")
STDOUT = Path("-")
MOST = 8
"""So many things that a picture can be drawn of are named where none was, or a wrong one."""
DRAWN = [name for name in PictureName if SUBJECTS[name].is_drawn_alone]


@click.command(
    "picture", epilog=f"Names: {', '.join(DRAWN)}. What changed is drawn by 'blueprint diff'."
)
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
    known(name, DRAWN, "picture")
    if output != STDOUT and output.suffix not in FORMS:
        raise click.UsageError(
            f"{output} is neither .svg nor .png; '-o -' writes SVG to the screen"
        )
    blueprint = whole(folder, today)
    if why := refusal(name, subject, blueprint):
        ways = subjects_of(PictureName.of(name), blueprint)
        raise click.UsageError(f"{why}; {_way_out(subject, ways)}")
    # The picture engine takes a while to import, so it waits until something is drawn.
    from blueprint_build.pictures.catalogue import draw
    from blueprint_build.pictures.ink import png, standalone

    drawn = draw(Request(PictureName.of(name), subject), Lens(blueprint, today))
    if drawn.drawing:
        hue, is_png = blueprint.look.hue, output.suffix == ".png"
        _write(output, png(drawn, hue) if is_png else standalone(drawn, hue=hue).encode())
    click.echo(f"{drawn.title}. {drawn.description}", err=True)
    if drawn.drawing is None:
        sys.exit(1)


def _way_out(subject: str, ways: Sequence[str]) -> str:
    if not ways:
        return "it is drawn of the whole alone: name nothing after it"
    if meant := nearest(subject, ways):
        return f"did you mean {meant[0]}?"
    return f"{'choose from' if len(ways) <= MOST else 'for example'} {', '.join(ways[:MOST])}"


def _write(output: Path, content: bytes) -> None:
    if output == STDOUT:
        sys.stdout.buffer.write(content)
    else:
        save(output, content)
