"""``python -m tests.bench``: runs the benchmarks and prints a table of ratios."""

import os
import sys
import time
from importlib import import_module

import click

from tests.bench.measure import MeasurementError
from tests.bench.result import Comparison, head, row

NAMES = ("build", "validate", "growth", "picture")


@click.command()
@click.argument("names", nargs=-1, type=click.Choice(NAMES), metavar="[NAME]...")
@click.option(
    "--rounds",
    default=3,
    show_default=True,
    type=click.IntRange(min=1),
    help="How often each side is measured, after a warm-up.",
)
def main(names: tuple[str, ...], rounds: int) -> None:
    """Measure each NAME (default: all) against something else in the same run.

    The ratio is the median of those of the rounds; min and max show how far they lie apart.
    """
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    started = time.monotonic()
    click.echo(head())
    for name in dict.fromkeys(names or NAMES):
        try:
            _show(name, rounds)
        except MeasurementError as wrong:
            click.echo(f"{name}: {wrong}", err=True)
            sys.exit(2)
    click.echo(f"\n{rounds} rounds after a warm-up, {time.monotonic() - started:.0f} s")


def _show(name: str, rounds: int) -> None:
    """Prints what a benchmark yields: a row for each comparison, an indented line for a remark."""
    for result in import_module(f"tests.bench.{name}").run(rounds):
        if isinstance(result, Comparison):
            click.echo(row(name, result))
        else:
            click.echo(f"{'':<11}{result}")


if __name__ == "__main__":
    main()
