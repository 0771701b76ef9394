"""The built site, through MkDocs and through ProperDocs, as a user builds it."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from blueprint_build.site_folder import mark
from tests.conftest import MINIMAL, ROOT, Change

BIN = Path(sys.executable).parent
ENVIRONMENT = {**os.environ, "SOURCE_DATE_EPOCH": "1795219200", "NO_MKDOCS_2_WARNING": "1"}
SETTINGS = (ROOT / "mkdocs.yml").read_text("utf-8")


def run(
    folder: Path, *words: str, environment: dict[str, str] = ENVIRONMENT
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(BIN / words[0]), *words[1:]],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def project(folder: Path, blueprint: Path = MINIMAL) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    settings = SETTINGS.replace("docs_dir: blueprint", f"docs_dir: {blueprint.as_posix()}")
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    return folder


def files(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = project(tmp_path_factory.mktemp("project"))
    done = run(folder, "blueprint", "build")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


def pages(site: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site).as_posix(), path.read_text("utf-8")


def test_every_artefact_kind_and_rule_has_a_page(site: Path) -> None:
    for address in ("", "standards/", "standards/new-standard/", "glossary/gp/", "rules/bad-date/"):
        assert (site / address / "index.html").is_file()


def test_no_source_is_published(site: Path) -> None:
    assert [name for name in files(site) if name.endswith((".yaml", ".yml", ".md"))] == []


def test_a_page_links_to_the_yaml_that_it_was_made_from(site: Path) -> None:
    html = (site / "standards/new-standard/index.html").read_text("utf-8")
    assert re.search(r'href="[^"]+/blueprint/standards/new-standard\.yaml" rel="edit"', html)


def test_the_navigation_names_lists_and_never_artefacts(site: Path) -> None:
    html = (site / "shifts/index.html").read_text("utf-8")
    navigation = html.split(' id="menu"')[1].split("</nav>")[0]
    assert 'href="../standards/"' in navigation
    assert "new-standard" not in navigation


def test_a_page_of_an_artefact_belongs_to_the_section_of_its_kind(site: Path) -> None:
    html = (site / "standards/new-standard/index.html").read_text("utf-8")
    navigation = html.split('class="bp-nav"')[1].split("</nav>")[0]
    current = re.findall(r'href="([^"]+)" aria-current="(\w+)"', navigation)
    assert current == [("../", "true"), ("../", "true")]


def test_nothing_is_asked_of_any_other_host(site: Path) -> None:
    asking = re.compile(
        r'<(?:link|script|img|iframe|source|video|audio|object|embed)\b[^>]*?(?:src|href|data)="?(https?:)?//'
    )
    for name, html in pages(site):
        asked = [tag for tag in re.findall(r"<[^>]+>", html) if asking.match(tag)]
        assert [tag for tag in asked if 'rel="canonical"' not in tag] == [], name
        assert 'data-md-component="source"' not in html, name
    for path in site.rglob("*.css"):
        assert not re.search(r"url\(\s*[\"']?(https?:)?//|@import", path.read_text("utf-8")), path


def test_the_fonts_come_with_the_site(site: Path) -> None:
    style = (site / "assets/blueprint/blueprint.css").read_text("utf-8")
    for font in re.findall(r'url\("([^"]+)"\)', style):
        assert (site / "assets/blueprint" / font).read_bytes()[:4] == b"wOF2"


def test_a_title_with_markup_is_text_in_every_part_of_the_page(
    changed: Change, tmp_path: Path
) -> None:
    title = "<script>alert(1)</script><img src=x onerror=alert(2)>"
    policy = (MINIMAL / "policies/example-act.yaml").read_text("utf-8")
    folder = changed(
        {
            "policies/example-act.yaml": policy.replace("Example Act", f"'{title}'").replace(
                "A law that gives a standard its force.", f"'{title}'"
            )
        }
    )
    done = run(project(tmp_path / "site-of", folder), "blueprint", "build")
    assert done.returncode == 0, done.stdout + done.stderr
    for name, html in pages(tmp_path / "site-of/site"):
        assert "<script>alert" not in html, name
        assert "<img src=x" not in html, name


def test_two_builds_are_the_same_bytes(site: Path, tmp_path: Path) -> None:
    again = project(tmp_path / "again")
    assert run(again, "blueprint", "build").returncode == 0
    assert files(again / "site") == files(site)


def test_mkdocs_alone_builds_the_same_pages(site: Path, tmp_path: Path) -> None:
    folder = project(tmp_path / "plain")
    done = run(folder, "mkdocs", "build", "--strict")
    assert done.returncode == 0, done.stderr
    assert files(folder / "site") == files(site)


def test_properdocs_builds_the_same_pages(site: Path, tmp_path: Path) -> None:
    folder = project(tmp_path / "proper")
    done = run(folder, "properdocs", "build", "--strict", "-f", "mkdocs.yml")
    assert done.returncode == 0, done.stderr
    content = re.compile(r'<article class="md-content__inner.*?</article>', re.DOTALL)
    theirs = {name: content.findall(html) for name, html in pages(folder / "site")}
    assert theirs == {name: content.findall(html) for name, html in pages(site)}


@pytest.mark.parametrize("command", [("mkdocs", "build"), ("blueprint", "build")])
def test_an_invalid_blueprint_is_not_built_and_the_old_site_stays(
    command: tuple[str, ...], changed: Change, tmp_path: Path
) -> None:
    broken = changed({"policies/example-act.yaml": "title: Broken\nstatus: aktive\n"})
    folder = project(tmp_path / "broken", broken)
    old = folder / "site"
    old.mkdir()
    mark(old)
    (old / "index.html").write_text("the old site", "utf-8")
    before = files(old)
    done = run(folder, *command)
    assert done.returncode == 1
    assert "policies/example-act.yaml:2:9: error: 'aktive' is not one of" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert files(old) == before
    assert [path.name for path in folder.iterdir() if path.name.startswith(".site")] == []


@pytest.mark.parametrize("place", [".", "blueprint", "build", "schema/json", "docs"])
@pytest.mark.parametrize("command", [("mkdocs", "build"), ("blueprint", "build")])
def test_a_site_may_not_be_written_over_source(
    command: tuple[str, ...], place: str, minimal: Path
) -> None:
    folder = minimal.parent
    for room in ("schema/json", "build", "docs"):
        (folder / room).mkdir(parents=True)
        (folder / room / "source.txt").write_text("kept", "utf-8")
    settings = SETTINGS.replace("site_dir: site", f"site_dir: {place}")
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    before = files(folder)
    done = run(folder, *command)
    assert done.returncode in (1, 2)
    assert "site_dir" in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert files(folder) == before


def test_the_date_of_the_build_is_that_of_source_date_epoch(site: Path) -> None:
    assert "2026-11-21" in (site / "sitemap.xml").read_text("utf-8")


def test_a_date_that_is_none_is_refused_in_words(tmp_path: Path) -> None:
    folder = project(tmp_path / "dated")
    done = run(folder, "blueprint", "build", "--as-of", "tomorrow")
    assert done.returncode == 2
    assert "'tomorrow' is not a day; write it as 2027-04-01" in done.stderr


def test_the_sitemap_names_pages_and_no_signpost(site: Path) -> None:
    addresses = re.findall(
        r"<loc>https://[^/]+/([^<]*)</loc>", (site / "sitemap.xml").read_text("utf-8")
    )
    assert "standards/new-standard/" in addresses
    assert [address for address in addresses if address.startswith("id/")] == []
    assert (site / "id/new-standard/index.html").is_file()


def test_a_lost_reader_is_in_our_frame_and_can_search(site: Path) -> None:
    html = (site / "404.html").read_text("utf-8")
    assert "<title>Page not found" in html
    assert 'class="bp-search__form"' in html
    assert 'href="/index-a-to-z/"' in html


def test_the_sign_of_the_site_is_its_own(site: Path) -> None:
    html = (site / "index.html").read_text("utf-8")
    assert '<link rel="icon" href="assets/blueprint/favicon.svg">' in html
    assert (site / "assets/blueprint/favicon.svg").read_text("utf-8").startswith("<svg")
