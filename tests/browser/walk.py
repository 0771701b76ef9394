"""A reader with a question, in a real browser: clicks what its words promise, and reads."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urldefrag, urljoin

from playwright.sync_api import Browser, Error, Page

from tests.browser.chromium import opened, reader
from tests.browser.tasks import Task
from tests.served import served

ORIGINS = ("/sources/", "/rules/", "/edit/")
"""Where a source may lead: to a document, to the rule that checks it, to the file that says it."""


PATIENCE = 10_000
"""Milliseconds that a reader waits for what a click promises."""


@contextmanager
def visit(browser: Browser, top: str) -> Iterator[Page]:
    """A reader's page, for any number of tasks."""
    with reader(browser, top) as context:
        context.set_default_timeout(PATIENCE)
        yield context.new_page()


def walk_all(site: Path, tasks: Iterable[Task]) -> Mapping[str, str]:
    """Walks every task; for each in which a reader gets lost, where."""
    lost: dict[str, str] = {}
    with (
        served(site) as top,
        contextmanager(opened)() as browser,
        visit(browser, top) as page,
    ):
        for task in tasks:
            try:
                walk(page, task)
            except (AssertionError, Error) as error:
                lost[task.number] = str(error).splitlines()[0]
    return lost


def walk(page: Page, task: Task) -> None:
    """Goes the whole way and reads; an ``AssertionError`` says where a reader would be lost."""
    page.goto("./", wait_until="domcontentloaded")
    if task.search:
        search(page, task.search)
    for step in task.way:
        if isinstance(step, str):
            follow(page, step)
        else:
            choose(page, **step)
    for words in task.read:
        assert page.evaluate(ON_ONE_SCREEN, words.split(" ... ")), f"not on one screen: {words}"
    assert task.date in page.locator("article").inner_text(), f"no such date: {task.date}"
    assert rests_on(page, task.source), f"no such source: {task.source}"


def search(page: Page, words: str) -> None:
    """Types into the box at the top of the page, and waits for what is found."""
    page.get_by_role("searchbox", name="Search", exact=True).fill(words)
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=*", wait_until="domcontentloaded")
    page.locator("#search-results a").first.wait_for()


def follow(page: Page, words: str) -> None:
    """Clicks the link of these words; wherever they stand on a page, they lead to one place."""
    links = page.evaluate(LINKS, words)
    assert links, f"no link in sight at {page.url}: {words}"
    places = {urldefrag(urljoin(page.url, href)).url for href in links}
    assert len(places) == 1, f"several places under one name: {words}: {sorted(places)}"
    page.locator("a[data-walked]").click(no_wait_after=True)
    page.wait_for_url(f"{places.pop()}**", wait_until="domcontentloaded")


def choose(page: Page, **choices: str) -> None:
    """Chooses from the lists of these names, above what they narrow down."""
    for name, choice in choices.items():
        held = page.get_by_label(name, exact=True)
        options = held.locator("option").all_inner_texts()
        label = next((each for each in options if each.startswith(f"{choice} (")), None)
        assert label, f"no choice {choice} under {name}: {options}"
        held.select_option(label=label)


def rests_on(page: Page, words: str) -> bool:
    """Whether a link of these words is to be seen, and leads to where facts come from."""
    places = [urljoin(page.url, href) for href in page.evaluate(LINKS, words)]
    return any(origin in place for place in places for origin in ORIGINS)


LINKS = """(words) => {
  const said = (link) => (link.innerText ?? '').replace(/\\s+/g, ' ').trim();
  document.querySelector('[data-walked]')?.removeAttribute('data-walked');
  const seen = [...document.querySelectorAll('a[href]')].filter((link) => said(link) === words
    && link.checkVisibility({ visibilityProperty: true }));
  seen[0]?.setAttribute('data-walked', '');
  return seen.map((link) => link.getAttribute('href'));
}"""
"""The addresses of all links of these words that can be seen; the first of them is marked."""

ON_ONE_SCREEN = """(parts) => {
  const holds = (element) => {
    const text = (element.innerText ?? '').replace(/\\s+/g, ' ').toLowerCase();
    let at = 0;
    return parts.every((part) => {
      at = text.indexOf(part.toLowerCase(), at);
      return at !== -1 && (at += part.length);
    });
  };
  const smallest = (element) => {
    const inner = [...element.children].filter(holds);
    return inner.length ? inner.flatMap(smallest) : [element];
  };
  const isSeen = (element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = element.getBoundingClientRect();
    return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight && box.left < innerWidth;
  };
  return [document.querySelector('article')].filter(holds).flatMap(smallest).some(isSeen);
}"""
"""Whether a smallest thing that says all parts in this order is seen whole, once scrolled to."""
