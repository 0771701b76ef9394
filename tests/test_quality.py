"""The quality page: what is open, late or accepted, and nothing that is not."""

import re
from datetime import date
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from blueprint_build.checks.catalogue import rules
from blueprint_build.checks.finding import Finding
from blueprint_build.graph.lens import Lens
from blueprint_build.site import make_site
from blueprint_build.views.quality import QualityView, quality_page
from blueprint_schema.manifest import Severity
from mkdocs_blueprint.navigation import sections
from mkdocs_blueprint.plugin import _site
from tests.conftest import MINIMAL, TESTS, TODAY, Change, judge

UNREAD = (MINIMAL / "sources/hearsay.yaml").read_text("utf-8")
SHIFT = (MINIMAL / "shifts/example-shift.yaml").read_text("utf-8")
POLICY = (MINIMAL / "policies/example-act.yaml").read_text("utf-8")
POINTS = """points:
  - {number: 1, text: Documents are too long., disposition: recorded}
  - {number: 2, text: Dates are not clear., disposition: open}
"""
WAIVER = "waivers: [{rule: orphan, reason: It is being written., until: 2026-11-21}]\n"


@pytest.fixture
def uneven(changed: Change) -> Path:
    """A blueprint with open warnings, late reviews and a waiver on its last day."""
    return changed(
        {
            "sources/unread.yaml": UNREAD,
            "sources/unread-too.yaml": UNREAD.replace("Hearsay", "Hearsay again"),
            "sources/unread-for-now.yaml": UNREAD + POINTS + WAIVER,
            "shifts/example-shift.yaml": SHIFT + "review_by: 2026-11-20\n",
            "policies/example-act.yaml": POLICY + "review_by: 2026-01-31\n",
            "glossary/gp.yaml": (MINIMAL / "glossary/gp.yaml").read_text("utf-8")
            + "review_by: 2026-11-21\n",
        }
    )


def view(folder: Path, today: date = TODAY) -> QualityView:
    """What the quality page of a folder shows."""
    verdict = judge(folder, today)
    content = quality_page(Lens(verdict.subject.blueprint, today), verdict.findings).content
    assert isinstance(content, QualityView)
    return content


def html(folder: Path, *more: Finding) -> str:
    """The quality page of a folder, written."""
    verdict = judge(folder)
    blueprint = verdict.subject.blueprint
    findings = (*verdict.findings, *more)
    return make_site(blueprint, TODAY, findings=findings).pages["quality/"].html


def test_the_quality_page_reads_as_expected(
    uneven: Path, file_regression: FileRegressionFixture
) -> None:
    text = re.sub(r"\n\s*\n+", "\n", html(uneven))
    file_regression.check(text, fullpath=TESTS / "golden/quality.html")


def test_warnings_in_the_same_words_stand_together(uneven: Path) -> None:
    shown = view(uneven)
    assert shown.warnings == 4
    (orphans,) = (group for group in shown.open if group.rule.address == "rules/orphan/")
    assert [place.address for place in orphans.places] == [
        "sources/unread-too/",
        "sources/unread/",
    ]


def test_reviews_are_late_from_the_day_after_and_the_longest_first(uneven: Path) -> None:
    assert [(row.due, row.artefact.address) for row in view(uneven).late] == [
        (date(2026, 1, 31), "policies/example-act/"),
        (date(2026, 11, 20), "shifts/example-shift/"),
    ]


def test_what_comes_due_this_month_is_named_and_else_the_first_after_it(uneven: Path) -> None:
    this_month = view(uneven)
    assert (this_month.month, this_month.next_review) == (date(2026, 11, 30), None)
    assert [row.artefact.address for row in this_month.soon] == ["glossary/gp/"]
    before = view(uneven, date(2026, 9, 30))
    assert before.soon == ()
    assert before.next_review
    assert before.next_review.artefact.address == "shifts/example-shift/"


def test_every_rule_says_how_often_it_found_something(uneven: Path) -> None:
    counted = {
        row.rule.text: (row.open, row.accepted) for _, rows in view(uneven).families for row in rows
    }
    assert set(counted) == {rule.name for rule in rules()}
    found = {name: counts for name, counts in counted.items() if any(counts)}
    assert found == {"orphan": (2, 1), "past-review": (2, 0)}


def test_a_waiver_is_in_force_through_its_last_day(uneven: Path) -> None:
    (held,) = view(uneven).waivers
    assert (held.until, held.reason) == (TODAY, "It is being written.")
    assert view(uneven, date(2026, 11, 22)).waivers == ()


def test_a_waiver_in_the_same_words_is_one_row_and_counts_for_each_artefact(uneven: Path) -> None:
    (uneven / "sources/unread-too.yaml").write_text(UNREAD + WAIVER, "utf-8")
    (held,) = view(uneven).waivers
    assert {artefact.address for artefact in held.artefacts} == {
        "sources/unread-for-now/",
        "sources/unread-too/",
    }
    assert view(uneven).waived == 2


def test_the_counts_add_up_to_all_artefacts(uneven: Path) -> None:
    shown = view(uneven)
    assert sum(row.total for row in shown.kinds) == 16
    assert all(sum(row.by_status) == row.total for row in shown.kinds)


def test_the_sources_lead_to_their_coverage_where_they_list_points(uneven: Path) -> None:
    text = html(uneven)
    assert "1 of 2 points of the sources are dealt with" in text
    assert 'href="../coverage/"' in text
    assert "coverage" not in html(MINIMAL)


def test_a_blueprint_without_blemish_says_so() -> None:
    text = html(MINIMAL)
    assert text.count("<p>None.</p>") == 2
    assert "<p>Nothing is late.</p>" in text


def test_a_finding_about_no_artefact_names_its_file_and_stays_text() -> None:
    hostile = "<script>alert(1)</script>"
    text = html(
        MINIMAL, Finding("about.md", 1, 1, "orphan", Severity.WARNING, hostile, hint=hostile)
    )
    assert "about.md" in text
    assert "<script" not in text


def test_the_built_site_shows_the_warnings_of_its_check_under_about(uneven: Path) -> None:
    site = _site(uneven, TODAY.isoformat())
    assert site.pages["quality/"].html == html(uneven)
    assert {"Quality": "quality/index.md"} in sections(site)[-1]["Reference"]


def test_the_page_depends_on_its_inputs_alone(uneven: Path) -> None:
    assert html(uneven) == html(uneven)
    assert view(uneven) == view(uneven)
