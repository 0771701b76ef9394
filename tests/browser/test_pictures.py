"""Every picture of the real content, in a real browser: legible, reachable, open to everyone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page
from pytest_regressions.file_regression import FileRegressionFixture

from blueprint_build.graph.lens import Lens
from blueprint_build.graph.request import Request, days_of
from blueprint_build.pictures.picture import address_of
from blueprint_build.views.pictures import planned_pictures
from blueprint_schema.artefact import Artefact
from blueprint_schema.picture import PictureName
from blueprint_schema.table import MODELS
from tests.browser.axe import in_both_schemes
from tests.browser.chromium import WIDTHS, faultless, leave, reader
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


@pytest.fixture(scope="module")
def gallery(browser: Browser, top: str) -> Iterator[BrowserContext]:
    """Somebody who looks at one picture after the other."""
    with reader(browser, top) as context:
        yield context


@pytest.fixture(scope="module", params=list(shown()), ids=lambda request: request.file)
def picture(request: pytest.FixtureRequest, gallery: BrowserContext, top: str) -> Iterator[Page]:
    """The page of each picture, loaded once for all that is asked of it."""
    with faultless(gallery, top) as page:
        page.goto(request.param.address)
        yield page
        leave(page)
        page.close()


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_words_neither_meet_nor_leave_their_boxes_and_the_page_never_scrolls_sideways(
    width: int, picture: Page
) -> None:
    picture.emulate_media(media="null")
    picture.set_viewport_size({"width": width, "height": 800})
    assert picture.evaluate("document.documentElement.scrollWidth") <= width
    assert picture.evaluate(FAULTS) == []


def test_a_picture_on_a_page_of_its_own_is_one_sheet_of_paper(picture: Page) -> None:
    picture.emulate_media(media="null")
    assert picture.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == 1


def test_a_printed_picture_is_whole(picture: Page) -> None:
    picture.emulate_media(media="print")
    picture.set_viewport_size({"width": 700, "height": 1000})
    frame = picture.locator("svg.bp-svg:visible")
    box = frame.bounding_box() if frame.count() else None
    assert box is None or box["x"] + box["width"] <= 701


@pytest.mark.parametrize("address", ["", "organisations/nhs-england/"])
def test_a_picture_is_laid_out_anew_on_a_phone_and_the_other_drawing_is_away(
    address: str, page: Page
) -> None:
    page.goto(address)
    scrolled = "frame => frame.scrollWidth > frame.clientWidth"
    for frame in page.locator(".bp-picture__frame:has([data-size=narrow]):visible").all():
        page.set_viewport_size({"width": WIDTHS["laptop"], "height": 800})
        assert _sizes(frame) != ["narrow"]
        page.set_viewport_size({"width": WIDTHS["phone"], "height": 800})
        assert _sizes(frame) == ["narrow"]
        assert not frame.evaluate(scrolled)
        page.emulate_media(media="print")
        assert _sizes(frame) != ["narrow"]
        page.emulate_media(media="null")


def _sizes(frame: Locator) -> list[str]:
    """How large each drawing is said to be that can be seen in a frame; there is only one."""
    sizes = frame.locator("svg:visible").evaluate_all("all => all.map(e => e.dataset.size)")
    assert len(sizes) == 1
    return [str(size) for size in sizes]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.kind.name)
def test_pictures_beside_an_artefact_are_legible_on_a_phone(
    model: type[Artefact], page: Page
) -> None:
    page.set_viewport_size({"width": WIDTHS["phone"], "height": 800})
    page.goto(address_of(LENS.of_kind(model)[0]))
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") <= WIDTHS["phone"]
    assert page.evaluate(FAULTS) == []


@pytest.mark.parametrize(
    "address", ["pictures/", *(request.address for request in shown() if not request.day)]
)
def test_no_picture_violates_a_rule_of_accessibility(address: str, page: Page) -> None:
    page.goto(address)
    assert list(in_both_schemes(page)) == []


@pytest.mark.parametrize("name", sorted(SPOKEN))
def test_a_screen_reader_tells_the_picture(
    name: PictureName, page: Page, file_regression: FileRegressionFixture
) -> None:
    request = next(asked for asked in shown() if asked.name is name)
    page.goto(request.address)
    spoken = page.locator(f"#{request.anchor}").aria_snapshot()
    file_regression.check(spoken, fullpath=TESTS / "golden" / f"spoken-{name}.txt")
