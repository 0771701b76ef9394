"""What pages work out for themselves: dates in words, totals, coverage, overdue reviews, guides."""

import re
from datetime import date
from pathlib import Path

import pytest

from blueprint_build.graph.calendar import when_in_words
from blueprint_build.graph.lens import Lens
from blueprint_build.search.words import searchable
from blueprint_build.site import make_site
from blueprint_build.views.artefact import artefact_page
from blueprint_build.views.citing import documents_behind, edition_of
from blueprint_build.views.coverage import coverage_page
from blueprint_build.views.facts import label_of
from blueprint_build.views.guide import guide_index, guide_page
from blueprint_build.views.home import home_page
from blueprint_build.views.site import plan
from blueprint_build.views.totals import conformance_reading
from blueprint_build.views.value import all_linked, headcount_in_words
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.engagement import Headcount
from blueprint_schema.kinds.pathway import Pathway
from blueprint_schema.kinds.policy import Policy
from blueprint_schema.kinds.principle import Principle
from blueprint_schema.kinds.standard import Standard
from blueprint_schema.table import MODELS
from blueprint_schema.when import When
from tests.case import CASES, lay
from tests.conftest import MINIMAL, TODAY, Change, judge
from tests.test_rule_manuals import OF_ONE_COUNTRY

STANDARD = (MINIMAL / "standards/new-standard.yaml").read_text("utf-8")
RELEASE = """title: First
summary: The first.
status: active
version: 0.1.0
date: 2026-09-01
approved_by: nhs-england
note: It is the first.
sources: [{source: roundtable}]
"""
SECOND = RELEASE.replace("0.1.0", "0.2.0").replace("2026-09-01", "2026-10-01")


def lens(folder: Path, today: date = TODAY) -> Lens:
    verdict = judge(folder)
    assert verdict.errors == ()
    return Lens(verdict.subject.blueprint, today)


@pytest.mark.parametrize(
    ("earliest", "latest", "precision", "words"),
    [
        ("2027-04-01", "2027-04-01", "day", "1 April 2027"),
        ("2027-04-01", "2027-04-30", "month", "April 2027"),
        ("2027-04-01", "2027-06-30", "quarter", "April to June 2027"),
        ("2027-01-01", "2027-12-31", "year", "2027"),
        ("2027-04-01", "2028-03-31", "year", "2027/28"),
        ("2099-04-01", "2100-03-31", "year", "2099/00"),
        ("2027-04-01", "2028-09-30", "range", "1 April 2027 to 30 September 2028"),
    ],
)
def test_a_date_is_said_as_exactly_as_it_is_known(
    earliest: str, latest: str, precision: str, words: str
) -> None:
    when = When.model_validate({"earliest": earliest, "latest": latest, "precision": precision})
    assert when_in_words(when) == words


@pytest.mark.parametrize(
    ("headcount", "words"),
    [
        ({"counting": "exact", "least": 1_618}, "1,618"),
        ({"counting": "range", "least": 130, "most": 300}, "130 to 300 each time"),
        ({"counting": "not-recorded"}, "not recorded"),
    ],
)
def test_a_head_count_says_how_well_it_is_known(headcount: dict[str, object], words: str) -> None:
    assert headcount_in_words(Headcount.model_validate(headcount)) == words


def test_coverage_counts_what_became_of_each_point(minimal: Path) -> None:
    lay(CASES / "rules" / "point-unanswered" / "passes", minimal)
    (row,) = coverage_page(lens(minimal)).content
    assert (row.points, row.answered, row.recorded, row.declined, row.open) == (2, 1, 1, 0, 0)
    assert row.share == "100 per cent"


