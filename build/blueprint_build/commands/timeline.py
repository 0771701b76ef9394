"""``blueprint timeline``: what starts, ends and is in force, day by day."""

import json
import shutil
import textwrap
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click

from blueprint_build.checks.wording import listed
from blueprint_build.clock import day_of_build
from blueprint_build.commands.options import FOLDER, a_day, whole
from blueprint_build.commands.outlets import known
from blueprint_build.graph.agenda import Leaf, agenda, changing_kinds
from blueprint_build.graph.blueprint import Blueprint
from blueprint_build.graph.calendar import day_in_words
from blueprint_build.graph.turns import Event, Turn
from blueprint_schema.kinds.outcome import Outcome

FORMATS = ("text", "json")
WIDEST = 100

FIRST = (Turn.STARTS, Turn.ENDS, Turn.LAPSES, Turn.BINDS, Turn.REACHED)
"""What a reader of a day's turns wants to know first."""


@click.command("timeline")
@click.argument("path", metavar="[BLUEPRINT]", default=FOLDER, type=click.Path(path_type=Path))
@click.option("--from", "first", metavar="DATE", callback=a_day, help="First day; default: today.")
@click.option("--to", "last", metavar="DATE", callback=a_day, help="Last day; default: no end.")
@click.option(
    "--format",
    metavar="|".join(FORMATS),
    default="text",
    show_default=True,
    help="Words for people, or data.",
)
def command(path: Path, first: date | None, last: date | None, format: str) -> None:
    """Show each day on which something changes in BLUEPRINT (default: blueprint).

    A date that is a span, such as a quarter, counts from its last day.
    """
    known(format, FORMATS, "format")
    begin = first or day_of_build()
    end = last or date.max
    if end < begin:
        raise click.UsageError(f"--to {end} lies before the first day, {begin}; exchange the two")
    blueprint = whole(path, begin)
    leaves = tuple(agenda(blueprint, begin, end))
    if format == "json":
        click.echo(json.dumps(_data(blueprint, leaves), ensure_ascii=False, indent=2))
    else:
        width = min(shutil.get_terminal_size().columns, WIDEST)
        click.echo("\n".join(_lines(blueprint, leaves, width)))


def _lines(blueprint: Blueprint, leaves: tuple[Leaf, ...], width: int) -> Iterator[str]:
    for leaf in leaves:
        yield click.style(day_in_words(leaf.day), bold=True)
        for event, statements in _told(blueprint, leaf):
            yield from _entry(event.turn.label, _wording(blueprint, event, statements), width)
        yield from _entry("in force", _counts(blueprint, leaf), width)
        yield ""
    yield f"{len(leaves)} days on which something changes" if leaves else "nothing changes"


def _told(blueprint: Blueprint, leaf: Leaf) -> Iterator[tuple[Event, list[str]]]:
    """What turns on a day, each once with all who say so; a step tells its outcomes itself."""
    told: dict[tuple[Turn, str], tuple[Event, list[str]]] = {}
    for event in leaf.events:
        is_outcome = isinstance(blueprint.artefacts[event.artefact], Outcome)
        if event.turn is Turn.ADVANCES and is_outcome:
            continue
        _, statements = told.setdefault((event.turn, event.artefact), (event, []))
        if event.says != event.artefact and event.says not in statements:
            statements.append(event.says)
    yield from sorted(told.values(), key=_place)


def _place(told: tuple[Event, list[str]]) -> int:
    turn = told[0].turn
    return FIRST.index(turn) if turn in FIRST else len(FIRST)


def _wording(blueprint: Blueprint, event: Event, statements: list[str]) -> str:
    words = f"{blueprint.artefacts[event.artefact].title} [{event.artefact}]"
    if event.firmness and not statements:
        words += f", {event.firmness.label}"
    if event.day != event.latest and not statements:
        words += f", from {day_in_words(event.day)} at the earliest"
    return words + (f", said by {listed(statements, 'and')}" if statements else "")


def _counts(blueprint: Blueprint, leaf: Leaf) -> str:
    return ", ".join(kind.counted(leaf.in_force[kind.name]) for kind in changing_kinds(blueprint))


def _entry(label: str, words: str, width: int) -> Iterator[str]:
    yield textwrap.fill(
        words,
        width,
        initial_indent=f"  {label:<10} ",
        subsequent_indent=" " * 13,
        break_on_hyphens=False,
    )


def _data(blueprint: Blueprint, leaves: tuple[Leaf, ...]) -> dict[str, Any]:
    return {
        "days": [
            {
                "day": leaf.day.isoformat(),
                "events": [_event(blueprint, event) for event in leaf.events],
                "in_force": dict(leaf.in_force),
            }
            for leaf in leaves
        ]
    }


def _event(blueprint: Blueprint, event: Event) -> dict[str, Any]:
    artefact = blueprint.artefacts[event.artefact]
    return {
        "turn": event.turn.value,
        "artefact": event.artefact,
        "kind": type(artefact).kind.name,
        "title": artefact.title,
        "earliest": event.day.isoformat(),
        "latest": event.latest.isoformat(),
        "firmness": event.firmness.value if event.firmness else None,
        "stated_in": blueprint.paths[event.says],
        "stated_at": "/" + "/".join(map(str, event.pointer)),
    }
