"""Options and steps that several commands share."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from blueprint_build.checks.run import Verdict, check
from blueprint_build.clock import NotADayError, day_of_build
from blueprint_build.collector import resting_collector
from blueprint_build.commands.progress import Progress
from blueprint_build.graph.blueprint import Blueprint
from blueprint_build.source.layout import MANIFEST
from blueprint_build.source.load import Reading, load
from blueprint_build.source.released import last_released
from blueprint_build.source.tree import Tree, UnreadableTreeError, open_folder

F = TypeVar("F", bound=Callable[..., Any])

FOLDER = Path("blueprint")


def _day(_context: click.Context, _option: click.Parameter, value: str | None) -> date:
    try:
        return day_of_build(value)
    except NotADayError as wrong:
        raise click.BadParameter(str(wrong)) from None


def a_day(context: click.Context, option: click.Parameter, value: str | None) -> date | None:
    """The day that an option gives, where it gives one."""
    return _day(context, option, value) if value else None


def as_of(command: F) -> F:
    """Adds ``--as-of``, the day on which the blueprint is seen."""
    return click.option(
        "--as-of",
        "today",
        metavar="DATE",
        callback=_day,
        help="See the blueprint as on this day; default: SOURCE_DATE_EPOCH, else today.",
    )(command)


def folder(command: F) -> F:
    """Adds ``--folder``, where the blueprint is."""
    return click.option(
        "--folder",
        default=FOLDER,
        show_default=True,
        type=click.Path(path_type=Path),
        help="Where the blueprint is.",
    )(command)


@resting_collector(for_good=True)
def judged(tree: Tree, today: date) -> Verdict:
    """The verdict on a tree; a tree that cannot be read ends the command with status 2."""
    reading = readable(tree)
    return check(reading, today, last_released(tree, reading))


def whole(path: Path, today: date) -> Blueprint:
    """The blueprint in a folder; one too broken to be shown ends the command with status 2."""
    verdict = judged(folder_tree(path), today)
    if not verdict.can_be_shown:
        raise click.UsageError(f"{path} is not whole; run 'blueprint validate {path}' first")
    return verdict.subject.blueprint


def readable(tree: Tree) -> Reading:
    """What a tree says; a tree that cannot be read ends the command with status 2."""
    try:
        with Progress("Reading") as progress:
            return load(tree, progress.step)
    except UnreadableTreeError as wrong:
        raise click.UsageError(str(wrong)) from None


def folder_tree(path: Path) -> Tree:
    """The folder as a tree; a path that is no folder ends the command with status 2."""
    try:
        return open_folder(path)
    except UnreadableTreeError as wrong:
        is_inside = path == FOLDER and Path(MANIFEST).is_file()
        hint = "; you stand in the blueprint itself: name it with a full stop" if is_inside else ""
        raise click.UsageError(f"{wrong}{hint}") from None
