"""Every picture of the real content, in a real browser: legible, reachable, open to everyone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page
from pytest_regressions.file_regression import FileRegressionFixture

from blueprint_build.graph.lens import Lens
from blueprint_build.graph.request import Request, days_of
from blueprint_build.pictures.picture import address_of
from blueprint_build.views.pictures import planned_pictures
from blueprint_schema.artefact import Artefact
from blueprint_schema.picture import PictureName
from blueprint_schema.table import MODELS
from tests.browser.chromium import SCHEMES, WIDTHS
from tests.conftest import TESTS, TODAY, real_verdict

FAULTS = (Path(__file__).parent / "drawings.js").read_text("utf-8")
LENS = Lens(real_verdict().subject.blueprint, TODAY)
TARGET = days_of(LENS)[-1]
SPOKEN = {PictureName.OVERVIEW, PictureName.CAPABILITY_MAP, PictureName.SIGNALS}
"""The pictures whose reading aloud is kept, to be read."""


def shown() -> Iterator[Request]:
    """Every picture that has a page, as on today and as on the target date."""
    for request in planned_pictures(LENS.fresh()):
        if request.day in (None, TARGET):
            yield request


every_picture = pytest.mark.parametrize("request_", list(shown()), ids=lambda request: request.file)


@every_picture
def test_words_neither_meet_nor_leave_their_boxes(request_: Request, page: Page) -> None:
    page.goto(request_.address)
    assert page.evaluate(FAULTS) == []


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_the_page_never_scrolls_sideways_and_the_words_stay_legible(width: int, page: Page) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for request in shown():
        page.goto(request.address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, request.file
        assert page.evaluate(FAULTS) == [], request.file


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.kind.name)
def test_pictures_beside_an_artefact_are_legible_on_a_phone(
    model: type[Artefact], page: Page
) -> None:
    page.set_viewport_size({"width": WIDTHS["phone"], "height": 800})
    page.goto(address_of(LENS.of_kind(model)[0]))
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTHS["phone"]
    assert page.evaluate(FAULTS) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_picture_violates_a_rule_of_accessibility(
    scheme: str, context: BrowserContext, page: Page
) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    axe = Axe()
    for address in ("pictures/", *(request.address for request in shown() if not request.day)):
        page.goto(address)
        results = axe.run(page)
        assert results.violations_count == 0, f"{address}\n{results.generate_report()}"


@pytest.mark.parametrize("name", sorted(SPOKEN))
def test_a_screen_reader_tells_the_picture(
    name: PictureName, page: Page, file_regression: FileRegressionFixture
) -> None:
    request = next(asked for asked in shown() if asked.name is name)
    page.goto(request.address)
    spoken = page.locator(f"#{request.anchor}").aria_snapshot()
    file_regression.check(spoken, fullpath=TESTS / "golden" / f"spoken-{name}.txt")


def test_a_picture_on_a_page_of_its_own_is_one_sheet_of_paper(page: Page) -> None:
    for request in shown():
        page.goto(request.address)
        sheets = page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n")
        assert sheets == 1, request.file


def test_a_printed_picture_is_whole(page: Page) -> None:
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 700, "height": 1000})
    for request in shown():
        page.goto(request.address)
        frame = page.locator("svg.bp-svg")
        box = frame.bounding_box() if frame.count() else None
        assert box is None or box["x"] + box["width"] <= 701, request.file
