"""Pages that are more than an artefact: open to everybody, at every width, and on paper."""

import csv
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from blueprint_schema.kinds.pillar import Pillar
from tests.browser.axe import in_both_schemes
from tests.browser.chromium import WIDTHS, faultless, leave, reader
from tests.conftest import real_verdict

BOARDS = ("signals/", "milestones/", "concerns/", "decisions/")
GRIDS = ("responsibilities/", "roles/", "gaps/", "said-and-done/")
OTHERS = (
    "",
    "architecture/",
    "data/",
    "whole/",
    "accessibility/",
    "coverage/",
    "quality/",
    "capabilities/",
    "pillars/delivery-models/",
    "standards/digital-maternity-record/",
    "capabilities/record-keeping-and-sharing/",
    "platforms/nhs-app/",
)
PAGES = (*BOARDS, *GRIDS, *OTHERS)
NARROWEST = 320
"""The width that the guidelines ask a page to fit in without scrolling sideways."""


def cards(page: Page) -> Locator:
    return page.locator(".bp-item:visible")


@pytest.fixture(scope="module")
def somebody(browser: Browser, top: str) -> Iterator[BrowserContext]:
    """Who looks at one page after the other."""
    with reader(browser, top) as context:
        yield context


@pytest.fixture(scope="module", params=PAGES)
def visited(request: pytest.FixtureRequest, somebody: BrowserContext, top: str) -> Iterator[Page]:
    """Each of the pages, loaded once for all that is asked of it."""
    with faultless(somebody, top) as page:
        page.goto(request.param)
        yield page
        leave(page)
        page.close()


def test_no_page_violates_a_rule_of_accessibility(visited: Page) -> None:
    assert list(in_both_schemes(visited)) == []


@pytest.mark.parametrize("width", [NARROWEST, *WIDTHS.values()])
def test_no_page_scrolls_sideways(width: int, visited: Page) -> None:
    visited.set_viewport_size({"width": width, "height": 800})
    assert visited.evaluate("document.documentElement.scrollWidth") <= width


def test_a_page_fits_on_paper(visited: Page) -> None:
    visited.emulate_media(media="print")
    visited.set_viewport_size({"width": 700, "height": 1000})
    wide = visited.locator(".bp table, .bp svg, .bp figure, .bp ul").evaluate_all(
        "found => found.filter(one => one.getBoundingClientRect().right > 701).map(one => one.id)"
    )
    assert wide == []
    for unused in ("form.bp-filter", ".bp-nav", ".md-header"):
        assert visited.locator(f"{unused}:visible").count() == 0


LIGHTNESS = """(color) => {
  const [red, green, blue] = color.match(/[0-9.]+/g).map(Number);
  return (red + green + blue) / 3;
}"""


@pytest.mark.parametrize("place", ["standards/", "pictures/overview/", "signals/", "whole/"])
def test_words_are_dark_on_paper_for_who_reads_in_the_dark(place: str, page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(place)
    page.wait_for_load_state("networkidle")
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    page.emulate_media(color_scheme="dark", media="print")
    heading = page.locator(".bp h1").evaluate(f"one => ({LIGHTNESS})(getComputedStyle(one).color)")
    assert heading < 80
    words = page.locator(".bp-svg text:visible").evaluate_all(
        f"all => all.map(one => ({LIGHTNESS})(getComputedStyle(one).fill))"
    )
    assert place != "pictures/overview/" or min(words) < 80


SHEET = 970
"""The pixels that an A4 sheet has from margin to margin, from its top."""


def test_the_picture_of_a_pillar_is_printed_on_the_sheet_of_its_head(page: Page) -> None:
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 700, "height": 1000})
    for pillar in real_verdict().subject.blueprint.of_kind(Pillar):
        page.goto(f"pillars/{pillar.id}/")
        figures = page.locator(".bp figure:visible").evaluate_all(
            "all => all.map(one => one.getBoundingClientRect().bottom + scrollY)"
        )
        assert min(figures, default=0) <= SHEET, pillar.id


def test_a_choice_narrows_a_board_and_its_groups(page: Page) -> None:
    page.goto("signals/")
    every = cards(page).count()
    page.get_by_label("Stance").select_option("disinvest")
    assert 0 < cards(page).count() < every
    assert "stance=disinvest" in page.url
    assert page.locator("[data-group]:visible").count() == 1
    shown = page.locator("[data-group-count]:visible").inner_text()
    assert int(shown) == cards(page).count()


