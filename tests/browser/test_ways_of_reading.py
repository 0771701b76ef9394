"""Every way of reading: by keyboard, enlarged, in forced colours, without motion or scripts."""

import gzip
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser.axe import OF_COLOUR, seen
from tests.browser.chromium import SCHEMES, WIDTHS

ARTEFACT = "standards/digital-maternity-record/"
PILLAR = "pillars/data-and-trust/"
PAGES = ("", "standards/", "signals/", "search/", "applies/", ARTEFACT)
MOST_SCRIPT = 60 * 1024
"""Bytes, compressed, that scripts beyond the theme's may have on a page."""

MOVING = """document.getAnimations().filter(
  (each) => each.playState === 'running' && each.timeline instanceof DocumentTimeline
).length"""
"""What moves by itself; what follows the reader's own scrolling does not."""

SYSTEM_COLOURS = """['Canvas', 'CanvasText', 'LinkText'].map((name) => {
  document.body.style.color = name;
  return getComputedStyle(document.body).color;
})"""

WITHOUT_CONTRAST = {"rules": {"color-contrast": {"enabled": False}}}
"""Where colours are forced, the reader chose them; axe reads some as the page would have them."""

FOCUSED = """() => {
  const focused = document.activeElement;
  const shown = focused.matches('.md-option') ? focused.nextElementSibling : focused;
  const style = getComputedStyle(shown);
  const box = shown.getBoundingClientRect();
  const name = focused.outerHTML.slice(0, 80);
  if (focused === document.body) return null;
  return { name, seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
           inside: box.right > 0 && box.left < innerWidth && box.width > 0 };
}"""


