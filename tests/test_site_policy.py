"""What pages may load and run: nothing inline but what was known when the site was built."""

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from blueprint_build.site_policy import close, hashes_of, policy

SCRIPT = "let theme = 'dark';"
HASH = f"sha256-{b64encode(sha256(SCRIPT.encode()).digest()).decode()}"
PAGE = f"<!doctype html><html><head><title>x</title></head><body><script>{SCRIPT}</script></body>"


def test_a_script_in_a_page_is_known_by_its_hash() -> None:
    assert hashes_of(PAGE) == {HASH}


def test_files_and_data_need_no_hash() -> None:
    assert hashes_of('<script src="a.js"></script><script type="application/json">{}</script>') == (
        set()
    )


def test_nothing_inline_is_allowed_wholesale() -> None:
    said = policy({HASH})
    assert "unsafe-inline" not in said
    assert said.startswith("default-src 'none'")
    assert f"script-src 'self' '{HASH}'" in said


def test_every_page_says_first_what_it_may_load(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/index.html").write_text(PAGE, "utf-8")
    close(tmp_path)
    html = (tmp_path / "a/index.html").read_text("utf-8")
    assert f'<head><meta http-equiv="Content-Security-Policy" content="{policy({HASH})}">' in html


def test_the_headers_know_the_scripts_of_all_pages(tmp_path: Path) -> None:
    (tmp_path / "one.html").write_text(PAGE, "utf-8")
    (tmp_path / "two.html").write_text(PAGE.replace("dark", "light"), "utf-8")
    close(tmp_path)
    headers = (tmp_path / "_headers").read_text("utf-8")
    assert headers.startswith("/*\n  Content-Security-Policy: default-src 'none'")
    assert headers.count("'sha256-") == 2
    assert "frame-ancestors 'none'" in headers


def test_only_the_page_that_searches_may_run_compiled_code(tmp_path: Path) -> None:
    searches = PAGE.replace(
        "<title>", '<script type="module" src="../a/search.js"></script><title>'
    )
    (tmp_path / "search.html").write_text(searches, "utf-8")
    (tmp_path / "other.html").write_text(PAGE, "utf-8")
    close(tmp_path)
    assert "'wasm-unsafe-eval'" in (tmp_path / "search.html").read_text("utf-8")
    assert "'wasm-unsafe-eval'" not in (tmp_path / "other.html").read_text("utf-8")
    assert "'wasm-unsafe-eval'" in (tmp_path / "_headers").read_text("utf-8")
