"""Lists that are narrowed down and sorted in place, and stay whole without scripts."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import in_both_schemes
from tests.browser.chromium import WIDTHS

STANDARDS = "standards/"
APPLIES = "applies/"


def rows(page: Page) -> Locator:
    return page.locator("table.bp-table tbody tr:visible")


def titles(page: Page) -> list[str]:
    return page.locator("table.bp-table tbody tr:visible th > a").all_inner_texts()


def test_a_choice_narrows_the_list_and_stands_in_the_address(page: Page) -> None:
    page.goto(STANDARDS)
    every = rows(page).count()
    page.get_by_label("Level").select_option("retiring")
    assert 0 < rows(page).count() < every
    assert "level=retiring" in page.url
    assert f"{rows(page).count()} of {every} shown" in page.get_by_role("status").inner_text()


def test_an_address_with_a_choice_shows_the_same_list_again(page: Page) -> None:
    page.goto(STANDARDS)
    page.get_by_label("Type", exact=True).select_option("terminology")
    page.get_by_role("button", name="Title").click()
    page.get_by_role("button", name="Title").click()
    chosen, address = titles(page), page.url
    assert chosen == sorted(chosen, key=str.casefold, reverse=True)
    page.goto("about:blank")
    page.goto(address)
    assert titles(page) == chosen


def test_words_are_found_anywhere_in_a_row(page: Page) -> None:
    page.goto(STANDARDS)
    page.get_by_label("Words").fill("dcb0129")
    assert titles(page) == ["Clinical risk management: manufacture"]


def test_dates_are_sorted_as_dates_and_what_has_none_comes_last(page: Page) -> None:
    page.goto(STANDARDS)
    page.get_by_role("button", name="Full conformance").click()
    days = page.locator("td[data-label='Full conformance']").evaluate_all(
        "cells => cells.map(cell => cell.dataset.order ?? '')"
    )
    dated = [day for day in days if day]
    assert dated == sorted(dated)
    assert days[: len(dated)] == dated
    assert page.locator("th[aria-sort=ascending]").inner_text().startswith("Full conformance")


def test_show_all_shows_all(page: Page) -> None:
    page.goto(f"{STANDARDS}?level=mandated&words=nothing-like-this")
    assert rows(page).count() == 0
    page.get_by_role("button", name="Show all").click()
    assert rows(page).count() > 50
    assert page.url.endswith(STANDARDS)


def test_an_unknown_choice_in_an_address_is_ignored(page: Page) -> None:
    page.goto(f"{STANDARDS}?level=<script>&sort=99&nothing=1")
    assert rows(page).count() > 50


def test_without_scripts_a_list_is_a_plain_table(plain: Page) -> None:
    plain.goto(STANDARDS)
    assert rows(plain).count() > 50
    assert plain.locator("form.bp-filter:visible").count() == 0


def test_what_applies_to_a_product_is_chosen_and_taken_away(page: Page) -> None:
    page.goto(APPLIES)
    page.get_by_label("Product").select_option("ai-tool")
    page.get_by_label("Level").select_option("MUST")
    assert "product-types=ai-tool" in page.url
    with page.expect_download() as taken:
        page.get_by_role("button", name="What is shown as CSV").click()
    lines = taken.value.path().read_text("utf-8-sig").splitlines()
    assert len(lines) == rows(page).count() + 1
    assert all('"MUST"' in line for line in lines[1:])


def test_without_scripts_what_applies_is_a_set_of_ready_made_lists(plain: Page) -> None:
    plain.goto(APPLIES)
    plain.get_by_text("Ready-made lists").click()
    plain.get_by_role("link", name="AI tool").click()
    assert plain.get_by_role("heading", level=1).inner_text() == "What applies: AI tool"
    assert rows(plain).count() > 10


def test_the_same_case_is_the_same_list_chosen_or_ready_made(page: Page) -> None:
    page.goto(f"{APPLIES}product-types/ai-tool/")
    ready = rows(page).count()
    page.goto(f"{APPLIES}?product-types=ai-tool")
    assert rows(page).count() == ready


@pytest.mark.parametrize("address", [STANDARDS, f"{APPLIES}?level=MUST"])
def test_lists_violate_no_rule_of_accessibility(address: str, page: Page) -> None:
    page.goto(address)
    assert list(in_both_schemes(page)) == []


@pytest.mark.parametrize("sort", ["1.5", "-0.5", "NaN", "Infinity", "99"])
def test_a_list_is_whole_whatever_an_address_asks_to_sort_by(sort: str, page: Page) -> None:
    page.goto(f"{STANDARDS}?sort={sort}")
    expect(page.get_by_role("status")).to_have_text(f"All {rows(page).count()} shown")
    assert page.url.endswith(STANDARDS)


def test_a_column_that_cannot_be_sorted_is_not_sorted_by_an_address(page: Page) -> None:
    page.goto(f"{APPLIES}?sort=1")
    assert page.locator("th[aria-sort]").count() == 0
    assert page.url.endswith(APPLIES)


@pytest.mark.parametrize("address", [STANDARDS, "milestones/", APPLIES])
def test_on_a_phone_the_lists_to_choose_from_are_folded(address: str, page: Page) -> None:
    page.set_viewport_size({"width": WIDTHS["phone"], "height": 800})
    page.goto(address)
    form = page.locator("form.bp-filter")
    box = form.bounding_box()
    assert box
    assert box["height"] < 240
    expect(form.get_by_label("Words")).to_be_visible()
    expect(form.get_by_role("combobox")).to_have_count(0)
    more = form.get_by_role("button", name="More choices")
    more.press("Enter")
    assert form.get_by_role("combobox").count() == form.locator("select").count()
    more.press("Enter")
    expect(form.get_by_role("combobox")).to_have_count(0)


def test_on_a_phone_the_lists_stand_open_where_an_address_has_chosen(page: Page) -> None:
    page.set_viewport_size({"width": WIDTHS["phone"], "height": 800})
    page.goto(f"{STANDARDS}?level=mandated")
    expect(page.get_by_label("Level", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="More choices")).to_have_attribute(
        "aria-expanded", "true"
    )


def test_where_there_is_room_no_list_is_folded(page: Page) -> None:
    page.goto(STANDARDS)
    expect(page.get_by_label("Level", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="More choices")).to_be_hidden()


@pytest.mark.parametrize("width", [320, 960])
def test_where_rows_are_blocks_a_list_is_sorted_by_what_can_be_seen(width: int, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(APPLIES)
    heads = page.get_by_role("columnheader")
    for sort in heads.get_by_role("button").all():
        seen = sort.evaluate(
            """one => {
              one.scrollIntoView({ block: 'center', behavior: 'instant' });
              const { x, y, width, height } = one.getBoundingClientRect();
              return one.contains(document.elementFromPoint(x + width / 2, y + height / 2));
            }"""
        )
        assert seen, sort.inner_text()
    heads.get_by_role("button", name="From").click()
    days = page.locator("td[data-label=From]").evaluate_all(
        "cells => cells.map(cell => cell.dataset.order ?? '').filter(Boolean)"
    )
    assert days == sorted(days)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_what_is_ticked_stays_ticked_on_every_list_and_nonsense_kept_is_none(page: Page) -> None:
    page.goto("applies/?product-types=ai-tool&level=MUST")
    page.evaluate("localStorage.setItem('blueprint-ticked', '7')")
    page.reload()
    box = page.locator(".bp-tick-box input:visible").first
    expect(box).not_to_be_checked()
    box.check()
    same = f'.bp-tick-box input[value="{box.get_attribute("value")}"]'
    page.goto("applies/product-types/ai-tool/")
    expect(page.locator(same)).to_be_checked()
    expect(page.locator(".bp-tick-box input:checked")).to_have_count(1)
    page.locator(same).uncheck()
    page.goto("applies/")
    expect(page.locator(".bp-tick-box input:checked")).to_have_count(0)
