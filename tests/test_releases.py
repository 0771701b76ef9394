"""What changed from release to release: pages, the history of each artefact, and the picture."""

import re

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from blueprint_build.changes.comparison import Comparison
from blueprint_build.changes.history import MOST_IN_FULL, NO_HISTORY
from blueprint_build.graph.lens import Lens
from blueprint_build.pictures.changes import MOST_IN_A_CELL, changes_picture
from blueprint_build.pictures.ink import standalone
from blueprint_build.pictures.picture import Picture
from blueprint_build.signposts import signposts
from blueprint_build.site import Site
from blueprint_build.views.changed import newest_changes
from tests.conftest import MINIMAL, TESTS, TODAY
from tests.releases import Past, released
from tests.test_site import Links, file_addresses, resolved

NEW = (MINIMAL / "standards/new-standard.yaml").read_text("utf-8")
DRAFT = (MINIMAL / "standards/draft-standard.yaml").read_text("utf-8")
TERM = (MINIMAL / "glossary/gp.yaml").read_text("utf-8")
NASTY = "<script>alert('x')</script> \\N & more"

SOONER = NEW.replace("applies_from: 2027-04-01", "applies_from: 2027-01-01")
STATES = (
    {"standards/spare-standard.yaml": DRAFT.replace("Draft", "Spare")},
    {"standards/new-standard.yaml": SOONER, "glossary/gp.yaml": TERM.replace("A doctor", "One")},
    {
        "standards/spare-standard.yaml": None,
        "standards/draft-standard.yaml": None,
        "standards/drafted-standard.yaml": DRAFT + "formerly: [draft-standard]\n",
    },
)
"""Three releases: as it is; a date sooner and other words; one gone, and one renamed."""


@pytest.fixture(scope="module")
def past() -> Past:
    return released(*STATES)


@pytest.fixture(scope="module")
def site(past: Past) -> Site:
    return past.site()


