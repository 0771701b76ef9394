"""A real browser for tests: an installed Chromium or Chrome, never one that is downloaded."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, Request, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
)
NONE = "no Chromium or Chrome is installed, so the tests in a real browser cannot run"
ONLY_THIS_MACHINE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
"""No page reaches any other host. The browser itself sees to that: to decide about each request in
Python would slow every page down, and keep a page from closing while one is undecided."""

WIDTHS = {"phone": 360, "laptop": 1280, "wall": 1920}
"""The widths in which pages are looked at, in pixels."""

SCHEMES = ("light", "dark")

ATTEMPTS = 5
"""How often a page is led away from where it is going."""


@cache
def installed() -> str | None:
    """The browser's program, named by ``CHROMIUM`` or found where it usually is."""
    named = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    return named or next((place for place in PLACES if Path(place).exists()), None)


def opened() -> Iterator[Browser]:
    """A browser, for a fixture; without one the tests are skipped, but fail where CI is set."""
    program = installed()
    if program is None and os.environ.get("CI"):
        pytest.fail(NONE)
    if program is None:
        pytest.skip(NONE)
    with sync_playwright() as playwright:
        words = ["--no-sandbox", ONLY_THIS_MACHINE]
        browser = playwright.chromium.launch(executable_path=program, args=words)
        yield browser
        browser.close()


@contextmanager
def reader(browser: Browser, top: str, **manner: Any) -> Iterator[BrowserContext]:
    """Somebody at a laptop with nothing remembered, or who reads in the ``manner`` given."""
    laptop = {"viewport": {"width": WIDTHS["laptop"], "height": 800}, "reduced_motion": "reduce"}
    context = browser.new_context(base_url=top, **{**laptop, **manner})
    try:
        yield context
    finally:
        for page in context.pages:
            leave(page)
        context.close()


def leave(page: Page) -> None:
    """Brings a page to rest, so that it can be closed.

    Chromium never answers who closes a page that is on its way to another one. So every page is led
    to an empty one, again if it first arrives elsewhere; one that has crashed is at rest.
    """
    page.unroute_all(behavior="ignoreErrors")
    for _ in range(ATTEMPTS):
        with suppress(Error):
            page.goto("about:blank")
            return


@contextmanager
def faultless(context: BrowserContext, top: str) -> Iterator[Page]:
    """An empty page that has to ask nobody but the site, and to say no error in its console."""
    page = context.new_page()
    asked = elsewhere(page, top)
    errors: list[str] = []
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    assert asked == []
    assert errors == []


def elsewhere(page: Page, top: str) -> list[str]:
    """Fills with what a page asks of anybody but the site."""
    asked: list[str] = []

    def note(request: Request) -> None:
        if not request.url.startswith((top, "data:", "blob:")):
            asked.append(request.url)

    page.on("request", note)
    return asked
