"""Pages: what stands on them, what they were made from, and that data stays data."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from blueprint_build.exports.published import published
from blueprint_build.graph.channels import channels
from blueprint_build.graph.lens import Lens
from blueprint_build.render import WrittenPage, glossary_of, write
from blueprint_build.signposts import signposts
from blueprint_build.site import Site, make_site
from blueprint_build.views.pictures import planned_pictures
from blueprint_build.views.site import plan
from blueprint_schema.picture import SUBJECTS
from tests.conftest import MINIMAL, TESTS, TODAY, Change, judge, real_verdict

GOLDEN = TESTS / "golden"

SHOWN = {
    "home": "",
    "pillar": "pillars/first-pillar/",
    "principle": "principles/one-record/",
    "standard": "standards/new-standard/",
    "retired-standard": "standards/old-standard/",
    "outcome": "outcomes/less-typing/",
    "listing": "standards/",
    "rules": "rules/",
    "rule": "rules/bad-date/",
    "guide": "guide/policy/",
    "data": "data/",
    "whole": "whole/",
}


def pages(folder: Path, today: date = TODAY) -> Mapping[str, WrittenPage]:
    verdict = judge(folder, today)
    assert verdict.errors == ()
    return make_site(verdict.subject.blueprint, today).pages


@cache
def real_site() -> Site:
    """The site of the real content, made once for all tests that read it."""
    return make_site(real_verdict().subject.blueprint, TODAY, findings=real_verdict().findings)


@pytest.fixture(scope="module")
def site() -> Mapping[str, WrittenPage]:
    return pages(MINIMAL)


class Links(HTMLParser):
    """Collects what a page links to and which anchors it has."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.hrefs: list[str] = []
        self.ids: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if tag == "a":
            self.hrefs.append(named["href"] or "")
        if named.get("id"):
            self.ids.append(named["id"] or "")


@pytest.mark.parametrize("name", SHOWN)
def test_a_page_reads_as_expected(
    name: str, site: Mapping[str, WrittenPage], file_regression: FileRegressionFixture
) -> None:
    html = re.sub(r"\n\s*\n+", "\n", site[SHOWN[name]].html)
    file_regression.check(html, fullpath=GOLDEN / f"{name}.html")


def file_addresses(folder: Path) -> set[str]:
    """The addresses of the files that a site has beside its pages."""
    lens = Lens(judge(folder).subject.blueprint, TODAY)
    pictures = {f for asked in planned_pictures(lens) for f in (asked.svg, asked.png) if f}
    posts = {post.address for post in signposts(lens)}
    files = {file.address for file in published(lens.blueprint)}
    followed = {
        file
        for channel in channels(lens.blueprint)
        for file in (channel.atom, channel.json, channel.calendar)
    }
    return pictures | posts | files | followed


def test_every_link_inside_the_site_leads_to_a_page(site: Mapping[str, WrittenPage]) -> None:
    files = file_addresses(MINIMAL)
    for address, written in site.items():
        for href in Links(written.html).hrefs:
            path, _, anchor = href.partition("#")
            target = resolved(address, path)
            if "://" in href or target in files:
                continue
            assert target in site, f"{address} links to {href}"
            assert not anchor or anchor in Links(site[target].html).ids


def test_what_a_blueprint_has_nothing_of_has_no_pictures_of_it(
    site: Mapping[str, WrittenPage],
) -> None:
    assert "milestones/" not in site
    assert not [address for address in site if address.startswith("pictures/roadmap/")]
    assert "roadmap" not in site["pictures/"].html
    assert "pictures/standards-calendar/" in site


def test_no_page_has_two_elements_of_one_id(site: Mapping[str, WrittenPage]) -> None:
    for address, written in site.items():
        ids = Links(written.html).ids
        assert len(ids) == len(set(ids)), address


def test_every_part_that_a_page_announces_is_on_it_and_led_to_in_its_order(
    site: Mapping[str, WrittenPage],
) -> None:
    for address, written in site.items():
        announced = [heading.anchor for heading in written.page.headings]
        links = Links(written.html)
        assert announced == [id for id in links.ids if id in announced], address
        if len(announced) > 1:
            assert {f"#{anchor}" for anchor in announced} <= set(links.hrefs), address


