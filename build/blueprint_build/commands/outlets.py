"""Where reports go: which form into which file, as ``--format`` and ``--output`` say."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import click

from blueprint_build.checks.run import Verdict
from blueprint_build.reports.catalogue import REPORTS
from blueprint_build.source.nearest import nearest

STDOUT = "-"
DEFAULT = "text"


class Outlet(NamedTuple):
    """A form of report, and the file that it is written to; ``-`` is standard output."""

    name: str
    target: str


def known(word: str, words: Iterable[str], noun: str) -> str:
    """The word, if it is one of these; otherwise the command ends with status 2 and a way out."""
    choices = list(words)
    if word in choices:
        return word
    meant = nearest(word, choices)
    hint = f"did you mean {meant[0]}?" if meant else f"choose from {', '.join(choices)}"
    raise click.UsageError(f"there is no {noun} '{word}'; {hint}")


def outlets(format: str | None, outputs: Iterable[str]) -> list[Outlet]:
    """Every report that is asked for. Standard output has the default unless it has another."""
    found = [_outlet(word) for word in outputs]
    if format:
        found.insert(0, Outlet(known(format, REPORTS, "format"), STDOUT))
    elif STDOUT not in (outlet.target for outlet in found):
        found.insert(0, Outlet(DEFAULT, STDOUT))
    _refuse_shared(found)
    return found


def write(verdict: Verdict, outlet: Outlet) -> None:
    """Writes one report; a file that cannot be written ends the command with status 2."""
    put(REPORTS[outlet.name](verdict), outlet.target)


def put(report: str, target: str) -> None:
    """Writes what a report says; a file that cannot be written ends the command with status 2."""
    if target == STDOUT:
        click.echo(report, nl=bool(report))
        return
    content = f"{report}\n" if report else ""
    save(Path(target), content.encode("utf-8", "replace"))


def save(path: Path, content: bytes) -> None:
    """Writes a file, and the folder for it if need be; what the machine refuses ends with 2."""
    try:
        if not path.parent.exists():
            path.parent.mkdir(parents=True)
        path.write_bytes(content)
    except OSError as wrong:
        raise click.UsageError(f"cannot write {path}: {wrong.strerror}") from None


def _outlet(word: str) -> Outlet:
    name, equals, target = word.partition("=")
    if not equals or not target:
        raise click.UsageError(f"'{word}' names no file; write it as sarif=findings.sarif")
    return Outlet(known(name, REPORTS, "format"), target)


def _refuse_shared(found: list[Outlet]) -> None:
    targets = [outlet.target for outlet in found]
    for target in targets:
        if targets.count(target) > 1:
            where = "standard output" if target == STDOUT else target
            raise click.UsageError(f"two reports would go to {where}; give each its own file")
