"""A real browser for tests: an installed Chromium or Chrome, never one that is downloaded."""

import os
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
)
NONE = "no Chromium or Chrome is installed, so the tests in a real browser cannot run"

WIDTHS = {"phone": 360, "laptop": 1280, "wall": 1920}
"""The widths in which pages are looked at, in pixels."""

SCHEMES = ("light", "dark")


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
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


def only_this_site(page: Page, top: str) -> list[str]:
    """Lets a page ask only the site for anything; the list fills with what else it asked for."""
    refused: list[str] = []

    def decide(route: Route) -> None:
        if route.request.url.startswith((top, "data:", "blob:")):
            route.continue_()
        else:
            refused.append(route.request.url)
            route.abort()

    page.route("**/*", decide)
    return refused
