"""The whole built site, as the reference checker of HTML sees it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHECKER = Path(sys.prefix) / "node/node_modules/vnu-jar/build/dist/vnu.jar"
WORDS = ("--errors-only", "--format", "json", "--exit-zero-always", "--skip-non-html")


@pytest.fixture(scope="module")
def checker() -> list[str]:
    """How to start the Nu HTML Checker; a machine without it skips, CI does not."""
    java = shutil.which("java")
    if java and CHECKER.exists():
        return [java, "-Xmx1g", "-jar", str(CHECKER), *WORDS]
    missing = "no Nu HTML Checker: install Java, Node and npm, then run 'make test'"
    if os.environ.get("CI") == "true":
        pytest.fail(missing)
    pytest.skip(missing)


def faults(checker: list[str], path: Path) -> list[str]:
    """What the checker says of a page, or of all pages in a folder."""
    done = subprocess.run([*checker, str(path)], capture_output=True, check=True)
    return [f"{each.get('url')}: {each['message']}" for each in json.loads(done.stderr)["messages"]]


def test_every_page_is_valid_html(checker: list[str], site: Path) -> None:
    assert faults(checker, site) == []


def test_the_checker_sees_what_is_wrong(checker: list[str], tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<!doctype html><html lang=en><title>x</title><p><div></p>", "utf-8")
    assert faults(checker, page)
