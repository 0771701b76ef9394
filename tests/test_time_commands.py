"""What the command line says of the calendar: what turns when, and how things stand on a day."""

import json
from pathlib import Path

import pytest

from tests.conftest import MINIMAL, Change
from tests.test_commands import blueprint

SIGNAL = """\
title: Leave the new standard
summary: It says what is done from now on.
status: active
stance: disinvest
subject: new-standard
rationale: Its place is taken.
decided_on: 2026-01-31
valid_until: 2028-12-31
market_implication: exit
notice_months: 12
exit_date: 2028-06-30
replaced_by: [next-standard]
migration_path: Send both for a month.
pillars: [first-pillar]
outcomes: [less-typing]
sources:
  - source: roundtable
"""
NEXT = """\
title: Next standard
summary: It takes the place of the new one.
status: draft
type: interface
publisher: nhs-england
level: emerging
adoption_basis: international
pillars: [first-pillar]
sources:
  - source: roundtable
"""
STEP = """\
title: The next standard is out
summary: A step of the roadmap.
status: draft
date: {earliest: 2028-01-01, latest: 2028-03-31, precision: quarter}
confidence: planned
progress: not-started
delivers: [next-standard]
enables: [less-typing]
evidence_of_done: Anybody can read it.
pillars: [first-pillar]
outcomes: [less-typing]
sources:
  - source: roundtable
"""


@pytest.fixture
def leaving(changed: Change) -> str:
    """A small blueprint in which one standard is left for another."""
    files = {
        "signals/leave.yaml": SIGNAL,
        "standards/next-standard.yaml": NEXT,
        "milestones/next-is-out.yaml": STEP,
    }
    return str(changed(files))


def test_a_timeline_tells_what_starts_and_ends_and_what_is_then_in_force(leaving: str) -> None:
    result = blueprint("timeline", leaving, "--from", "2027-04-01", "--to", "2028-12-31")
    assert result.exit_code == 0
    assert result.output == (
        "1 April 2027\n"
        "  binds      New standard [new-standard]\n"
        "  in force   1 standard, 1 policy, 1 signal\n"
        "\n"
        "31 March 2028\n"
        "  starts     Next standard [next-standard], said by next-is-out\n"
        "  reached    The next standard is out [next-is-out], planned, from 1 January\n"
        "             2028 at the earliest\n"
        "  in force   2 standards, 1 policy, 1 signal\n"
        "\n"
        "30 June 2028\n"
        "  ends       New standard [new-standard], said by leave\n"
        "  in force   1 standard, 1 policy, 1 signal\n"
        "\n"
        "3 days on which something changes\n"
    )


def test_a_timeline_as_data_says_where_each_date_stands(leaving: str) -> None:
    result = blueprint(
        "timeline", leaving, "--from", "2028-06-30", "--to", "2028-06-30", "--format", "json"
    )
    (day,) = json.loads(result.output)["days"]
    assert day == {
        "day": "2028-06-30",
        "events": [
            {
                "turn": "ends",
                "artefact": "new-standard",
                "kind": "standard",
                "title": "New standard",
                "earliest": "2028-06-30",
                "latest": "2028-06-30",
                "firmness": None,
                "stated_in": "signals/leave.yaml",
                "stated_at": "/exit_date",
            }
        ],
        "in_force": {"standard": 1, "policy": 1, "signal": 1},
    }


def test_a_line_of_a_timeline_is_never_wider_than_100(
    leaving: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    lines = blueprint("timeline", leaving, "--from", "2000-01-01").output.splitlines()
    assert max(map(len, lines)) <= 100


def test_a_time_in_which_nothing_changes_is_said_to_be_one(leaving: str) -> None:
    result = blueprint("timeline", leaving, "--from", "2090-01-01")
    assert (result.exit_code, result.output) == (0, "nothing changes\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--from", "soon"), "'soon' is not a day"),
        (("--format", "jsn"), "did you mean json?"),
        (
            ("--from", "2030-01-01", "--to", "2029-01-01"),
            "--to 2029-01-01 lies before the first day, 2030-01-01; exchange the two",
        ),
    ],
)
def test_wrong_use_of_the_timeline_ends_with_2(words: tuple[str, ...], said: str) -> None:
    result = blueprint("timeline", str(MINIMAL), *words)
    assert result.exit_code == 2
    assert said in result.output


def test_a_broken_blueprint_has_no_timeline(changed: Change) -> None:
    folder = changed({"shifts/example-shift.yaml": "title: Only a title\n"})
    result = blueprint("timeline", str(folder))
    assert result.exit_code == 2
    assert "is not whole; run 'blueprint validate" in result.output


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2024-01-31", "On 31 January 2024: expected"),
        ("2028-06-29", "On 29 June 2028: in force"),
        ("2028-06-30", "On 30 June 2028: ended"),
    ],
)
def test_showing_something_says_how_it_stands_on_the_day(leaving: str, day: str, told: str) -> None:
    result = blueprint("show", "new-standard", "--folder", leaving, "--as-of", day)
    assert result.exit_code == 0
    assert told in result.output


def test_showing_something_says_what_governs_and_what_replaces_it(leaving: str) -> None:
    shown = blueprint("show", "new-standard", "--folder", leaving, "--as-of", "2028-01-31").output
    assert "  Since              1 February 2024: starts\n" in shown
    assert "  Until              30 June 2028: ends [leave]\n" in shown
    assert "  Signal             disinvest: Leave the new standard\n" in shown
    assert "  Replaced by        Next standard\n" in shown
    assert "  Before             1 April 2027: binds\n" in shown
    awaited = blueprint("show", "next-standard", "--folder", leaving, "--as-of", "2028-01-31")
    assert (
        "  After              by 31 March 2028: starts, planned [next-is-out]\n" in awaited.output
    )


def test_a_turn_that_several_statements_make_is_told_once() -> None:
    shown = blueprint("show", "new-standard", "--folder", str(MINIMAL), "--as-of", "2026-11-21")
    assert shown.output.count("1 April 2027: binds") == 1


def test_what_has_no_dates_is_shown_without_a_word_of_time() -> None:
    result = blueprint("show", "first-pillar", "--folder", str(MINIMAL))
    assert "undated" not in result.output


def test_a_gap_is_found_on_every_day_on_which_somebody_looks(leaving: str) -> None:
    step = Path(leaving) / "milestones/next-is-out.yaml"
    step.write_text(STEP.replace("2028-03-31", "2028-12-31"), "utf-8")
    for day in ("2026-01-31", "2028-07-01", "2035-01-01"):
        result = blueprint("validate", leaving, "--as-of", day)
        assert result.exit_code == 1
        assert "'new-standard' is off; its replacement 'next-standard'" in result.output
