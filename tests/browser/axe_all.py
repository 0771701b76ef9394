"""Looks at every page of a built site with axe, in light and dark, with all that folds opened.

``python -m tests.browser.axe_all [SITE]``: prints each violation and how many there are, and
exits 1 where there is one. It takes long; the tests look at a page of each kind.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import Pool, cpu_count
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.axe import in_both_schemes, seen
from tests.browser.chromium import SCHEMES, WIDTHS, opened, reader
from tests.served import served

AT_ONCE = 20
"""How many pages a browser shows before it is closed."""
NARROW = 25
"""Every page with a number that this divides is looked at on a phone, too, with its menu open."""
UNFOLDED = "document.querySelectorAll('details').forEach(each => each.open = true)"

Job = tuple[str, list[tuple[int, str]]]


def main(site: Path) -> int:
    """Looks at all pages, as many at once as the machine can; 1 where axe objects, else 0."""
    all_pages = list(enumerate(sorted(pages(site))))
    found = 0
    with served(site) as top, Pool(cpu_count()) as pool:
        jobs = [(top, all_pages[at : at + AT_ONCE]) for at in range(0, len(all_pages), AT_ONCE)]
        for done, said in enumerate(pool.imap_unordered(judged, jobs), 1):
            found += len(said)
            print(*said, f"{min(done * AT_ONCE, len(all_pages))} pages", sep="\n", flush=True)
    print(f"{len(all_pages)} pages, {' and '.join(SCHEMES)}: {found} violations")
    return int(found > 0)


def pages(site: Path) -> Iterator[str]:
    """The pages of a site, but for those that only lead on to another one."""
    for file in site.rglob("*.html"):
        address = file.relative_to(site).as_posix()
        if not address.startswith("id/"):
            yield address


def judged(job: Job) -> list[str]:
    """What axe says of some pages, a line for each violation."""
    top, numbered = job
    with contextmanager(opened)() as browser, reader(browser, top) as context:
        page = context.new_page()
        return [said for number, address in numbered for said in violations(page, number, address)]


def violations(page: Page, number: int, address: str) -> Iterator[str]:
    """What axe says of one page: all of it in light, in dark what colours decide."""
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": WIDTHS["laptop"], "height": 800})
    page.goto(address.removesuffix("index.html"))
    page.evaluate(UNFOLDED)
    yield from (f"{address}, {said}" for said in in_both_schemes(page))
    if number % NARROW == 0:
        page.set_viewport_size({"width": WIDTHS["phone"], "height": 800})
        page.get_by_role("button", name="Menu").click()
        yield from (f"{address}, menu open: {said}" for said in seen(page, {}))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "site")))
