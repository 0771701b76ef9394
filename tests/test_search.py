"""What the search is told of a page, that its index is the same each time, and what stays found."""

import gzip
import json
import re
from collections.abc import Mapping
from pathlib import Path

import cbor2
import pytest

from blueprint_build.graph.lens import Lens
from blueprint_build.graph.names import key_of, names_of
from blueprint_build.search.entry import Entry, entries
from blueprint_build.search.index import IndexingError, page_of, vocabulary, write_index
from blueprint_build.search.settle import settle
from blueprint_build.signposts import Signpost, html_of, signposts
from blueprint_build.site import make_site
from blueprint_build.views.a_to_z import a_to_z_page, letter_of, letter_page
from blueprint_build.views.pictures import planned_pictures
from blueprint_build.views.search import search_page
from tests.conftest import MINIMAL, TODAY, Change, judge

STANDARD = "standards/new-standard/"


def made(folder: Path) -> Mapping[str, Entry]:
    site = make_site(judge(folder).subject.blueprint, TODAY)
    return {entry.address: entry for entry in entries(site.pages, site.lens)}


def lens(folder: Path = MINIMAL) -> Lens:
    return Lens(judge(folder).subject.blueprint, TODAY)


@pytest.fixture(scope="module")
def known() -> Mapping[str, Entry]:
    return made(MINIMAL)


def standard_with(changed: Change, **fields: str) -> Path:
    """The small blueprint, in which one standard has these fields."""
    path = "standards/new-standard.yaml"
    kept = [
        line
        for line in (MINIMAL / path).read_text("utf-8").splitlines()
        if line.partition(":")[0] not in fields
    ]
    return changed({path: "\n".join([*kept, *(f"{key}: {fields[key]}" for key in fields)])})


def test_every_page_is_known_but_those_that_find_others_and_pictures_of_later_days(
    known: Mapping[str, Entry],
) -> None:
    pages = make_site(judge(MINIMAL).subject.blueprint, TODAY).pages
    left_out = {address for address in pages if address not in known}
    later = {request.address for request in planned_pictures(lens()) if request.day}
    others = {a for a in pages if a.startswith(("search/", "index-a-to-z/"))}
    assert left_out == later | others


def test_a_code_is_known_with_and_without_amendment_together_and_apart(changed: Change) -> None:
    entry = made(standard_with(changed, code="DCB0129 Amd 24/2018"))[STANDARD]
    assert entry.label == "DCB0129 Amd 24/2018"
    assert {"DCB0129", "DCB 0129", "DCB0129 Amd 24/2018"} <= set(entry.names)
    assert {"dcb0129", "dcb0129amd242018", "newstandard"} <= set(entry.keys)


def test_a_code_is_known_without_the_noughts_that_readers_forget(changed: Change) -> None:
    entry = made(standard_with(changed, code="DCB0129"))[STANDARD]
    assert {"DCB129", "DCB 129"} <= set(entry.names)
    assert "dcb129" in entry.keys


def test_a_page_is_known_by_what_readers_call_it_who_do_not_know_its_name(
    known: Mapping[str, Entry],
) -> None:
    for word, address in (
        ("download", "data/"),
        ("rss", "changes/"),
        ("pdf", "whole/"),
        ("checklist", "applies/"),
        ("newstandard", "guide/standard/"),
    ):
        assert word in known[address].keys, word


def test_nothing_on_the_page_of_a_rule_counts_for_more_than_text(
    known: Mapping[str, Entry],
) -> None:
    html = page_of(known["rules/feedback-open/"], "en")
    assert re.findall(r'data-pagefind-weight="([\d.]+)"', html) == ["0.5", "0.1"]
    assert not re.search(r"<h[1-6]", html)
    assert "<h1" in page_of(known["data/"], "en")


def test_a_heading_of_a_prose_page_is_one_of_its_names(changed: Change) -> None:
    entry = made(changed({"help.md": "# Help\n\n## Give feedback\n\nHere.\n"}))["help/"]
    assert entry.names == ("Give feedback",)
    assert "givefeedback" in entry.keys


def test_of_a_picture_only_the_one_of_today_is_found(known: Mapping[str, Entry]) -> None:
    found = [place for place in known if place.startswith("pictures/standards-calendar/")]
    assert found
    assert not [place for place in found if re.search(r"/\d{4}-\d{2}-\d{2}/", place)]


def test_aliases_former_codes_and_former_ids_are_names(changed: Change) -> None:
    folder = standard_with(
        changed, aliases="[NS]", former_codes="[SCCI0129]", formerly="[older-standard]"
    )
    keys = made(folder)[STANDARD].keys
    assert {"ns", "scci0129", "olderstandard"} <= set(keys)


def test_what_an_abbreviation_stands_for_is_found_by_it(changed: Change) -> None:
    folder = standard_with(changed, title="General practitioner")
    assert "gp" in made(folder)[STANDARD].keys
    assert "gp" not in made(MINIMAL)[STANDARD].keys


def test_an_artefact_is_filtered_by_kind_pillar_audience_tier_and_status(changed: Change) -> None:
    manifest = lens().manifest
    tier, audience = manifest.tiers[0].key, manifest.audiences[0].key
    filters = made(standard_with(changed, tier=tier, audiences=f"[{audience}]"))[STANDARD].filters
    assert filters["kind"] == ("standard",)
    assert filters["pillar"] == ("first-pillar",)
    assert filters["audience"] == (audience,)
    assert filters["tier"] == (tier,)
    assert filters["status"] == ("active",)


