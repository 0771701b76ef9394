"""What many tests need: a small valid blueprint, and ways to change and judge it."""

import faulthandler
import os
import shutil
from collections.abc import Callable, Generator, Mapping
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

STDERR = pytest.StashKey[int]()
"""Standard error as the run found it: what is told there of a hang is not captured."""

LONGEST = (
    "browser/test_pictures",
    "test_publishing",
    "browser/test_pages_open_to_all",
    "browser/test_ways_of_reading",
    "browser/test_search",
    "browser/test_tasks",
    "test_history",
    "browser/test_html",
    "test_build",
    "test_chains",
    "test_lists",
    "test_formatting",
)
"""The files that begin first, so that all workers end together: about the longest first. The second
needs no browser, so there is something to do while the first has its site built."""

Judge = Callable[[Path], Verdict]
Change = Callable[[Mapping[str, str | bytes]], Path]


def pytest_configure(config: pytest.Config) -> None:
    """Keeps standard error, before tests run."""
    config.stash[STDERR] = os.dup(2)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Puts the longest files first."""

    def place(item: pytest.Item) -> int:
        name = item.path.relative_to(TESTS).with_suffix("").as_posix()
        return LONGEST.index(name) if name in LONGEST else len(LONGEST)

    items.sort(key=place)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None, None, None]:
    """Ends a run that hangs while a test is cleared away.

    Pytest's own watch, ``faulthandler_timeout``, stops as soon as a test fails.
    """
    if patience := float(item.config.getini("faulthandler_timeout")):
        faulthandler.dump_traceback_later(patience, exit=True, file=item.config.stash[STDERR])
    return (yield)


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
