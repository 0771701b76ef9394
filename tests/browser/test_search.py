"""Finding anything in the real content: by code, alias, mistyped, narrowed, without a script."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from blueprint_build.graph.lens import Lens
from blueprint_build.graph.names import key_of, names_of
from blueprint_build.views.value import address
from tests.browser.axe import in_both_schemes
from tests.browser.chromium import WIDTHS
from tests.conftest import TODAY, real_verdict

LENS = Lens(real_verdict().subject.blueprint, TODAY)
SCRIPTS = 60 * 1024
"""The most bytes, compressed, that scripts beyond the theme's may have."""


def look_up(page: Page, words: str) -> None:
    page.goto("search/")
    page.get_by_label("A word, a code").fill(words)
    page.get_by_label("A word, a code").press("Enter")
    expect(page.get_by_role("status")).to_contain_text(re.compile("result|No results"))


def hrefs(page: Page) -> list[str]:
    links = page.locator("#search-results a").all()
    return [(link.get_attribute("href") or "").split("/", 3)[3] for link in links]


@pytest.mark.parametrize("name", ["DCB0129", "dcb 0129", "SPR", "EPR", "WHO", "FHIR UK Core"])
def test_what_goes_by_exactly_this_name_comes_first(name: str, page: Page) -> None:
    look_up(page, name)
    named = {
        address(each)
        for each in LENS.everything()
        if key_of(name) in map(key_of, (each.title, *names_of(each)))
    }
    assert named
    assert set(hrefs(page)[: len(named)]) == named


def test_every_name_leads_to_its_artefact(page: Page) -> None:
    page.goto("search/")
    named: dict[str, set[str]] = {}
    for artefact in LENS.everything():
        for name in (artefact.title, *names_of(artefact)):
            named.setdefault(key_of(name), set()).add(f"/{address(artefact)}")
    found = page.evaluate(FOUND, list(named))
    assert {name: missed for name in named if (missed := named[name] - set(found[name]))} == {}


FOUND = """async (names) => {
  const engine = await import('/pagefind/pagefind.js');
  const found = {};
  for (const name of names) {
    const results = (await engine.search(`zz${name}zz`)).results.slice(0, 10);
    const held = await Promise.all(results.map((each) => each.data()));
    found[name] = held.map((each) => each.raw_url);
  }
  return found;
}"""


def test_a_result_says_what_it_is(page: Page) -> None:
    look_up(page, "DCB0129")
    shown = page.locator("#search-results li").filter(has_text="manufacture").first
    artefact = LENS.artefact("clinical-risk-management-manufacture")
    for said in (artefact.title, "standard", artefact.status.label, artefact.summary):
        expect(shown).to_contain_text(said)


def test_a_mistyped_word_is_found_and_said_to_be_another(page: Page) -> None:
    look_up(page, "matternity")
    expect(page.get_by_role("status")).to_contain_text("for “maternity”")
    expect(page.get_by_role("status")).to_contain_text("Nothing goes by “matternity”")
    assert any("maternity" in href for href in hrefs(page))


@pytest.mark.parametrize("words", ["“safety case”", '"safety case"', "the supplier’s product"])
def test_marks_around_or_in_words_do_not_make_them_mistyped(words: str, page: Page) -> None:
    look_up(page, words)
    expect(page.locator("#search-results li").first).to_be_visible()
    expect(page.get_by_role("status")).not_to_contain_text("Nothing goes by")


@pytest.mark.parametrize(
    ("words", "address"),
    [
        ("DCB129", "standards/clinical-risk-management-manufacture/"),
        ("rss", "changes/"),
        ("download", "data/"),
        ("deadlines", "milestones/"),
        ("who is accountable", "responsibilities/"),
        ("new principle", "guide/principle/"),
        ("give feedback", "editors-guide/"),
        ("contact", "editors-guide/"),
        ("raise a gap", "editors-guide/"),
    ],
)
def test_what_readers_ask_in_their_own_words_leads_to_the_page(
    words: str, address: str, page: Page
) -> None:
    look_up(page, words)
    expect(page.locator("#search-results li").first).to_be_visible()
    assert address in hrefs(page)[:3]


def test_a_word_that_nothing_resembles_has_no_results(page: Page) -> None:
    look_up(page, "qqxyzzyqq")
    expect(page.get_by_role("status")).to_have_text("No results for “qqxyzzyqq”.")


def test_results_are_narrowed_and_every_choice_says_how_many_it_leaves(page: Page) -> None:
    look_up(page, "record")
    option = page.locator("#search-kind option[value=standard]")
    expect(option).to_have_text(re.compile(r"^Standards \([1-9]\d*\)$"))
    number = re.findall(r"\d+", option.inner_text())[0]
    page.get_by_label("Kind").select_option("standard")
    expect(page.get_by_role("status")).to_contain_text(re.compile(rf"^{number} results?"))
    assert all(href.startswith("standards/") for href in hrefs(page))