def test_what_a_page_says_of_itself_to_others_is_plain_words(
    site: Mapping[str, WrittenPage],
) -> None:
    for address, written in site.items():
        assert "`" not in written.page.summary, address


def test_a_page_says_that_the_edition_is_illustrative(site: Mapping[str, WrittenPage]) -> None:
    for address, written in site.items():
        assert "Test edition" in written.html, address


def test_a_draft_says_so_and_an_active_artefact_does_not(site: Mapping[str, WrittenPage]) -> None:
    assert "This is a draft" in site["principles/one-record/"].html
    assert "This is a draft" not in site["standards/new-standard/"].html


def test_a_retired_standard_names_what_took_its_place(site: Mapping[str, WrittenPage]) -> None:
    assert 'href="../../standards/new-standard/"' in site["standards/old-standard/"].html


def test_a_second_hand_source_says_so(site: Mapping[str, WrittenPage]) -> None:
    assert 'class="bp-caution">second hand<' in site["standards/new-standard/"].html


def test_a_relation_is_shown_from_both_ends(site: Mapping[str, WrittenPage]) -> None:
    assert "Shapes" in site["principles/one-record/"].html
    assert "Shaped by" in site["standards/new-standard/"].html


def test_an_abbreviation_is_explained_once_on_a_page(site: Mapping[str, WrittenPage]) -> None:
    html = site["standards/new-standard/"].html
    assert html.count('<abbr title="General practitioner"') == 1


def test_a_page_needs_no_word_of_code_for_its_kind(site: Mapping[str, WrittenPage]) -> None:
    html = site["policies/example-act/"].html
    for shown in ("2024 c. 1", "1 February 2024", "Standards are to be met.", "Is the basis of"):
        assert shown in html


HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{ 7*7 }}"


def test_markup_in_any_text_field_stays_text(changed: Change) -> None:
    folder = changed(
        {
            "policies/example-act.yaml": _policy(HOSTILE),
            "glossary/gp.yaml": _term(HOSTILE),
        }
    )
    for address, written in pages(folder).items():
        assert "<script" not in written.html, address
        assert "<img src=x" not in written.html, address
        assert "49" not in re.sub(r"[\w.-]*49[\w.-]+", "", written.html), address


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(1)</script>",
        '<a href="javascript:alert(1)">x</a>',
        "[x](javascript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](https://example.org/){: onclick=alert(1) }",
        "![x](https://example.org/x.png)",
        '<svg onload="alert(1)">',
        "<style>body{display:none}</style>",
        '--8<-- "/etc/passwd"',
        '{% include "/etc/passwd" %}',
        "[[new-standard|<b onclick=alert(1)>x</b>]]",
    ],
)
def test_markdown_makes_no_active_content(body: str, changed: Change) -> None:
    folder = changed({"policies/example-act.yaml": _policy("Act", body)})
    html = pages(folder)["policies/example-act/"].html
    more = html.split('id="more"')[1].split("</section>")[0]
    tags = re.findall(r"<[^>]*>", more)
    assert all(
        re.fullmatch(r"</?(h2|p|a|code|em|strong)( (href|rel)=\"[^\"<>]*\")*>", tag)
        for tag in tags[:]
    ), tags
    assert not any("javascript:" in tag or "data:" in tag for tag in tags)
    assert "root:" not in html


def test_a_link_by_id_has_the_title_of_its_target(site: Mapping[str, WrittenPage]) -> None:
    assert '<a href="../../standards/old-standard/"' in site["standards/new-standard/"].html


def test_a_page_is_the_same_whenever_it_is_made(site: Mapping[str, WrittenPage]) -> None:
    again = pages(MINIMAL)
    assert {address: page.html for address, page in again.items()} == {
        address: page.html for address, page in site.items()
    }