def enlarged(page: Page, times: int) -> None:
    """Lets the page look as it does on a laptop when it is enlarged so many times."""
    page.set_viewport_size({"width": WIDTHS["laptop"] // times, "height": 1024 // times})


@pytest.mark.parametrize("address", PAGES)
def test_the_first_key_leads_over_what_stands_on_every_page(address: str, page: Page) -> None:
    page.goto(address)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('#content').contains(document.activeElement)")


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("address", PAGES)
def test_what_has_the_focus_is_seen(address: str, scheme: str, page: Page) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(address)
    for _ in range(45):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused is None:
            break
        assert focused["seen"], focused["name"]
        assert focused["inside"], focused["name"]


@pytest.mark.parametrize("times", [1, 4])
def test_a_list_is_narrowed_and_left_by_keyboard(times: int, page: Page) -> None:
    enlarged(page, times)
    page.goto("standards/")
    more = page.get_by_role("button", name="More choices")
    if more.is_visible():
        more.press("Enter")
    page.get_by_label("Level").focus()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("status")).to_contain_text(" of ")
    page.locator("table.bp-table tbody tr:visible th > a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/standards/[a-z0-9-]+/$"))


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_menu_is_opened_used_and_closed_by_keyboard(scheme: str, page: Page) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    enlarged(page, 4)
    page.goto("standards/")
    menu = page.get_by_role("navigation", name="All pages")
    page.get_by_role("button", name="Menu").press("Enter")
    expect(menu).to_be_visible()
    assert list(seen(page, OF_COLOUR if scheme == "dark" else {})) == []
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(page.get_by_role("button", name="Menu")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(menu.get_by_role("button", name="Close")).to_be_focused()
    menu.get_by_role("link", name="Glossary").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Glossary")


def test_an_abbreviation_is_explained_to_who_taps_or_comes_by_keyboard(page: Page) -> None:
    page.goto(ARTEFACT)
    short = page.locator(".bp abbr[tabindex]").first
    said = "one => getComputedStyle(one, '::after').content"
    assert short.evaluate(said) == "none"
    short.click()
    assert str(short.get_attribute("title")) in short.evaluate(said)
    page.locator("h1").click()
    assert short.evaluate(said) == "none"
    page.keyboard.press("Shift+Tab")
    short.focus()
    assert str(short.get_attribute("title")) in short.evaluate(said)


def test_no_letter_alone_does_anything(page: Page) -> None:
    page.goto(ARTEFACT)
    page.wait_for_load_state("networkidle")
    before = page.url, page.evaluate("document.activeElement.tagName")
    for key in ("p", "n", "s", "f", ",", "."):
        page.keyboard.press(key)
        page.wait_for_timeout(300)
        assert (page.url, page.evaluate("document.activeElement.tagName")) == before, key


@pytest.mark.parametrize("address", PAGES)
def test_nothing_is_lost_or_pushed_aside_when_a_page_is_enlarged(address: str, page: Page) -> None:
    page.goto(address)
    heading = page.get_by_role("heading", level=1).inner_text()
    for times in (2, 4):
        enlarged(page, times)
        assert page.evaluate("document.documentElement.scrollWidth") <= WIDTHS["laptop"] // times
        expect(page.get_by_role("heading", level=1)).to_have_text(heading)
        expect(page.get_by_role("button", name="Menu")).to_be_in_viewport()
        expect(page.locator("[aria-label=Search]:visible").first).to_be_in_viewport()


@pytest.mark.parametrize("address", ["milestones/", "standards/", PILLAR])
def test_on_a_phone_words_stand_above_a_picture_along_time_that_is_scrolled(
    address: str, page: Page
) -> None:
    page.set_viewport_size({"width": WIDTHS["phone"], "height": 800})
    page.goto(address)
    along = page.locator(".bp-picture:has([data-tone=today])").first
    words, frame = (
        along.locator(part).first.bounding_box() for part in ("figcaption", ".bp-picture__frame")
    )
    assert words
    assert frame
    assert words["y"] + words["height"] <= frame["y"]
    assert frame["width"] <= WIDTHS["phone"]
    assert along.locator("svg").first.evaluate("e => e.getBoundingClientRect().width") > 600


def test_on_a_phone_every_cell_of_a_table_says_what_it_is(page: Page) -> None:
    page.set_viewport_size({"width": WIDTHS["phone"], "height": 800})
    for address in ("applies/", "responsibilities/access-and-navigation-responsibilities/"):
        page.goto(address)
        said = page.locator("table.bp-table tbody td:visible").evaluate_all(
            "cells => cells.map((cell) => getComputedStyle(cell, '::before').content)"
        )
        assert len(said) > 1
        assert '": "' not in said
        assert '"" ": "' not in said


@pytest.mark.parametrize("address", ["quality/", ARTEFACT, "responsibilities/"])
def test_on_a_laptop_the_lists_of_a_section_stand_in_one_row(address: str, page: Page) -> None:
    page.goto(address)
    lists = page.locator(".bp-nav__lists > li")
    tops = lists.evaluate_all("found => found.map((one) => one.offsetTop)")
    assert len(set(tops)) == 1


def test_forced_colours_leave_a_drawing_no_colour_of_ours(page: Page) -> None:
    page.emulate_media(forced_colors="active")
    page.goto("pictures/technology-radar/")
    colours = page.locator(".bp-svg :is(.bp-way, .bp-area, .bp-sign)").evaluate_all(
        """found => found.map((one) => getComputedStyle(one))
          .flatMap(({ fill, stroke }) => [fill, stroke])"""
    )
    allowed = {"none", *page.evaluate(SYSTEM_COLOURS)}
    assert set(colours) <= allowed


def test_colours_follow_the_device_until_somebody_chooses(page: Page) -> None:
    def scheme() -> str:
        page.wait_for_load_state("networkidle")
        return str(page.locator("body").get_attribute("data-md-color-scheme"))

    page.emulate_media(color_scheme="light")
    page.goto("")
    assert scheme() == "default"
    page.emulate_media(color_scheme="dark")
    page.goto(ARTEFACT)
    assert scheme() == "slate"
    page.get_by_role("radio", name="Colours of your device").press("ArrowRight")
    page.goto("standards/")
    assert scheme() == "default"


@pytest.mark.parametrize("address", PAGES)
def test_nothing_moves_for_who_wants_no_motion(address: str, page: Page) -> None:
    page.goto(address)
    assert page.evaluate(MOVING) == 0
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


@pytest.mark.parametrize("address", PAGES)
def test_forced_colours_lose_nothing(address: str, page: Page) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(address)
    page.wait_for_load_state("networkidle")
    assert list(seen(page, WITHOUT_CONTRAST)) == []
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["seen"]


@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_whole_without_scripts(address: str, plain: Page) -> None:
    plain.set_viewport_size({"width": 320, "height": 256})
    plain.goto(address)
    expect(plain.get_by_role("heading", level=1)).to_be_visible()
    expect(plain.get_by_role("radio", name="Light colours")).to_be_hidden()
    plain.get_by_role("button", name="Menu").click()
    plain.get_by_role("navigation", name="All pages").get_by_role("link", name="Signals").click()
    expect(plain.get_by_role("heading", level=1)).to_have_text("Signals board")


@pytest.mark.parametrize("address", [*PAGES, "search/?q=record", "pictures/overview/", "whole/"])
def test_the_scripts_of_a_page_beyond_the_themes_are_few(
    address: str, page: Page, site: Path
) -> None:
    loaded: set[str] = set()

    def note(request: Request) -> None:
        if request.resource_type == "script" or request.url.endswith((".js", ".wasm")):
            loaded.add(request.url.split("/", 3)[3].partition("?")[0])

    page.on("request", note)
    page.goto(address)
    page.wait_for_load_state("networkidle")
    ours = [name for name in loaded if not name.startswith("assets/javascripts/")]
    weight = sum(len(gzip.compress((site / name).read_bytes())) for name in ours)
    assert 0 < weight <= MOST_SCRIPT, sorted(ours)
