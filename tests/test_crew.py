"""Work is shared out so that nobody can tell from the result, and nothing is left running."""

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from blueprint_build import crew
from blueprint_build.crew import LostHelperError, shared_out
from blueprint_build.site import make_site
from tests.conftest import ROOT, TODAY, judge

ITEMS = range(30)


@pytest.fixture
def copied(monkeypatch: pytest.MonkeyPatch) -> None:
    """Processes are copied, although a process that runs tests may have other threads."""
    if sys.platform != "linux":
        pytest.skip("work is shared out on Linux only")
    monkeypatch.setattr(crew, "_can_be_copied", lambda: True)


@pytest.mark.usefixtures("copied")
@pytest.mark.parametrize("helpers", [1, 2, 3])
def test_what_is_made_comes_in_the_order_of_the_items(helpers: int) -> None:
    assert list(shared_out(lambda item: item * item, ITEMS, helpers)) == [n * n for n in ITEMS]


@pytest.mark.usefixtures("copied")
def test_the_work_is_done_by_as_many_processes_as_are_asked_for() -> None:
    assert len(set(shared_out(lambda _: os.getpid(), ITEMS, 3)) - {os.getpid()}) == 3


@pytest.mark.usefixtures("copied")
def test_for_a_few_items_no_process_is_copied() -> None:
    assert set(shared_out(lambda _: os.getpid(), range(9), 3)) == {os.getpid()}


def test_beside_another_thread_no_process_is_copied() -> None:
    done = threading.Event()
    other = threading.Thread(target=done.wait)
    other.start()
    try:
        assert set(shared_out(lambda _: os.getpid(), ITEMS, 3)) == {os.getpid()}
    finally:
        done.set()
        other.join()


@pytest.mark.usefixtures("copied")
@pytest.mark.parametrize("helpers", [1, 2])
def test_what_the_work_raises_is_raised_where_it_was_asked_for(helpers: int) -> None:
    def work(item: int) -> int:
        if item == 20:
            raise ValueError("not that one")
        return item

    with pytest.raises(ValueError, match="not that one"):
        list(shared_out(work, ITEMS, helpers))


@pytest.mark.usefixtures("copied")
def test_a_helper_that_the_machine_ends_is_told_in_a_sentence() -> None:
    def work(item: int) -> int:
        if item == 20:
            os.kill(os.getpid(), signal.SIGKILL)
        return item

    with pytest.raises(LostHelperError, match="The machine ended a part of the work"):
        list(shared_out(work, ITEMS, 2))


@pytest.mark.usefixtures("copied")
def test_who_stops_listening_leaves_no_helper_behind() -> None:
    making = shared_out(lambda _: "x" * 1_000_000, ITEMS, 2)
    next(making)
    helpers = multiprocessing.active_children()
    assert len(helpers) == 2
    making.close()
    for helper in helpers:
        helper.join(60)
    assert [helper.exitcode for helper in helpers] == [0, 0]


@pytest.mark.usefixtures("copied")
def test_helpers_end_with_the_process_they_help_even_if_it_is_killed() -> None:
    code = (
        "import time;"
        "from blueprint_build.crew import shared_out;"
        "made = shared_out(lambda _: 'x' * 1_000_000, range(1000), 2);"
        "next(made); print('begun', flush=True);"
        "time.sleep(600)"
    )
    paths = os.pathsep.join(str(ROOT / room) for room in ("schema", "build"))
    started = subprocess.Popen(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": paths},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert started.stdout
    assert started.stdout.readline() == "begun\n"
    started.kill()
    # Its output is the helpers' too: it ends with the last of them.
    started.communicate(timeout=60)


@pytest.mark.usefixtures("copied")
def test_a_site_is_the_same_however_many_make_it(
    minimal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    subject = judge(minimal).subject
    made = []
    for cores in (1, 3):
        monkeypatch.setattr(crew, "_cores", lambda number=cores: number)
        site = make_site(subject.blueprint, TODAY)
        made.append((site.pages, dict(site.picture_files("https://example.org/"))))
    assert made[0] == made[1]
