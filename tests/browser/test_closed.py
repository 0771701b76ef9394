"""The policy of the pages in a real browser: what got into a page all the same can do nothing."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.chromium import elsewhere, reader

INJECTED = (
    "<img src=x onerror='document.title=`run`'>",
    "<a id=injected href='javascript:document.title=`run`'>x</a>",
    "<svg onload='document.title=`run`'></svg>",
    "<iframe srcdoc='<script>parent.document.title=`run`</script>'></iframe>",
    "<style>body { display: none }</style>",
    "<base href='https://elsewhere.example/'>",
)


@pytest.fixture
def hostile(browser: Browser, top: str) -> Iterator[Page]:
    """A page whose console may complain: that is what is asked of it."""
    with reader(browser, top) as context:
        yield context.new_page()


@pytest.mark.parametrize("markup", INJECTED)
def test_what_is_written_into_a_page_later_does_not_run(markup: str, hostile: Page) -> None:
    hostile.goto("accessibility/")
    hostile.evaluate("markup => document.body.insertAdjacentHTML('beforeend', markup)", markup)
    if "injected" in markup:
        hostile.evaluate("document.getElementById('injected').click()")
    hostile.wait_for_timeout(300)
    assert hostile.title().startswith("Accessibility")
    assert hostile.locator("h1").is_visible()
    assert hostile.evaluate("document.baseURI").endswith("/accessibility/")


@pytest.mark.parametrize(
    "script",
    [
        "fetch('https://elsewhere.example/').then(() => 'sent', () => 'refused')",
        "new Promise(done => { const image = new Image(); image.onload = () => done('sent');"
        " image.onerror = () => done('refused'); image.src = 'https://elsewhere.example/a.png' })",
        "Promise.resolve(navigator.sendBeacon('https://elsewhere.example/')).then(() => 'refused')",
    ],
)
def test_a_page_can_send_nothing_away(script: str, hostile: Page) -> None:
    left: list[str] = []
    hostile.route("https://elsewhere.example/**", lambda route: (left.append("x"), route.abort()))
    hostile.goto("accessibility/")
    assert hostile.evaluate(script) == "refused"
    assert left == []


def test_what_a_page_asks_of_anybody_else_is_noticed_and_not_answered(
    hostile: Page, top: str
) -> None:
    asked = elsewhere(hostile, top)
    with hostile.expect_event("requestfailed") as failed:
        hostile.set_content("<img src='https://elsewhere.example/a.png'>")
    assert asked == [failed.value.url]
    assert failed.value.failure == "net::ERR_NAME_NOT_RESOLVED"
