"""The site of the real content, built once, served from this machine, and a browser to read it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.chromium import WIDTHS, only_this_site, opened
from tests.conftest import ROOT
from tests.served import served
from tests.test_build import project, run


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site of the real content."""
    folder = project(tmp_path_factory.mktemp("published"), ROOT / "blueprint")
    done = run(folder, "blueprint", "build")
    assert done.returncode == 0, done.stdout + done.stderr
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
    context = browser.new_context(
        base_url=top, viewport={"width": WIDTHS["laptop"], "height": 800}, reduced_motion="reduce"
    )
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, top: str) -> Iterator[Page]:
    """An empty page that may ask nobody but the site, and says no error in its console."""
    page = context.new_page()
    refused = only_this_site(page, top)
    errors: list[str] = []
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    # A page may still ask for something while it is closed; nobody waits for the answer.
    page.unroute_all(behavior="ignoreErrors")
    assert refused == []
    assert errors == []