def test_a_point_that_only_an_event_carries_is_recorded_and_not_answered(minimal: Path) -> None:
    lay(CASES / "rules" / "headcount-incomplete" / "passes", minimal)
    table, event = minimal / "sources/roundtable.yaml", minimal / "engagements/a-meeting.yaml"
    points = "points:\n  - number: 1\n    text: Forty people came.\n"
    table.write_text(table.read_text("utf-8") + points, "utf-8")
    cited = event.read_text("utf-8") + "    points: [1]\n"
    event.write_text(cited, "utf-8")
    (row,) = coverage_page(lens(minimal)).content
    assert (row.points, row.answered, row.recorded, row.open) == (1, 0, 1, 0)


def test_a_point_leads_to_what_answers_it(minimal: Path) -> None:
    lay(CASES / "rules" / "point-unanswered" / "passes", minimal)
    (section,) = artefact_page(lens(minimal), "roundtable").content.sections
    first, second = section.records
    assert [value.text for value in first.facts["answered_by"].values] == ["An example shift"]
    assert "answered_by" not in second.facts
    assert second.text("disposition") == "recorded"


def test_an_owner_is_told_what_is_past_review(changed: Change) -> None:
    act = (MINIMAL / "policies/example-act.yaml").read_text("utf-8")
    folder = changed({"policies/example-act.yaml": f"{act}review_by: 2026-06-30\n"})
    before = artefact_page(lens(folder, date(2026, 6, 30)), "nhs-england").content.relations
    after = artefact_page(lens(folder, date(2026, 7, 1)), "nhs-england").content.relations
    assert "past-review" not in {group.anchor for group in before}
    overdue = next(group for group in after if group.anchor == "past-review")
    assert [card.id for card in overdue.cards] == ["example-act"]


def test_what_somebody_else_owns_is_not_on_the_steward(changed: Change) -> None:
    act = (MINIMAL / "policies/example-act.yaml").read_text("utf-8")
    owned = f"{act}review_by: 2026-06-30\nowner: nhs-trust\n"
    seen = lens(changed({"policies/example-act.yaml": owned}), date(2027, 1, 1))
    for owner, expected in (("nhs-england", False), ("nhs-trust", True)):
        groups = artefact_page(seen, owner).content.relations
        assert ("past-review" in {group.anchor for group in groups}) is expected


def test_a_stage_is_named_where_its_pathway_needs_something(minimal: Path) -> None:
    lay(CASES / "rules" / "unknown-stage" / "passes", minimal)
    groups = artefact_page(lens(minimal), "care").content.relations
    cards = next(group.cards for group in groups if group.words == "needed in")
    assert [(card.title, card.address) for card in cards] == [
        ("Notice", "pathways/being-ill/#stage-notice"),
        ("Ask", "pathways/being-ill/#stage-ask"),
    ]


def test_the_guide_tells_of_every_field_and_shows_a_real_file() -> None:
    view = guide_page(lens(MINIMAL), Policy).content
    own = {line.name: line for line in view.own}
    assert set(own) == set(Policy.model_fields) - {line.name for line in view.shared} - {"id"}
    assert own["issuer"].takes == "an id: organisation"
    assert own["issuer"].needed
    assert not own["citation"].needed
    assert ("law", "An Act, or regulations made under one.") in own["type"].words
    assert view.yaml == (MINIMAL / "policies/example-act.yaml").read_text("utf-8")


def test_the_guide_tells_how_to_write_the_first_of_a_kind_too() -> None:
    seen = lens(MINIMAL)
    assert not seen.of_kind(Pathway)
    guide = guide_page(seen, Pathway)
    assert [heading.anchor for heading in guide.headings] == ["fields", "shared"]
    assert [line.name for line in guide.content.own if line.needed]
    listed = {link.address for link, _ in guide_index(seen).content}
    planned = {page.address for page in plan(seen)}
    assert "guide/pathway/" in listed
    assert listed <= planned


@pytest.mark.parametrize("model", MODELS)
def test_what_the_guide_says_of_a_field_is_said_to_any_country(model: type[Artefact]) -> None:
    view = guide_page(lens(MINIMAL), model).content
    said = [
        text for line in (*view.own, *view.shared) for text in (line.meaning, *sum(line.words, ()))
    ]
    assert [text for text in said if OF_ONE_COUNTRY.search(text)] == []


