"""What the fuzzer once found stays mended, and its targets can find something."""

from pathlib import Path

import pytest

from tests.active import active_in
from tests.conftest import TESTS
from tests.fuzz.targets import TARGETS

FOUND = sorted(path for path in (TESTS / "fuzz/found").rglob("*") if path.is_file())


@pytest.mark.parametrize("case", FOUND, ids=lambda case: f"{case.parent.name}-{case.name}")
def test_what_was_found_is_mended(case: Path) -> None:
    TARGETS[case.parent.name](case.read_bytes())


@pytest.mark.parametrize("name", TARGETS)
@pytest.mark.parametrize("data", [b"", b"\x00", b"\xff\xfe", b"\n"])
def test_a_target_takes_any_bytes(name: str, data: bytes) -> None:
    TARGETS[name](data)


@pytest.mark.parametrize(
    "html",
    [
        "<script>x</script>",
        "<svg/onload=x>",
        '<p onclick="x">',
        '<p style="x">',
        '<a href="javascript:x">',
        '<a href=" java\nscript:x">',
        '<a href="data:text/html,x">',
        '<a href="vbscript:x">',
        "<img src=x>",
        "<!-- x -->",
        "<?x?>",
        "<!doctype x>",
    ],
)
def test_active_content_is_known_when_it_is_seen(html: str) -> None:
    assert active_in(html)


@pytest.mark.parametrize("href", ["../one/", "https://example.org/a:b", "mailto:a@b", "#x", "./"])
def test_an_ordinary_link_is_not_taken_for_active(href: str) -> None:
    assert active_in(f'<p><a href="{href}" rel="noopener">x</a></p>') == []
