"""Findings as GitHub's workflow commands, which it shows as annotations beside the line.

The escapes are those of its own toolkit, ``actions/toolkit/packages/core/src/command.ts``.
"""

from blueprint_build.checks.finding import Finding
from blueprint_build.checks.run import Verdict
from blueprint_build.reports.place import file_of
from blueprint_build.source.characters import HIDDEN


def report(verdict: Verdict) -> str:
    """A line for each finding; nothing where there is none."""
    return "\n".join(_line(verdict, finding) for finding in verdict.findings)


def _line(verdict: Verdict, finding: Finding) -> str:
    properties = {
        "file": file_of(verdict, finding),
        "line": finding.line,
        "col": finding.column,
        "title": finding.rule,
    }
    said = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    words = f"{finding.message}\n{finding.hint}" if finding.hint else finding.message
    return f"::{finding.severity.value} {said}::{_data(words)}"


def _data(text: str) -> str:
    clean = HIDDEN.sub("\ufffd", text)
    return clean.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
