"""Twice the content is at most twice the work, counted in calls, which no machine makes slower."""

import gc
import sys
from pathlib import Path
from typing import Any

from tests.bench.corpus import AS_OF, write_corpus
from tests.conftest import judge

SMALL = 300
"""Enough that one call for every pair of artefacts would show."""


def calls(folder: Path) -> int:
    """How many functions are called, Python's own included, while a blueprint is checked."""
    count = 0

    def note(_frame: Any, event: str, _argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        judge(folder, AS_OF)
    finally:
        sys.setprofile(None)
    return count


def test_twice_the_content_is_at_most_twice_the_work(tmp_path: Path) -> None:
    for size in (2, SMALL, 2 * SMALL):
        write_corpus(tmp_path / str(size), size)
    judge(tmp_path / "2", AS_OF)  # what is worked out once is worked out before the counting
    start, once, twice = (calls(tmp_path / str(size)) for size in (2, SMALL, 2 * SMALL))
    assert (twice - start) / (once - start) < 2.2


def test_the_collector_rests_while_a_blueprint_is_checked_and_only_then(tmp_path: Path) -> None:
    write_corpus(tmp_path / "blueprint", SMALL)
    before = [generation["collections"] for generation in gc.get_stats()]
    judge(tmp_path / "blueprint", AS_OF)
    after = [generation["collections"] for generation in gc.get_stats()]
    assert gc.isenabled()
    assert sum(after) - sum(before) < 10  # they were hundreds