def test_filters_alone_list_what_they_leave(page: Page) -> None:
    page.goto("search/?kind=pillar")
    pillars = [each for each in LENS.everything() if type(each).kind.name == "pillar"]
    expect(page.get_by_role("status")).to_have_text(f"{len(pillars)} results.")


def test_the_address_holds_what_was_asked_and_the_way_back_leads_to_it(page: Page) -> None:
    look_up(page, "maternity")
    page.get_by_label("Kind").select_option("milestone")
    expect(page).to_have_url(re.compile(r"/search/\?q=maternity&kind=milestone$"))
    page.go_back()
    expect(page).to_have_url(re.compile(r"/search/\?q=maternity$"))
    expect(page.get_by_label("Kind")).to_have_value("")
    page.reload()
    expect(page.get_by_label("A word, a code")).to_have_value("maternity")
    expect(page.get_by_role("status")).to_contain_text("for “maternity”")


def test_the_box_in_the_header_leads_to_the_results_from_any_page(page: Page) -> None:
    page.goto("standards/")
    page.keyboard.press("/")
    page.keyboard.type("EPR")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/search/\?q=EPR$"))
    expect(page.locator("#search-results li").first).to_be_visible()


def test_the_key_that_leads_to_the_search_can_be_switched_off(page: Page) -> None:
    page.goto("search/")
    page.get_by_label("leads to the search from any page").uncheck()
    page.goto("standards/")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox", name="Search")).not_to_be_focused()


def test_more_results_are_reached_and_focused_by_keyboard(page: Page) -> None:
    look_up(page, "record")
    page.get_by_role("button", name="Show more").press("Enter")
    expect(page.locator("#search-results li")).to_have_count(20)
    expect(page.locator("#search-results li a").nth(10)).to_be_focused()


def test_markup_in_a_question_stays_text(page: Page) -> None:
    look_up(page, "<img src=x onerror=alert(1)>")
    assert page.locator("#search-found img").count() == 0


@pytest.mark.parametrize(
    "address", ["search/?q=record", "index-a-to-z/", "index-a-to-z/d/", "404.html"]
)
def test_the_pages_that_find_things_violate_no_rule_of_accessibility(
    address: str, page: Page
) -> None:
    page.goto(address)
    if "q=" in address:
        expect(page.locator("#search-results li").first).to_be_visible()
    assert list(in_both_schemes(page)) == []


def test_the_search_needs_no_sideways_scrolling_at_four_times_the_size(page: Page) -> None:
    page.set_viewport_size({"width": WIDTHS["laptop"] // 4, "height": 256})
    page.goto("search/?q=record")
    expect(page.locator("#search-results li").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTHS["laptop"] // 4


def test_without_a_script_a_code_is_found_in_the_index(plain: Page) -> None:
    plain.goto("search/?q=DCB0129")
    expect(plain.get_by_text("This page needs JavaScript")).to_be_visible()
    plain.locator("#search-unscripted a").click()
    letters = plain.get_by_role("navigation", name="Letters")
    letters.get_by_role("link", name="D", exact=True).click()
    plain.get_by_role("link", name="DCB0129", exact=True).click()
    expect(plain.get_by_role("heading", level=1)).to_contain_text("manufacture")


def test_a_permanent_address_leads_to_the_page_and_is_told_on_it(page: Page, top: str) -> None:
    page.goto("id/hl7-fhir-r4/")
    expect(page).to_have_url(f"{top}standards/hl7-fhir-r4/")
    expect(page.get_by_role("link", name="id/hl7-fhir-r4/")).to_be_visible()


def test_a_first_visit_loads_few_scripts_and_no_large_index(
    context: BrowserContext, site: Path
) -> None:
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.split("/", 3)[3].split("?")[0]))
    page.goto("search/?q=DCB0129")
    expect(page.locator("#search-results li").first).to_be_visible()
    index = [name for name in asked if name.startswith("pagefind/")]
    whole = sum(path.stat().st_size for path in (site / "pagefind").rglob("*") if path.is_file())
    assert 0 < sum((site / name).stat().st_size for name in index) < whole / 3
    assert json.loads((site / "pagefind/vocabulary.json").read_text("utf-8"))
    assert "pagefind/vocabulary.json" not in asked


def test_on_a_phone_the_choices_are_folded_above_the_results(page: Page) -> None:
    page.set_viewport_size({"width": WIDTHS["phone"], "height": 800})
    page.goto("search/?q=maternity")
    first = page.locator("#search-results a").first
    first.wait_for()
    box = first.bounding_box()
    assert box
    assert box["y"] < 400
    expect(page.get_by_label("Status")).to_be_hidden()
    page.get_by_role("button", name="More choices").press("Enter")
    expect(page.get_by_label("Status")).to_be_visible()
    page.goto("search/?q=maternity&kind=standard")
    expect(page.get_by_label("Kind")).to_be_visible()
