"""A test that never ends does not hold up the run for ever, whatever it is that hangs."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

WATCH = "from tests.conftest import pytest_configure, pytest_runtest_teardown"
SETTINGS = """
[pytest]
pythonpath = {root}
faulthandler_timeout = 1
faulthandler_exit_on_timeout = true
"""
TEST = """
import pytest, time

@pytest.fixture
def slow():
    yield
    {after}

def test_it(slow):
    {during}
"""
FOREVER = "time.sleep(1000)"
WORDS = ("-n1", "--dist=loadfile", "--max-worker-restart=0")


@pytest.mark.parametrize(
    "hang",
    [{"during": FOREVER}, {"after": FOREVER}, {"after": FOREVER, "during": "assert False"}],
    ids=["itself", "its fixture", "the fixture of one that failed"],
)
def test_a_test_that_hangs_ends_the_run_and_is_named(hang: dict[str, str], tmp_path: Path) -> None:
    parts = dict.fromkeys(("during", "after"), "pass") | hang
    (tmp_path / "pytest.ini").write_text(SETTINGS.format(root=ROOT), "utf-8")
    (tmp_path / "conftest.py").write_text(WATCH, "utf-8")
    (tmp_path / "test_hanging.py").write_text(TEST.format(**parts), "utf-8")
    words = (sys.executable, "-m", "pytest", *WORDS)
    done = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "crashed while running 'test_hanging.py::test_it'" in done.stdout
    assert "Timeout (0:00:01)!" in done.stderr
