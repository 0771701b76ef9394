"""Findings for a terminal: place, fact, the line itself with a caret, and the way out."""

from collections.abc import Iterator

from blueprint_build.checks.finding import Finding
from blueprint_build.checks.run import Verdict
from blueprint_schema.manifest import Severity

WIDEST = 100
"""Longer source lines are cut around the caret."""


def report(verdict: Verdict) -> str:
    """All findings of a run, one block each, and the counts at the end."""
    reading = verdict.subject.reading
    blocks = [
        _block(finding, reading.label, _line(verdict, finding)) for finding in verdict.findings
    ]
    return "\n".join([*blocks, summary(verdict)])


def summary(verdict: Verdict) -> str:
    """What was checked and what came of it, in a line."""
    errors = counted(len(verdict.errors), Severity.ERROR.label)
    warnings = counted(len(verdict.warnings), Severity.WARNING.label)
    return f"{counted(verdict.artefacts, 'artefact')} checked: {errors}, {warnings}"


def counted(count: int, noun: str) -> str:
    """A number with its noun: ``1 error``, ``1,200 errors``."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _block(finding: Finding, label: str, line: str) -> str:
    return "\n".join(_parts(finding, label, line)) + "\n"


def _parts(finding: Finding, label: str, line: str) -> Iterator[str]:
    place = f"{label}/{finding.path}:{finding.line}:{finding.column}"
    yield f"{place}: {finding.severity.value}: {finding.message} [{finding.rule}]"
    if line.strip():
        shown, column = _around(line, finding.column)
        number = str(finding.line)
        yield f"  {number} | {shown}"
        yield f"  {' ' * len(number)} | {' ' * (column - 1)}^"
    if finding.hint:
        yield f"  {finding.hint}"


def _around(line: str, column: int) -> tuple[str, int]:
    line = line.replace("\t", " ")
    start = max(0, column - WIDEST + 20)
    return line[start : start + WIDEST].rstrip(), column - start


def _line(verdict: Verdict, finding: Finding) -> str:
    lines = verdict.subject.lines(finding.path)
    return lines[finding.line - 1] if finding.line <= len(lines) else ""