def test_every_filter_value_can_be_chosen(known: Mapping[str, Entry]) -> None:
    choices = {
        filter.name: {value for value, _ in filter.choices}
        for filter in search_page(lens()).content.filters
    }
    for entry in known.values():
        for name, values in entry.filters.items():
            assert set(values) <= choices.get(name, set()), (entry.address, name)


def test_markup_in_a_title_stays_text_in_what_is_indexed() -> None:
    html = page_of(Entry("a/", '"><script>x</script>', "<b>", "page", ""), "en")
    assert "<script" not in html
    assert "<b>" not in html


def test_a_name_is_compared_by_letters_and_digits_alone() -> None:
    assert key_of("DCB 0129") == key_of("dcb-0129") == "dcb0129"


def test_the_vocabulary_has_each_longer_word_once() -> None:
    entry = Entry("a/", "Record of records", "The record", "page", "", names=("EPR",))
    assert vocabulary([entry, entry]) == ["record", "records"]


def bundle(folder: Path, known: Mapping[str, Entry]) -> dict[str, bytes]:
    folder.mkdir()
    write_index(known.values(), folder, "en")
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_the_index_is_the_same_bytes_each_time(known: Mapping[str, Entry], tmp_path: Path) -> None:
    first = bundle(tmp_path / "0", known)
    for number in range(1, 4):
        assert bundle(tmp_path / str(number), known) == first


def test_only_what_a_browser_needs_is_published(known: Mapping[str, Entry], tmp_path: Path) -> None:
    names = {name for name in bundle(tmp_path / "site", known) if name.count("/") == 1}
    assert {re.sub(r"en_\w+", "en", name) for name in names} == {
        "pagefind/pagefind.js",
        "pagefind/pagefind-worker.js",
        "pagefind/pagefind-entry.json",
        "pagefind/pagefind.en.pf_meta",
        "pagefind/wasm.en.pagefind",
        "pagefind/vocabulary.json",
    }


def test_filters_are_put_in_order_and_found_under_their_new_names(tmp_path: Path) -> None:
    (tmp_path / "filter").mkdir()

    def put(path: str, data: object) -> None:
        (tmp_path / path).write_bytes(gzip.compress(b"pagefind_dcd" + cbor2.dumps(data)))

    put("filter/en_1.pf_filter", ["status", [["draft", [2]], ["active", [1]]]])
    put("filter/en_2.pf_filter", ["kind", [["role", [1, 2]]]])
    put("pagefind.en_3.pf_meta", ["1", [], [], [["status", "en_1"], ["kind", "en_2"]], [], []])
    (tmp_path / "pagefind-entry.json").write_text('{"languages": {"en": {"hash": "en_3"}}}')
    settle(tmp_path, "en")
    name = json.loads((tmp_path / "pagefind-entry.json").read_text())["languages"]["en"]["hash"]
    listed = read(tmp_path / f"pagefind.{name}.pf_meta")[3]
    assert [kind for kind, _ in listed] == ["kind", "status"]
    values = [read(tmp_path / "filter" / f"{file}.pf_filter") for _, file in listed]
    assert values == [["kind", [["role", [1, 2]]]], ["status", [["active", [1]], ["draft", [2]]]]]


def read(path: Path) -> object:
    return cbor2.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd"))


def test_an_index_in_another_form_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pagefind.en_3.pf_meta").write_bytes(gzip.compress(b"something else"))
    with pytest.raises(ValueError, match=r"pagefind\.en_3\.pf_meta is not a file of Pagefind"):
        settle(tmp_path, "en")


def test_a_failed_program_is_told_in_words(
    known: Mapping[str, Entry], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pagefind_bin.get_executable", lambda: "false")
    with pytest.raises(IndexingError, match="pagefind could not index the site"):
        write_index(known.values(), tmp_path, "en")


@pytest.mark.parametrize(
    ("name", "letter"),
    [("DCB0129", "d"), ("École", "e"), ("111", "0-9"), ("“Any”", "a"), ("Ω", "other")],
)
def test_a_name_stands_under_its_letter(name: str, letter: str) -> None:
    assert letter_of(name) == letter


def test_the_index_from_a_to_z_has_every_name_once() -> None:
    seen = lens()
    doors = a_to_z_page(seen).content.letters
    lines = [
        (line.name.text, line.name.address)
        for door in doors
        for line in letter_page(seen, (door.address or "").split("/")[1]).content.lines
    ]
    names = [
        name for artefact in seen.everything() for name in (artefact.title, *names_of(artefact))
    ]
    assert sorted(name for name, _ in lines) == sorted(names)
    assert len(lines) == len(set(lines))


def test_every_artefact_has_an_address_that_stays_and_former_ids_lead_to_it(
    changed: Change,
) -> None:
    posts = {
        post.address: post.leads_to
        for post in signposts(lens(standard_with(changed, formerly="[older]")))
    }
    assert {f"id/{artefact.id}/" for artefact in lens().everything()} <= set(posts)
    assert posts["id/new-standard/"] == STANDARD
    assert posts["id/older/"] == STANDARD
    assert posts["standards/older/"] == STANDARD


def test_a_signpost_leads_on_without_a_script_and_loads_nothing() -> None:
    html = html_of(Signpost("id/a/", "standards/a/", "A <b>"), "https://example.org/", "en")
    assert '<meta http-equiv="refresh" content="0; url=../../standards/a/">' in html
    assert '<link rel="canonical" href="https://example.org/standards/a/">' in html
    assert '<a href="../../standards/a/">' in html
    assert "noindex" in html
    assert "default-src 'none'" in html
    assert "<b>" not in html
    assert len(html) < 700