def text_of(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_the_page_of_a_release_says_what_changed_for_whom_from_when_and_from_what_to_what(
    site: Site,
) -> None:
    said = text_of(site.pages["releases/release-0-2-0/"].html)
    assert "Industry 1 From 1 January 2027 New standard standard Date brought forward" in said
    assert "1 April 2027 becomes → 1 January 2027" in said
    assert said.index("Date brought forward") < said.index("Wording, order and upkeep only 1")


def test_the_page_of_a_release_looks_as_expected(
    site: Site, file_regression: FileRegressionFixture
) -> None:
    html = re.sub(r"\n\s*\n+", "\n", site.pages["releases/release-0-2-0/"].html)
    file_regression.check(html, fullpath=TESTS / "golden/release.html")


def test_the_first_release_has_none_before_it(site: Site) -> None:
    assert "This is the first release" in site.pages["releases/release-0-1-0/"].html


def test_every_link_and_anchor_of_a_site_with_a_history_leads_somewhere(site: Site) -> None:
    files = file_addresses(MINIMAL) | {post.address for post in signposts(site.lens)}
    known = {address: set(Links(written.html).ids) for address, written in site.pages.items()}
    for address, written in site.pages.items():
        for href in Links(written.html).hrefs:
            path, _, anchor = href.partition("#")
            target = resolved(address, path)
            if "://" in href or target in files or target.startswith(("feeds/", "data/")):
                continue
            assert target in known, f"{address} links to {href}"
            assert not anchor or anchor in known[target], f"{address} links to {href}"


def test_what_is_gone_is_named_without_a_link_and_what_is_renamed_leads_to_where_it_is(
    site: Site,
) -> None:
    html = site.pages["releases/release-0-3-0/"].html
    assert re.search(r'id="of-spare-standard">\s*<p class="bp-told__of">Spare standard', html)
    assert 'href="../../standards/drafted-standard/">Draft standard' in html


def test_an_artefact_tells_in_which_releases_it_changed_under_whatever_id(site: Site) -> None:
    history = site.pages["standards/drafted-standard/"].page.history
    assert [(each.release, each.what) for each in history] == [
        ("Release 0.3.0", "artefact renamed"),
        ("Release 0.1.0", "there from the start"),
    ]
    [newest, _] = site.pages["standards/new-standard/"].page.history
    assert newest.address == "releases/release-0-2-0/#of-new-standard"
    assert 'id="of-new-standard"' in site.pages["releases/release-0-2-0/"].html


def test_any_two_releases_are_compared_and_neighbours_on_the_page_of_the_later(site: Site) -> None:
    apart = [address for address in site.pages if address.startswith("changes/0")]
    assert apart == ["changes/0.1.0/0.3.0/"]
    matrix = Links(site.pages["changes/"].html).hrefs
    assert {"../changes/0.1.0/0.3.0/", "../releases/release-0-2-0/"} <= set(matrix)


def test_two_releases_say_what_each_holds_of_a_day(site: Site) -> None:
    said = text_of(site.pages["changes/0.1.0/0.3.0/"].html)
    assert "21 November 2026: 0 told differently" in said
    assert "31 December 2029" in said


def test_many_releases_are_compared_with_their_neighbours_and_the_newest_alone() -> None:
    count = MOST_IN_FULL + 2
    many = released(*({"glossary/gp.yaml": f"{TERM}aliases: [GP{n}]\n"} for n in range(count)))
    newest = (0, count, 0)
    for old, new in many.history.steps:
        assert new == newest or new[1] == old[1] + 1
    assert len(many.history.steps) == 2 * (count - 1) - 1


def test_without_tags_a_release_says_that_nothing_is_known_to_compare_it_with() -> None:
    site = released(*STATES, tagged=0).site()
    assert "so nothing is compared" in site.pages["releases/release-0-3-0/"].html
    assert site.pages["standards/new-standard/"].page.history == ()
    assert "bp-told" not in site.pages[""].html


def test_a_release_that_is_recorded_but_not_yet_tagged_is_what_the_folder_holds(past: Past) -> None:
    untagged = released(*STATES, tagged=2)
    assert [e.version for e in untagged.history.editions] == [(0, 1, 0), (0, 2, 0), (0, 3, 0)]
    pages = (made.site().pages["releases/release-0-3-0/"].html for made in (past, untagged))
    assert len(set(pages)) == 1


def test_a_release_that_cannot_be_read_in_full_is_left_out() -> None:
    broken = released({"standards/odd.yaml": "title: Odd\n"}, {"standards/odd.yaml": None}, {})
    assert [edition.version for edition in broken.history.editions] == [(0, 2, 0), (0, 3, 0)]
    assert not broken.history.from_the_first


def test_home_names_the_gravest_changes_of_the_newest_release(past: Past, site: Site) -> None:
    newest = newest_changes(Lens(past.blueprint, TODAY), past.history, 1)
    assert newest
    assert [(line.what.text, line.title.text) for line in newest.lines] == [
        ("artefact removed", "Spare standard")
    ]
    assert newest.more == 1
    assert "Artefact removed: Spare standard" in site.pages[""].html
    assert newest_changes(Lens(past.blueprint, TODAY), NO_HISTORY, 1) is None


def test_the_words_of_a_change_stay_words_on_a_page() -> None:
    title = NASTY.replace("'", "''")
    nasty = {"glossary/gp.yaml": TERM.replace("title: GP", f"title: '{title}'")}
    more = {"glossary/gp.yaml": TERM.replace("title: GP", f"title: '{title}'") + "aliases: [G]\n"}
    site = released({}, nasty, more).site()
    for address in ("releases/release-0-2-0/", "releases/release-0-3-0/", "changes/0.1.0/0.3.0/"):
        assert "<script>alert" not in site.pages[address].html
        assert "&lt;script&gt;" in site.pages[address].html


def test_what_changes_for_two_groups_of_readers_alike_is_told_once() -> None:
    both = NEW.replace("audiences: [industry]", "audiences: [industry, staff]")
    sooner = SOONER.replace("audiences: [industry]", "audiences: [industry, staff]")
    made = released({"standards/new-standard.yaml": both}, {"standards/new-standard.yaml": sooner})
    said = text_of(made.site().pages["releases/release-0-2-0/"].html)
    assert said.count("Date brought forward major") == 1
    assert "The same changes as for Industry ." in said


def picture(past: Past) -> Picture:
    return changes_picture(list(past.history.steps.values())[-1].comparison)


def rows(drawn: Picture) -> list[tuple[str, ...]]:
    return [tuple(cell.text for cells in row for cell in cells) for row in drawn.table.rows]


def test_the_picture_of_a_comparison_has_a_sign_and_a_word_for_all_that_changed(
    file_regression: FileRegressionFixture,
) -> None:
    step = released(*STATES).history.steps[(0, 1, 0), (0, 3, 0)]
    drawn = changes_picture(step.comparison)
    assert rows(drawn) == [
        ("Stricter or sooner", "standard", "New standard", "date brought forward"),
        ("Changed otherwise", "standard", "Draft standard", "artefact renamed"),
        ("Ended or ending", "standard", "Spare standard", "artefact removed"),
    ]
    assert drawn.description == (
        "Three things changed: 1 stricter or sooner; 1 changed otherwise; 1 ended or ending."
    )
    file_regression.check(standalone(drawn), fullpath=TESTS / "golden/picture-changes.svg")


def test_one_change_more_is_one_row_more_in_the_picture() -> None:
    before = rows(picture(released({}, {"standards/new-standard.yaml": SOONER})))
    later = DRAFT.replace("level: emerging", "level: recommended")
    files = {"standards/new-standard.yaml": SOONER, "standards/draft-standard.yaml": later}
    after = rows(picture(released({}, files)))
    assert set(after) - set(before) == {
        ("Stricter or sooner", "standard", "Draft standard", "obligation tightened")
    }


def test_where_much_is_new_the_picture_names_some_and_counts_the_rest() -> None:
    files = {f"glossary/term-{n}.yaml": TERM.replace("GP", f"T{n}") for n in range(40)}
    drawn = picture(released({}, files))
    assert drawn.drawing
    assert len(drawn.drawing.parts()) == MOST_IN_A_CELL - 1
    assert len(drawn.table.rows) == 40
    assert "and 36 more" in standalone(drawn)


def test_where_nothing_but_words_changed_there_is_a_sentence_and_no_drawing() -> None:
    worded = {"glossary/gp.yaml": TERM.replace("A doctor", "One")}
    drawn = picture(released({}, worded))
    assert drawn.drawing is None
    assert drawn.description == "Nothing changed but words, order and upkeep."


def test_a_comparison_leaves_out_that_a_release_is_recorded_only_where_it_is_asked_to() -> None:
    old, new = (edition.blueprint for edition in released({}, {}).history.editions)
    assert Comparison("a", "b", old, new).changes
    assert not Comparison("a", "b", old, new, with_records=False).changes


def test_the_page_about_all_changes_looks_as_expected(
    site: Site, file_regression: FileRegressionFixture
) -> None:
    html = re.sub(r"\n\s*\n+", "\n", site.pages["changes/"].html)
    file_regression.check(html, fullpath=TESTS / "golden/what-changed.html")


def test_what_was_renamed_after_a_release_is_found_from_that_release_under_its_new_id() -> None:
    recommended = DRAFT.replace("level: emerging", "level: recommended")
    renamed = {
        "standards/draft-standard.yaml": None,
        "standards/drafted-standard.yaml": recommended + "formerly: [draft-standard]\n",
    }
    site = released({}, {"standards/draft-standard.yaml": recommended}, renamed).site()
    [changed, _, _] = site.pages["releases/release-0-2-0/"].html.split("Draft standard</a>")
    assert changed.endswith('href="../../standards/drafted-standard/">')
