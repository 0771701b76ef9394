"""A case: a folder of files laid over the small blueprint, and what the check says of it."""

import shutil
from pathlib import Path

from blueprint_build.checks.run import Verdict
from blueprint_build.reports.text import report, summary
from tests.conftest import TESTS

CASES = TESTS / "cases"
EXPECTED = "expected.txt"
RELEASED = "released"
"""The side of a case that the last release is made of, where its rule looks back."""


def lay(case: Path, blueprint: Path) -> None:
    """Copies the files of a case over a blueprint."""
    shutil.copytree(case, blueprint, dirs_exist_ok=True, ignore=shutil.ignore_patterns(EXPECTED))


def said(verdict: Verdict) -> str:
    """The report without its last line, whose counts say nothing about the case."""
    return report(verdict).removesuffix(summary(verdict))
