"""``blueprint show``: an artefact in the terminal, with its relations both ways."""

import shutil
import sys
import textwrap
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from blueprint_build.commands.options import as_of, folder, whole
from blueprint_build.graph.blueprint import Blueprint
from blueprint_build.graph.calendar import day_in_words
from blueprint_build.graph.lens import Lens
from blueprint_build.graph.timeline import State
from blueprint_build.source.layout import id_meant_by
from blueprint_build.source.nearest import nearest
from blueprint_build.views.artefact import ArtefactView, artefact_page
from blueprint_build.views.sections import Part
from blueprint_build.views.standing import Happening, StandingView, standing_view

MOST = 5
"""How many turns before and after the day are shown."""


@click.command("show")
@click.argument("id")
@folder
@as_of
def command(id: str, folder: Path, today: date) -> None:
    """Show the artefact ID and everything that it is connected to."""
    blueprint = whole(folder, today)
    if id not in blueprint.artefacts:
        meant = _meant(id, blueprint)
        hint = f"; did you mean {', '.join(meant)}?" if meant else ""
        click.echo(f"there is no valid artefact with the id '{id}'{hint}", err=True)
        sys.exit(1)
    lens = Lens(blueprint, today)
    page = artefact_page(lens, id)
    width = min(shutil.get_terminal_size().columns, 100)
    standing = list(_standing(standing_view(lens, id), width))
    click.echo("\n".join(_lines(page.content, standing, f"{folder}/{page.source}", width)))


def _meant(word: str, blueprint: Blueprint) -> list[str]:
    """The ids that a word may stand for: that of its file, its new one, or the nearest three."""
    own = id_meant_by(word.rpartition("/")[2])
    if own in blueprint.artefacts:
        return [own]
    now = [id for id, artefact in blueprint.artefacts.items() if word in artefact.formerly]
    return now or nearest(word, blueprint.artefacts, most=3)


def _lines(view: ArtefactView, standing: list[str], path: str, width: int) -> Iterator[str]:
    yield click.style(view.title, bold=True) + (f"  {view.label}" if view.label else "")
    yield f"{view.kind.text.lower()} · {view.status.text} · {path}"
    yield ""
    yield textwrap.fill(view.summary, width)
    yield ""
    yield from standing
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


def _standing(view: StandingView, width: int) -> Iterator[str]:
    """How it stands on the day, what holds then, and what turns before and after."""
    if view.state is State.UNDATED and not (view.before or view.after or view.signals):
        return
    yield click.style(f"On {day_in_words(view.day)}: {view.state.label}", bold=True)
    yield f"  {view.state.meaning}"
    facts = (
        ("Since", _said(view.since)),
        ("Until", _said(view.until)),
        ("Signal", "; ".join(f"{stance}: {signal.text}" for stance, signal in view.signals)),
        ("Replaced by", ", ".join(value.text for value in view.replaced_by)),
        *(("Before", _said(event)) for event in view.before[-MOST:]),
        *(("After", _said(event)) for event in view.after[:MOST]),
    )
    for label, words in dict.fromkeys(facts):
        if words:
            first, rest = f"  {label:<18} ", " " * 21
            yield textwrap.fill(
                words, width, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False
            )
    yield ""


def _said(event: Happening | None) -> str:
    if event is None:
        return ""
    firmness = f", {event.firmness}" if event.firmness else ""
    return f"{event.when}: {event.what}{firmness}" + (f" [{event.says_id}]" if event.says else "")
