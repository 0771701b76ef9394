"""Everything that the built site leads to or shows is there: pages, headings, pictures, files."""

import posixpath
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest

SITE = "https://blueprint.example.org/"
"""The address that the pages give as their own."""
ADDRESS = re.compile(rf'\b(?:href|src|action|content)="((?<!content=")[^"]*|{SITE}[^"]*)"')
"""What an attribute leads to; what a page says of itself is an address only if it is the site's."""
IN_STYLES = re.compile(r"""url\(["']?([^"')]+)["']?\)""")
ANCHOR = re.compile(r'\bid="([^"]+)"')


def broken(site: Path) -> Iterator[str]:
    """Every address in the site that leads nowhere, with the page that has it."""
    files = {each.relative_to(site).as_posix() for each in site.rglob("*") if each.is_file()}
    pages = {path: (site / path).read_text("utf-8") for path in files if path.endswith(".html")}
    anchors = {path: set(ANCHOR.findall(html)) for path, html in pages.items()}
    for path, html in pages.items():
        for address in set(ADDRESS.findall(html)):
            target, anchor = led_to(path, unescape(address))
            if target and not {target, posixpath.join(target, "index.html")} & files:
                yield f"{path}: {address} is no file"
            page = target if target in anchors else posixpath.join(target, "index.html")
            if anchor and anchor not in anchors.get(page, {anchor}):
                yield f"{path}: {address} has no such heading"


def led_to(page: str, address: str) -> tuple[str, str]:
    """The file or folder that an address on a page stands for, and its anchor.

    The first is empty where the address leaves the site, or is its top.
    """
    path, _, anchor = address.partition("#")
    path = unquote(path.partition("?")[0])
    if path.startswith(SITE):
        path = "/" + path.removeprefix(SITE)
    if ":" in path:
        return "", ""
    folder = "" if path.startswith("/") else posixpath.dirname(page)
    target = posixpath.normpath(posixpath.join(folder, path.lstrip("/"))) if path else page
    return target.removeprefix("."), unquote(anchor)


def test_no_link_anchor_or_picture_of_the_built_site_is_broken(site: Path) -> None:
    assert list(broken(site)) == []


def test_what_styles_load_is_there(site: Path) -> None:
    for sheet in (site / "assets/blueprint").glob("*.css"):
        for address in IN_STYLES.findall(sheet.read_text("utf-8")):
            assert address.startswith("data:") or (sheet.parent / address).is_file(), address


@pytest.mark.parametrize(
    "html",
    [
        '<a href="gone/">',
        '<a href="#gone">',
        '<a href="there/#gone">',
        '<img src="gone.png">',
        f'<meta property="og:image" content="{SITE}gone.png">',
    ],
)
def test_what_is_broken_is_seen(html: str, tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there/index.html").write_text('<p id="here">', "utf-8")
    (tmp_path / "index.html").write_text(f'<a href="there/#here">{html}', "utf-8")
    assert len(list(broken(tmp_path))) == 1