def test_a_page_changes_only_when_something_it_read_has_changed(changed: Change) -> None:
    before = pages(MINIMAL)
    folder = changed({"policies/example-act.yaml": _policy("Renamed Act")})
    after = pages(folder)
    staying = before.keys() & after.keys()
    differing = {address for address in staying if before[address].html != after[address].html}
    having_read = {
        address
        for address, written in before.items()
        if written.reads & {("artefact", "example-act"), ("kind", "policy")}
    }
    assert "policies/example-act/" in differing
    assert differing <= having_read
    assert "shifts/example-shift/" not in having_read


def test_a_checkout_with_the_line_ends_of_windows_makes_the_same_pages(changed: Change) -> None:
    here = {file.relative_to(MINIMAL).as_posix(): file for file in MINIMAL.rglob("*.yaml")}
    of_windows = {path: file.read_bytes().replace(b"\n", b"\r\n") for path, file in here.items()}
    written = pages(changed(of_windows))
    assert {at: page.html for at, page in written.items()} == {
        at: page.html for at, page in pages(MINIMAL).items()
    }


def test_only_pages_that_looked_at_the_date_change_with_it() -> None:
    before, after = pages(MINIMAL, TODAY), pages(MINIMAL, date(2028, 1, 1))
    differing = {address for address in before if before[address].html != after[address].html}
    lens = Lens(judge(MINIMAL).subject.blueprint, TODAY)
    planned = [request for request in planned_pictures(lens) if SUBJECTS[request.name].dated]
    seen = {request.address for request in planned if request.day is None}
    assert {"pictures/overview/", "pictures/standards-calendar/"} <= seen
    assert differing == {"", "quality/", "standards/", "whole/"} | seen
    assert all(("date", "") in before[address].reads for address in differing)


def test_a_page_made_alone_is_the_same_and_made_from_the_same(
    site: Mapping[str, WrittenPage],
) -> None:
    blueprint = judge(MINIMAL).subject.blueprint
    glossary = glossary_of(Lens(blueprint, TODAY))
    for planned in plan(Lens(blueprint, TODAY)):
        alone, among = write(planned, Lens(blueprint, TODAY), glossary), site[planned.address]
        assert (alone.page.address, alone.html) == (planned.address, among.html)
        assert alone.reads == among.reads, planned.address


def test_what_many_pages_need_is_worked_out_once_and_counts_as_read_by_each() -> None:
    lens = Lens(judge(MINIMAL).subject.blueprint, TODAY)
    asked: list[str] = []

    def title(seen: Lens, id: str) -> str:
        asked.append(id)
        return seen.artefact(id).title

    one, other = lens.fresh(), lens.fresh()
    assert one.once(title, "one-record") == other.once(title, "one-record")
    assert asked == ["one-record"]
    assert one.reads == other.reads == {("artefact", "one-record")}
    assert lens.on(date(2028, 1, 1)).once(title, "one-record")
    assert asked == ["one-record"] * 2


def resolved(address: str, href: str) -> str:
    """The address that a link leads to from a page; an empty link leads to the page itself.

    What a list is narrowed down to does not change which page it is.
    """
    href = href.partition("?")[0]
    if not href:
        return address
    parts: list[str] = []
    for part in f"{address}{href}".split("/"):
        if part == "..":
            parts.pop()
        elif part and part != ".":
            parts.append(part)
    found = "/".join(parts)
    is_file = bool(parts) and "." in parts[-1] and not href.endswith("/")
    return found if not parts or is_file else f"{found}/"


def _policy(title: str, body: str = "Nothing.") -> str:
    return "\n".join(
        [
            f"title: {_quoted(title)}",
            f"summary: {_quoted(title)}",
            "status: active",
            "type: law",
            "issuer: nhs-england",
            f"citation: {_quoted(title)}",
            f"sets: [{_quoted(title)}]",
            f"aliases: [{_quoted(title)}]",
            "pillars: [first-pillar]",
            f"sources: [{{source: roundtable, locator: {_quoted(title)}, note: {_quoted(title)}}}]",
            f"body: {_quoted(body)}",
        ]
    )


def _term(title: str) -> str:
    return "\n".join(
        [
            f"title: {_quoted(title)}",
            f"summary: {_quoted(title)}",
            f"expansion: {_quoted(title)}",
            "status: active",
            "sources: [{source: roundtable}]",
        ]
    )


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
