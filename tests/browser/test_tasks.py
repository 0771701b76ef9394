"""Readers find what they came for: fifty questions, walked from the home page to the answer."""

from collections import Counter
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.tasks import Task, readers, tasks
from tests.browser.walk import visit, walk


@pytest.fixture(scope="module")
def desk(browser: Browser, top: str) -> Iterator[Page]:
    """One page for all tasks; each starts at home again."""
    with visit(browser, top) as page:
        yield page


def test_every_reader_has_ten_tasks() -> None:
    assert Counter(task.number[0] for task in tasks()) == dict.fromkeys(readers(), 10)
    assert len({task.number for task in tasks()}) == len(tasks())


@pytest.mark.parametrize("task", tasks(), ids=lambda task: task.number)
def test_a_reader_finds_the_answer_with_its_date_and_its_source(task: Task, desk: Page) -> None:
    assert task.is_short
    walk(desk, task)
