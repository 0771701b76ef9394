"""The site of the real content, built once, served from this machine, and a browser to read it."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.chromium import faultless, opened, reader
from tests.conftest import ROOT
from tests.served import served
from tests.test_build import project, run


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the real content: one for all workers, built by the first to need it."""
    base = tmp_path_factory.getbasetemp()
    of_the_run = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder = of_the_run / "published"
    built = of_the_run / "published.txt"
    # A worker that dies loses the lock, and the next one builds; what a build said is for all.
    with FileLock(of_the_run / "published.lock"):
        if not built.exists():
            done = run(project(folder, ROOT / "blueprint"), "blueprint", "build")
            built.write_text(f"{done.returncode}\n{done.stdout}{done.stderr}", "utf-8")
    status, _, said = built.read_text("utf-8").partition("\n")
    assert status == "0", said
    return folder / "site"


@pytest.fixture(scope="session")
def top(site: Path) -> Iterator[str]:
    """The address at which the site is served."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """An installed Chromium."""
    yield from opened()


@pytest.fixture
def context(browser: Browser, top: str) -> Iterator[BrowserContext]:
    """A fresh reader, with nothing remembered."""
    with reader(browser, top) as context:
        yield context


@pytest.fixture
def page(context: BrowserContext, top: str) -> Iterator[Page]:
    """An empty page that may ask nobody but the site, and says no error in its console."""
    with faultless(context, top) as page:
        yield page


@pytest.fixture
def plain(browser: Browser, top: str) -> Iterator[Page]:
    """A page without scripts."""
    with reader(browser, top, java_script_enabled=False) as context:
        yield context.new_page()