@pytest.mark.parametrize("width", WIDTHS.values())
@pytest.mark.parametrize(
    "place", ["applies/?level=MAY", "standards/?level=emerging", "responsibilities/?words=login"]
)
def test_what_a_choice_leaves_out_is_seen_on_no_screen(place: str, width: int, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(place)
    table = page.locator("form.bp-filter").get_attribute("data-table")
    said = page.locator("form.bp-filter [role=status]").inner_text()
    shown = page.locator(f"#{table} tbody tr:visible").count()
    assert said.startswith(f"{shown} of ")


def test_paper_says_what_was_chosen(page: Page) -> None:
    page.goto("applies/?product-types=ai-tool&level=MUST")
    chosen = page.locator(".bp-chosen")
    expect(chosen).to_be_hidden()
    shown = page.locator("#obligations tbody tr:visible").count()
    page.emulate_media(media="print")
    expect(chosen).to_have_text(
        re.compile(rf"^Product: AI tool; Level: MUST; {shown} of \d+ shown$")
    )
    expect(chosen).to_be_visible()
    expect(page.get_by_text("Ready-made lists")).to_be_hidden()


def test_what_is_shown_is_taken_away_as_it_is_read(page: Page) -> None:
    page.goto("applies/?product-types=ai-tool")
    page.locator("tbody tr:visible input[type=checkbox]").first.check()
    with page.expect_download() as taken:
        page.get_by_role("button", name="What is shown as CSV").click()
    head, first, second, *_ = csv.reader(taken.value.path().read_text("utf-8-sig").splitlines())
    assert (head[0], first[0], second[0]) == ("Done", "yes", "no")
    asked = page.locator("tbody tr:visible").first.locator("td, th").nth(2).inner_text()
    assert "\n" in asked
    assert first[2] == " ".join(asked.split())


def test_the_way_back_undoes_one_choice_after_the_other(page: Page) -> None:
    page.goto("standards/")
    rows = page.locator("tbody tr:visible")
    every = rows.count()
    first = rows.first.inner_text()
    page.get_by_label("Level", exact=True).select_option("mandated")
    mandated = rows.count()
    assert 0 < mandated < every
    page.get_by_role("columnheader").first.get_by_role("button").click()
    page.get_by_role("columnheader").first.get_by_role("button").click()
    page.get_by_label("Words").fill("care record")
    page.go_back()
    page.go_back()
    expect(page).to_have_url(re.compile(r"standards/\?level=mandated$"))
    assert (rows.count(), page.get_by_label("Words").input_value()) == (mandated, "")
    page.go_back()
    expect(page).to_have_url(re.compile(r"standards/$"))
    assert (rows.count(), rows.first.inner_text()) == (every, first)
    page.go_forward()
    expect(page.get_by_label("Level", exact=True)).to_have_value("mandated")
    assert rows.count() == mandated


def test_an_address_with_a_choice_shows_the_same_cards_again(page: Page) -> None:
    page.goto("milestones/?tier=local&when=next-12-months")
    assert 0 < cards(page).count() < 20
    tiers = page.locator(".bp-item:visible").evaluate_all("all => all.map(one => one.dataset.tier)")
    assert {tier.strip() for tier in tiers} == {"local"}


def test_a_folded_group_opens_for_what_is_chosen_in_it(page: Page) -> None:
    page.goto("milestones/")
    assert page.locator("details.bp-group[open]").count() == 0
    page.get_by_label("Progress").select_option("done")
    assert page.locator("details.bp-group[open]").count() == 1
    assert cards(page).count() > 0


@pytest.mark.parametrize("width", [NARROWEST, *WIDTHS.values()])
def test_who_is_led_to_a_folded_group_sees_its_heading_and_what_is_in_it(
    width: int, page: Page
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto("milestones/")
    group = page.locator("details.bp-group")
    anchor = group.locator("h2").get_attribute("id")
    page.locator(f".bp-jump a[href='#{anchor}']").click()
    expect(group).to_have_attribute("open", "")
    heading, head = (page.locator(one).bounding_box() for one in (f"#{anchor}", ".md-header"))
    assert heading
    assert head
    assert head["y"] + head["height"] <= heading["y"] < 800
    page.goto("about:blank")
    page.goto(f"milestones/#{anchor}")
    expect(group).to_have_attribute("open", "")


def test_no_way_leads_to_a_group_that_a_choice_has_emptied(page: Page) -> None:
    page.goto("signals/")
    ways = page.locator(".bp-jump li:visible")
    every = ways.count()
    page.get_by_label("Stance").select_option("disinvest")
    expect(ways).to_have_count(1)
    assert int(ways.locator(".bp-count").inner_text()) == cards(page).count()
    page.get_by_role("button", name="Show all").click()
    expect(ways).to_have_count(every)


def test_what_is_local_and_free_is_chosen_in_who_does_what(page: Page) -> None:
    page.goto("responsibilities/")
    every = page.locator("tbody tr:visible").count()
    page.get_by_label("Freedom, local").select_option("guided")
    assert 0 < page.locator("tbody tr:visible").count() < every
    assert "local-freedom=guided" in page.url


def test_a_count_of_what_was_said_leads_to_what_it_counts(page: Page) -> None:
    page.goto("said-and-done/")
    link = page.locator(".bp-tally a").first
    count = int(link.inner_text().split()[0].replace(",", ""))
    link.click()
    page.wait_for_url("**/said-and-done/?disposition=*")
    assert page.locator("tbody tr:visible").count() == count


def test_home_leads_each_audience_to_what_is_planned_for_it(page: Page) -> None:
    page.goto("")
    page.locator(".bp-door", has_text="Industry").get_by_role("link", name="Signals").click()
    assert "audiences=industry" in page.url
    expect(page.get_by_label("For", exact=True)).to_have_value("industry")


def test_a_blueprint_with_a_long_name_fits_its_home(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto("")
    page.evaluate(
        "document.querySelector('h1').textContent = 'A long and official name. '.repeat(9)"
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280
    assert page.locator(".bp-kicker").evaluate("here => here.scrollWidth <= here.clientWidth")


def test_a_group_is_reached_and_opened_by_keyboard(page: Page) -> None:
    page.goto("milestones/")
    page.locator("details.bp-group summary").focus()
    page.keyboard.press("Enter")
    assert page.locator("details.bp-group[open]").count() == 1


@pytest.mark.parametrize("address", [*BOARDS, *GRIDS])
def test_a_list_begins_within_two_screens_whatever_its_picture(address: str, page: Page) -> None:
    page.set_viewport_size({"width": WIDTHS["laptop"], "height": 800})
    page.goto(address)
    first = page.locator("#list .bp-item, #list tbody tr").first.bounding_box()
    assert first is not None
    assert first["y"] < 1600
