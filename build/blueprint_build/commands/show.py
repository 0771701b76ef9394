"""``blueprint show``: an artefact in the terminal, with its relations both ways."""

import shutil
import sys
import textwrap
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from blueprint_build.commands.options import as_of, folder, whole
from blueprint_build.graph.lens import Lens
from blueprint_build.source.nearest import nearest
from blueprint_build.views.artefact import ArtefactView, artefact_page
from blueprint_build.views.sections import Part


@click.command("show")
@click.argument("id")
@folder
@as_of
def command(id: str, folder: Path, today: date) -> None:
    """Show the artefact ID and everything that it is connected to."""
    blueprint = whole(folder, today)
    if id not in blueprint.artefacts:
        meant = nearest(id, blueprint.artefacts, most=3)
        hint = f"; did you mean {', '.join(meant)}?" if meant else ""
        click.echo(f"there is no valid artefact with the id '{id}'{hint}", err=True)
        sys.exit(1)
    page = artefact_page(Lens(blueprint, today), id)
    width = min(shutil.get_terminal_size().columns, 100)
    click.echo("\n".join(_lines(page.content, f"{folder}/{page.source}", width)))


def _lines(view: ArtefactView, path: str, width: int) -> Iterator[str]:
    yield click.style(view.title, bold=True) + (f"  {view.label}" if view.label else "")
    yield f"{view.kind.text.lower()} · {view.status.text} · {path}"
    yield ""
    yield textwrap.fill(view.summary, width)
    yield ""
    for fact in view.facts:
        yield f"  {fact.label:<18} {', '.join(value.text for value in fact.values)}"
    if view.pillars:
        yield f"  {'Belongs to':<18} {', '.join(pillar.text for pillar in view.pillars)}"
    for section in view.sections:
        if section.part is not Part.RECORDS:
            yield ""
            yield click.style(section.title, bold=True)
            for text in section.texts:
                yield textwrap.fill(text, width, initial_indent="  ", subsequent_indent="  ")
    for group in view.relations:
        yield ""
        yield click.style(group.words.capitalize(), bold=True)
        for shown in group.cards:
            yield f"  {shown.id:<44} {shown.title} ({shown.status.label})"
