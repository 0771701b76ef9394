"""What many tests need: a small valid blueprint, and ways to change and judge it."""

import os
import shutil
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings

from blueprint_build.checks.run import Verdict, check
from blueprint_build.source.load import load
from blueprint_build.source.released import Released
from blueprint_build.source.tree import FolderTree

TESTS = Path(__file__).parent
ROOT = TESTS.parent
MINIMAL = TESTS / "minimal"
TODAY = date(2026, 11, 21)
"""The day on which tests see a blueprint; never the real one."""

settings.register_profile("repeatable", derandomize=True, database=None, deadline=None)
settings.load_profile("repeatable")

EFFORT = int(os.environ.get("EFFORT", "1"))
"""How many times as many examples a test tries: ``EFFORT=20 make test`` is for a night."""

Judge = Callable[[Path], Verdict]
Change = Callable[[Mapping[str, str | bytes]], Path]


def judge(folder: Path, today: date = TODAY, released: Path | None = None) -> Verdict:
    """The verdict on a folder; ``released`` is the folder as release 1.0.0 had it."""
    before = Released((1, 0, 0), load(FolderTree(released))) if released else None
    return check(load(FolderTree(folder)), today, before)


@cache
def real_verdict() -> Verdict:
    """The verdict on the real content, read and judged once for all tests that look at it."""
    return judge(ROOT / "blueprint")


@pytest.fixture
def minimal(tmp_path: Path) -> Path:
    """A copy of the small blueprint that a test may change; its name is ``blueprint``."""
    return shutil.copytree(MINIMAL, tmp_path / "blueprint")


@pytest.fixture
def here(minimal: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same copy, from beside it: findings name its files ``blueprint/...``."""
    monkeypatch.chdir(minimal.parent)
    return Path(minimal.name)


@pytest.fixture
def changed(minimal: Path) -> Change:
    """The small blueprint with files written over it, each given by its path and its text."""

    def change(files: Mapping[str, str | bytes]) -> Path:
        for path, content in files.items():
            target = minimal / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content.encode() if isinstance(content, str) else content)
        return minimal

    return change
