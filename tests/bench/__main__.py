"""``python -m tests.bench``: runs the benchmarks and prints a table of ratios.

Exit status: 0 all were measured, 2 one of them could not be.
"""

import os
import sys
import time
from importlib import import_module

import click

from tests.bench.measure import MeasurementError
from tests.bench.result import INDENT, Comparison, head, row

NAMES = ("build", "validate", "growth", "compare", "pictures", "publish")


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
    failed = [name for name in dict.fromkeys(names or NAMES) if not _shown(name, rounds)]
    click.echo(f"\n{rounds} rounds after a warm-up, {time.monotonic() - started:.0f} s")
    sys.exit(2 if failed else 0)


def _shown(name: str, rounds: int) -> bool:
    """Prints what a benchmark yields, rows and remarks; says whether it could be measured."""
    try:
        for result in import_module(f"tests.bench.{name}").run(rounds):
            is_row = isinstance(result, Comparison)
            click.echo(row(name, result) if is_row else f"{'':<{INDENT}}{result}")
    except MeasurementError as wrong:
        click.echo(f"{name}: {wrong}", err=True)
        return False
    return True


if __name__ == "__main__":
    main()
