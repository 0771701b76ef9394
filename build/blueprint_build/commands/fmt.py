"""``blueprint fmt``: every artefact file in its one form, with the same data and comments."""

import sys
from pathlib import Path

import click

from blueprint_build.clock import NotADayError
from blueprint_build.commands.options import FOLDER
from blueprint_build.formatting.choose import OutsideError, chosen
from blueprint_build.formatting.replace import replace
from blueprint_build.formatting.run import Outcome, form_all
from blueprint_build.reports.text import report, summary


@click.command("fmt")
@click.argument("paths", metavar="[PATH]...", nargs=-1, type=click.Path(path_type=Path))
@click.option("--check", is_flag=True, help="Change nothing; name the files that would change.")
def command(paths: tuple[Path, ...], check: bool) -> None:
    """Put the files at or below each PATH (default: blueprint) into their one form.

    A file that cannot be read is left as it is, and the command ends with status 1.
    """
    paths = paths or (FOLDER,)
    try:
        outcomes = [form_all(files) for files in chosen(paths)]
        for outcome in outcomes:
            _finish(outcome, check)
    except (OutsideError, NotADayError) as wrong:
        raise click.UsageError(str(wrong)) from None
    changed = sum(len(outcome.changed) for outcome in outcomes)
    left = [outcome for outcome in outcomes if outcome.unsure or outcome.verdict.findings]
    click.echo(_summary(changed, sum(outcome.in_form for outcome in outcomes), check))
    if check and changed:
        click.echo(f"to mend them: blueprint fmt {' '.join(map(str, paths))}")
    sys.exit(1 if left or (check and changed) else 0)


def _finish(outcome: Outcome, check: bool) -> None:
    if outcome.verdict.findings:
        click.echo(report(outcome.verdict).removesuffix(summary(outcome.verdict)), nl=False)
    for path in outcome.unsure:
        click.echo(f"{path}: left as it is, because its form would not say the same")
    for path, content in outcome.changed.items():
        if not check:
            replace(path, content)
        click.echo(f"{path}: {'would change' if check else 'formatted'}")


def _summary(changed: int, in_form: int, check: bool) -> str:
    files = f"{changed:,} file{'' if changed == 1 else 's'}"
    return f"{files} {'would change' if check else 'formatted'}, {in_form:,} in form already"
