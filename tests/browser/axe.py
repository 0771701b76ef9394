"""What axe says of a page: all of it in light, and in dark what colours decide."""

from collections.abc import Iterator, Mapping

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.chromium import SCHEMES

SCRIPT = Axe().axe_script
SCHEME = {"light": "default", "dark": "slate"}
OF_COLOUR = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
"""The rules that the colours of a page decide; all others judge what is the same in both."""


def in_both_schemes(page: Page) -> Iterator[str]:
    """Axe's violations of the page that is shown, in light and then in dark."""
    for scheme in SCHEMES:
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        page.wait_for_selector(f"body[data-md-color-scheme={SCHEME[scheme]}]")
        only = OF_COLOUR if scheme == "dark" else {}
        yield from (f"{scheme}: {said}" for said in seen(page, only))


def seen(page: Page, only: Mapping[str, object]) -> Iterator[str]:
    """Axe's violations of what the page shows now: the rule, and where."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(SCRIPT)
    options = {"resultTypes": ["violations"], **only}
    told = page.evaluate("options => axe.run(options).then(told => told.violations)", options)
    for violation in told:
        for node in violation["nodes"]:
            yield f"{violation['id']} {' '.join(map(str, node['target']))} {node['html'][:120]!r}"
