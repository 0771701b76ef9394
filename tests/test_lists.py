"""Lists that are more than a table: who stands where, in which order, and what a card says."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from blueprint_build.graph.calendar import quarter_in_words, year_after
from blueprint_build.graph.lens import Lens
from blueprint_build.prose.sentences import first_sentence
from blueprint_build.render import WrittenPage
from blueprint_build.site import make_site
from blueprint_build.views.board import BoardView, Group, Item
from blueprint_build.views.concerns import concerns_page
from blueprint_build.views.decisions import decisions_page
from blueprint_build.views.gaps import gaps_page, overlap
from blueprint_build.views.grid import GridView
from blueprint_build.views.home import home_page
from blueprint_build.views.list_head import ListHead
from blueprint_build.views.page import Page
from blueprint_build.views.responsibilities import responsibilities_page
from blueprint_build.views.roadmap import roadmap_page
from blueprint_build.views.said import said_page
from blueprint_build.views.signals import signals_page
from blueprint_build.views.value import Value, inside
from blueprint_build.views.workforce import workforce_page
from blueprint_schema.kinds.capability import Capability
from mkdocs_blueprint.navigation import sections
from tests.case import CASES, lay
from tests.conftest import TODAY, Change, judge
from tests.test_site import real_site

BASE = {
    "status": "draft",
    "summary": "It is there for a test.",
    "pillars": "[first-pillar]",
    "outcomes": "[less-typing]",
    "sources": "[{source: roundtable}]",
}
SIGNAL = {
    "stance": "sustain",
    "subject": "new-standard",
    "rationale": "It is in daily use. It costs little.",
    "decided_on": "2026-01-31",
    "valid_until": "2027-12-31",
    "market_implication": "none",
}
MILESTONE = {
    "date": "{earliest: 2027-03-01, latest: 2027-03-31, precision: month}",
    "confidence": "planned",
    "progress": "unknown",
    "evidence_of_done": "A page",
    "delivers": "[new-standard]",
}
DECISION = {
    "state": "open",
    "context": "Nobody knows.",
    "options": "[{title: Do it, gains: Much, costs: Few}, {title: Wait, gains: Few, costs: Few}]",
    "decider": "nhs-england",
}
CAPABILITY = {"level": "1", "reach": "enabling", "maturity": "patchy"}
PLATFORM = {"type": "national", "lifecycle": "live", "substitutable": "partly"}


def artefact(*parts: Mapping[str, str], **more: str) -> str:
    """An artefact as YAML, later parts over earlier ones."""
    fields = {"title": "A title", **BASE}
    for part in (*parts, more):
        fields |= part
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


def lens(folder: Path, today: date = TODAY) -> Lens:
    """What pages see; the rules have their own tests, so only faults of form stop here."""
    return Lens(judge(folder, today).subject.blueprint, today)


def board(page: Page) -> BoardView:
    assert isinstance(page.content, BoardView)
    return page.content


def grid(page: Page) -> GridView:
    assert isinstance(page.content, GridView)
    return page.content


def groups(page: Page) -> dict[str, list[str]]:
    """The ids of the cards in each group, by its title."""
    return {group.title: [item.id for item in group.items] for group in board(page).groups}


def said(item: Item) -> dict[str, str]:
    """The facts of a card."""
    return {fact.label: ", ".join(value.text for value in fact.values) for fact in item.facts}


def only(page: Page) -> Item:
    """The one card of a board."""
    ((item,),) = [group.items for group in board(page).groups]
    return item


def test_signals_stand_by_stance_and_the_next_to_end_first(changed: Change) -> None:
    folder = changed(
        {
            "signals/kept.yaml": artefact(SIGNAL),
            "signals/later.yaml": artefact(SIGNAL, stance="disinvest", exit_date="2028-01-31"),
            "signals/sooner.yaml": artefact(SIGNAL, stance="disinvest", exit_date="2027-01-31"),
            "signals/gone.yaml": artefact(SIGNAL, status="retired"),
        }
    )
    page = signals_page(lens(folder))
    assert groups(page) == {
        "Sustain": ["kept"],
        "Disinvest": ["sooner", "later"],
        "Earlier signals": ["gone"],
    }
    assert [group.folded for group in board(page).groups] == [False, False, True]


def test_a_signal_says_what_a_supplier_plans_by(changed: Change) -> None:
    told = {
        "exit_date": "2027-01-31",
        "notice_months": "18",
        "replaced_by": "[new-standard]",
        "funding": "{certainty: indicative, period: Up to 2028-29}",
        "market_implication": "exit",
    }
    item = only(signals_page(lens(changed({"signals/a-signal.yaml": artefact(SIGNAL, told)}))))
    assert item.when == "Ends 31 January 2027"
    assert item.text == "It is in daily use."
    facts = said(item)
    assert facts["Notice"] == "18 months"
    assert facts["Instead"] == "New standard"
    assert facts["Funding"] == "indicative, up to 2028-29"
    assert facts["For the market"] == "exit"


def test_a_signal_that_says_nothing_of_money_is_found_under_unknown(changed: Change) -> None:
    item = only(signals_page(lens(changed({"signals/a-signal.yaml": artefact(SIGNAL)}))))
    assert item.chosen["certainty"] == (("unknown", "unknown"),)
    assert said(item)["Funding"] == "unknown"


def when(earliest: str, latest: str) -> str:
    return f"{{earliest: {earliest}, latest: {latest}, precision: range}}"


@pytest.fixture
def steps(changed: Change) -> Path:
    """A blueprint with steps before, within and after the next 12 months."""
    late = when("2026-01-01", "2026-11-20")
    return changed(
        {
            "milestones/soon.yaml": artefact(MILESTONE),
            "milestones/today.yaml": artefact(MILESTONE, date=when("2026-11-21", "2026-11-21")),
            "milestones/last-quarter.yaml": artefact(
                MILESTONE, date=when("2027-01-01", "2027-12-31")
            ),
            "milestones/later.yaml": artefact(MILESTONE, date=when("2028-01-01", "2028-01-01")),
            "milestones/late.yaml": artefact(MILESTONE, date=late),
            "milestones/done.yaml": artefact(MILESTONE, date=late, progress="done"),
        }
    )


def test_the_next_12_months_stand_by_quarter_then_years_then_the_past(steps: Path) -> None:
    assert groups(roadmap_page(lens(steps))) == {
        "October to December 2026": ["today"],
        "January to March 2027": ["soon"],
        "October to December 2027": ["last-quarter"],
        "2028": ["later"],
        "Past its date, not known to be done": ["late"],
        "Done or cancelled": ["done"],
    }


def test_the_roadmap_moves_on_with_the_day(steps: Path) -> None:
    found = groups(roadmap_page(lens(steps, date(2027, 4, 1))))
    assert found["January to March 2028"] == ["later"]
    assert found["Past its date, not known to be done"] == ["late", "today", "soon"]


def test_a_date_that_moved_says_from_when_and_why(changed: Change) -> None:
    move = (
        "[{old: 2026-03-31, new: 2027-03-31, why: Several places were not ready., "
        "source: {source: roundtable}}]"
    )
    step = artefact(MILESTONE, moves=move, baseline="2026-03-31")
    page = roadmap_page(lens(changed({"milestones/a-step.yaml": step})))
    assert said(only(page))["Moved"] == (
        "was 31 March 2026, became 31 March 2027: several places were not ready"
    )
    assert board(page).head.total.endswith("1 of 1 milestone moved.")


def test_unknown_progress_is_not_shown_as_a_word_of_its_own(changed: Change) -> None:
    folder = changed({"milestones/a-step.yaml": artefact(MILESTONE)})
    assert [word.text for word in only(roadmap_page(lens(folder))).words] == ["planned"]


def test_who_does_what_has_a_column_for_each_level_that_has_a_part(minimal: Path) -> None:
    lay(CASES / "rules" / "tier-not-stated" / "passes", minimal)
    seen = lens(minimal)
    view = grid(responsibilities_page(seen))
    titles = [tier.title for tier in seen.manifest.tiers]
    assert view.columns[0] == "Subject"
    assert set(view.columns[1:]) <= set(titles)
    for row in view.rows:
        assert len(row.cells) == len(view.columns) - 1
        accountable = {key for key, _ in row.chosen["accountable"]}
        named = [
            tier.key
            for tier, cell in zip(seen.manifest.tiers, row.cells, strict=False)
            if any(word.tone == "accountable" for word in cell.words)
        ]
        assert accountable == set(named)


def test_open_decisions_come_first_with_who_decides_and_by_when(changed: Change) -> None:
    folder = changed(
        {
            "decisions/made.yaml": artefact(DECISION, state="made", outcome="So be it."),
            "decisions/undated.yaml": artefact(DECISION),
            "decisions/due.yaml": artefact(
                DECISION, title="Z", due="2027-01-31", consulted="[nhs-trust]"
            ),
        }
    )
    page = decisions_page(lens(folder))
    assert groups(page) == {"Open": ["due", "undated"], "Made": ["made"]}
    due, undated = board(page).groups[0].items
    assert (due.when, undated.when) == ("Due by 31 January 2027", "No day is set")
    assert said(due)["Decides"] == "NHS England"
    assert said(due)["Options"] == "do it; wait"
    assert "Asked" in said(due)


def test_concerns_stand_by_topic_with_their_answer_or_its_lack(minimal: Path) -> None:
    lay(CASES / "rules" / "feedback-open" / "passes", minimal)
    (group,) = board(concerns_page(lens(minimal))).groups
    texts = {item.id: (item.words[0].text, item.text) for item in group.items}
    assert texts["still-open"] == ("no answer yet", "There is no answer yet.")
    assert texts["is-it-safe"] == ("the answer stands here", "Whoever gives care.")


def test_the_decisions_say_in_how_many_of_them_staff_are_asked(changed: Change) -> None:
    skills = "[{skill: Count, level: working}]"
    folder = changed(
        {
            "roles/a-role.yaml": artefact(profession="data", hybrid="false", skills=skills),
            "decisions/of-staff.yaml": artefact(DECISION, consulted="[nhs-trust, a-role]"),
            "decisions/of-bodies.yaml": artefact(DECISION, consulted="[nhs-trust]"),
        }
    )
    assert "Staff are asked, by their roles, in 1 of 2 decisions" in (
        board(decisions_page(lens(folder))).head.total
    )


def test_every_theme_is_told_with_what_came_of_it(minimal: Path) -> None:
    lay(CASES / "rules" / "feedback-open" / "passes", minimal)
    view = grid(said_page(lens(minimal)))
    assert [count.text for count in view.counts] == ["1 taken up", "1 not taken up"]
    first, second = view.rows
    where, came = first.cells
    assert first.title.address == "engagements/a-meeting/#theme-length"
    assert (where.text, where.items[0].text) == ("number not recorded", "A meeting")
    assert (came.text, came.items[0].address) == ("Everybody said so", "principles/one-record/")
    assert second.chosen["disposition"][0][0] == "declined"


def test_roles_show_their_skills_in_the_column_of_the_level(changed: Change) -> None:
    skills = "[{skill: Count, level: working}, {skill: Lead, level: expert}]"
    role = artefact(profession="data", hybrid="false", skills=skills)
    view = grid(workforce_page(lens(changed({"roles/a-role.yaml": role}))))
    assert view.columns == ("Role", "Profession", "Expert", "Practitioner", "Working", "Awareness")
    assert [cell.lines for cell in view.rows[0].cells] == [(), ("Lead",), (), ("Count",), ()]


def test_a_capability_that_nothing_serves_is_a_gap_and_its_parent_is_not(changed: Change) -> None:
    folder = changed(
        {
            "capabilities/wide.yaml": artefact(CAPABILITY, title="Wide"),
            "capabilities/bare.yaml": artefact(CAPABILITY, title="Bare", level="2", parent="wide"),
            "capabilities/hollow.yaml": artefact(CAPABILITY, title="Hollow"),
            "capabilities/held.yaml": artefact(
                CAPABILITY, title="Held", level="2", parent="hollow"
            ),
            "capabilities/weak.yaml": artefact(
                CAPABILITY, title="Weak", level="2", parent="wide", gap="Too slow."
            ),
            "platforms/a-platform.yaml": artefact(PLATFORM, serves="[wide, held, weak]"),
        }
    )
    rows = grid(gaps_page(lens(folder))).rows
    assert [(row.title.text, row.cells[0].words[0].tone) for row in rows] == [
        ("Bare", "no-platform"),
        ("Weak", "missing-in-part"),
    ]
    assert [value.address for value in rows[0].cells[2].items] == ["platforms/a-platform/"]
    assert rows[1].cells[1].text == "Too slow."


@pytest.mark.parametrize(
    ("second", "warned"), [("national", True), ("class", False)], ids=["same type", "another type"]
)
def test_two_platforms_of_one_type_for_one_capability_are_pointed_out(
    second: str, warned: bool, changed: Change
) -> None:
    folder = changed(
        {
            "capabilities/wide.yaml": artefact(CAPABILITY),
            "platforms/one.yaml": artefact(PLATFORM, serves="[wide]"),
            "platforms/other.yaml": artefact(PLATFORM, serves="[wide]", type=second),
            "platforms/gone.yaml": artefact(PLATFORM, serves="[wide]", status="retired"),
        }
    )
    seen = lens(folder)
    capability = seen.artefact("wide")
    assert isinstance(capability, Capability)
    said = overlap(seen, capability)
    assert "2 of type national" in said if warned else said == ""


def test_home_tells_what_is_left_and_how_sure_the_money_is(changed: Change) -> None:
    folder = changed(
        {
            "signals/a-signal.yaml": artefact(SIGNAL, stance="disinvest", exit_date="2027-01-31"),
            "milestones/a-step.yaml": artefact(MILESTONE, funding="{certainty: committed}"),
            "milestones/done.yaml": artefact(MILESTONE, progress="done"),
        }
    )
    view = home_page(lens(folder)).content
    (ending,) = view.endings
    assert (ending.what.text, ending.what.address) == ("New standard", "signals/a-signal/")
    assert ending.day == "ends on 31 January 2027"
    steps, signals = view.money
    assert [count.text for count in steps.counts] == ["1 committed"]
    assert [count.text for count in signals.counts] == ["1 unknown"]


def test_home_tells_an_ending_once(changed: Change) -> None:
    ends = {**MILESTONE, "ends": "[new-standard]"}
    del ends["delivers"]
    folder = changed(
        {
            "signals/a-signal.yaml": artefact(SIGNAL, stance="disinvest", exit_date="2027-03-31"),
            "milestones/switched-off.yaml": artefact(ends),
            "milestones/a-step.yaml": artefact(MILESTONE),
        }
    )
    view = home_page(lens(folder)).content
    told = [event.card.id for event in view.events]
    assert len(view.endings) == 1
    assert "a-step" in told
    assert not {"a-signal", "switched-off"} & {*told}


def test_home_tells_the_newest_release(changed: Change) -> None:
    fields = {"approved_by": "nhs-england", "note": "It brought much."}
    first = artefact(fields, title="First", version="0.1.0", date="2026-01-01")
    second = artefact(fields, title="Second", version="0.2.0", date="2026-02-01")
    folder = changed({"releases/v2.yaml": second, "releases/v1.yaml": first})
    view = home_page(lens(folder)).content
    assert (view.release.title, view.released) == ("Second", "1 February 2026")


def test_a_page_about_several_kinds_is_there_where_they_are(minimal: Path) -> None:
    def addresses() -> Mapping[str, WrittenPage]:
        return make_site(judge(minimal).subject.blueprint, TODAY).pages

    assert "said-and-done/" not in addresses()
    lay(CASES / "rules" / "feedback-open" / "passes", minimal)
    pages = addresses()
    assert "said-and-done/" in pages
    assert 'href="../said-and-done/"' in pages["engagements/"].html


def test_groups_of_few_cards_stand_side_by_side() -> None:
    item = Item("an-id", Value("A title"), "", (), "", (), {})
    head = ListHead("", "", "", "", (), (), (), "", ())
    few = Group("few", "Few", "", (item,))
    many = Group("many", "Many", "", (item,) * 9)
    assert BoardView(head, (few, few)).is_sparse
    assert not BoardView(head, (many, few)).is_sparse


def test_a_sentence_is_cut_to_stand_inside_another() -> None:
    assert inside("The date moved.") == "the date moved"
    assert inside("A list.") == "a list"
    assert inside("NHS England said so.") == "NHS England said so"


def test_the_first_sentence_ends_at_its_own_full_stop() -> None:
    assert first_sentence("See No. 5 of it. Then go.") == "See No. 5 of it."
    assert first_sentence("") == ""


@pytest.mark.parametrize(
    ("day", "quarter", "later"),
    [
        (date(2026, 11, 21), "October to December 2026", date(2027, 11, 21)),
        (date(2028, 2, 29), "January to March 2028", date(2029, 2, 28)),
        (date(9999, 12, 31), "October to December 9999", date(9999, 12, 31)),
    ],
)
def test_quarters_and_years_follow_the_calendar(day: date, quarter: str, later: date) -> None:
    assert quarter_in_words(day) == quarter
    assert year_after(day) == later


def test_there_are_at_most_ten_sections_and_pages_stand_where_they_are_looked_for() -> None:
    found = {
        title: places for section in sections(real_site()) for title, places in section.items()
    }
    assert len(found) <= 10
    assert {"One architecture model": "architecture/index.md"} in found["Architecture"]
    assert {"You said, we did": "said-and-done/index.md"} in found["Conversation"]
    assert {"Roadmap": "milestones/index.md"} in found["Plan"]
    for title in ("The whole blueprint", "Data", "Accessibility", "Glossary"):
        assert title in {name for place in found["Reference"] for name in place}