def test_the_guide_opens_records_inside_a_kind() -> None:
    own = {line.name: line for line in guide_page(lens(MINIMAL), Principle).content.own}
    assert own["actions"].takes == "a list: the fields below"
    assert own["actions › by"].takes == "a day, such as 2027-04-01"
    assert own["implications › audience"].takes == "a word from audiences in blueprint.yaml"


def test_the_search_is_given_words_and_headings_only() -> None:
    html = (
        '<h2 id="x">Why</h2><p>A <a href="y">word</a></p>'
        "<aside class=z data-search-exclude><p>fact</p></aside>"
        "<figure data-search-exclude><svg><text>drawn</text></svg></figure>"
    )
    words = searchable(html)
    assert '<h2 id="x">Why</h2>' in words
    assert "word" in words
    assert "href" not in words
    assert "fact" not in words
    assert "drawn" not in words


def test_a_prose_page_may_be_nothing_but_its_title_and_repeat_a_heading(changed: Change) -> None:
    folder = changed({"only.md": "# Only a title", "twice.md": "# Two\n\n## A\n\n## A\n\n## Ω"})
    pages = make_site(judge(folder).subject.blueprint, TODAY).pages
    assert pages["only/"].page.title == "Only a title"
    assert [f'id="{anchor}"' in pages["twice/"].html for anchor in ("a", "a-2", "part")] == [
        True
    ] * 3


def test_a_list_of_standards_says_by_when_the_next_has_to_be_met(changed: Change) -> None:
    assert conformance_reading(lens(MINIMAL)) == ("To be met next, by 1 April 2027: New standard.")
    assert conformance_reading(lens(MINIMAL, date(2027, 4, 2))) == (
        "No day by which a standard has to be met lies ahead. "
        "The last was 1 April 2027: New standard."
    )
    undated = re.sub("dates:.*?requirements:", "requirements:", STANDARD, flags=re.S)
    undated = undated.replace("    applies_from: 2027-04-01\n", "")
    assert conformance_reading(lens(changed({"standards/new-standard.yaml": undated}))) == ""


def test_a_page_names_its_edition_by_the_newest_release(changed: Change) -> None:
    assert edition_of(lens(MINIMAL)) == "Test edition"
    released = changed({"releases/first.yaml": RELEASE, "releases/second.yaml": SECOND})
    assert edition_of(lens(released)) == "Test edition 0.2.0, 1 October 2026"


def test_of_two_releases_of_one_day_the_higher_version_is_the_newest(changed: Change) -> None:
    later = RELEASE.replace("0.1.0", "0.10.0").replace("First", "Later the same day")
    both = lens(changed({"releases/first.yaml": RELEASE, "releases/later.yaml": later}))
    assert edition_of(both) == "Test edition 0.10.0, 1 September 2026"
    assert home_page(both).content.release.title == "Later the same day"


def test_a_field_is_named_as_people_write_it() -> None:
    assert label_of("dates.full_conformance") == "Full conformance"
    assert label_of("non_digital_route") == "Non-digital route"


def test_of_two_links_with_one_title_each_says_its_kind(changed: Change) -> None:
    term = (
        "title: New standard\nsummary: The same word.\nstatus: active\nexpansion: Something new\n"
    )
    sources = "sources: [{source: roundtable}]\n"
    held = lens(changed({"glossary/new-standard-term.yaml": term + sources}))
    ids = ("new-standard", "old-standard", "new-standard-term")
    assert [value.text for value in all_linked(held, ids)] == [
        "New standard (standard)",
        "Old standard",
        "New standard (term)",
    ]


def test_a_list_names_first_what_stands_nearest_to_the_facts() -> None:
    held = lens(MINIMAL)
    assert [value.text for value in documents_behind(held, held.of_kind(Standard))] == [
        "A roundtable",
        "Hearsay",
    ]
