"""A date that moved is told once, with the reason; its record is part of the move, never lost."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_build.changes.change import Change, ChangeClass, Step, step_of, with_records
from blueprint_build.changes.compare import compare
from blueprint_build.changes.comparison import Comparison
from blueprint_build.changes.difference import differences
from blueprint_build.changes.meaning import meanings
from blueprint_build.changes.saying import plain
from blueprint_build.exports.feeds import feed_of
from blueprint_build.graph.blueprint import Blueprint, assemble
from blueprint_build.graph.channels import Channel
from blueprint_build.reports.changes import html, markdown, text
from blueprint_build.reports.changes import json as as_json
from blueprint_build.reports.changes.changelog import section
from blueprint_build.review.changed import spoken
from blueprint_build.source.load import load
from blueprint_schema.kinds.milestone import Milestone
from tests.conftest import TODAY
from tests.memory import small_with
from tests.releases import released
from tests.test_changes import ADDED, MILESTONE

K = ChangeClass
QUARTERS = ("2027-04-01/2027-06-30", "2027-07-01/2027-09-30", "2027-10-01/2027-12-31")
SECOND, THIRD, FOURTH = QUARTERS
NOT_READY = ("2027-06-30", "2027-09-30", "Not ready.")
NO_MONEY = ("2027-09-30", "2027-12-31", "No money.")


def step(when: str, *moves: tuple[str, str, str], baseline: str = "", more: str = "") -> str:
    """The milestone's file, with its date, its moves and the date given first."""
    first, last = when.split("/")
    precision = "day" if first == last else "quarter"
    text = ADDED[MILESTONE].replace(
        "{earliest: 2027-04-01, latest: 2027-06-30, precision: quarter}",
        f"{{earliest: {first}, latest: {last}, precision: {precision}}}",
    )
    said = (
        f"  - {{old: {old}, new: {new}, why: {why}, source: {{source: roundtable}}}}\n"
        for old, new, why in moves
    )
    given_first = f"baseline: {baseline}\n" if baseline else ""
    return text + given_first + ("moves:\n" + "".join(said) if moves else "") + more


def blueprint(file: str) -> Blueprint:
    reading = load(small_with({**ADDED, MILESTONE: file}))
    assert reading.faults == []
    return assemble(reading)


def between(old: str, new: str) -> tuple[Change, ...]:
    return compare(blueprint(old), blueprint(new))


def told(changes: Iterable[Change]) -> list[tuple[ChangeClass, str]]:
    return [(change.kind, " ".join(change.way)) for change in changes]


def test_a_date_that_was_moved_is_one_change_that_says_why() -> None:
    (change,) = between(step(SECOND), step(THIRD, NOT_READY, baseline="2027-06-30"))
    assert (change.kind, change.step) == (K.DATE_PUT_BACK, Step.MINOR)
    assert (change.after_words, change.why) == ("July to September 2027", "Not ready.")
    assert told(change.record) == [
        (K.FACT, "baseline"),
        (K.DETAIL_ADDED, "moves 2027-06-30"),
        (K.RELATION_GAINED, "moves 2027-06-30 source"),
    ]


def test_a_date_that_moved_twice_since_says_both_reasons() -> None:
    (change,) = between(step(SECOND), step(FOURTH, NOT_READY, NO_MONEY, baseline="2027-06-30"))
    assert change.why == "Not ready. No money."
    assert len(change.record) == 5


def test_a_date_that_moves_on_is_told_with_its_last_move_alone() -> None:
    (change,) = between(
        step(THIRD, NOT_READY, baseline="2027-06-30"),
        step(FOURTH, NOT_READY, NO_MONEY, baseline="2027-06-30"),
    )
    assert (change.why, len(change.record)) == ("No money.", 2)


def test_a_date_that_is_made_firmer_says_why_too() -> None:
    firmer = ("2027-06-30", "2027-05-12", "The hall is booked.")
    (change,) = between(step(SECOND), step("2027-05-12/2027-05-12", firmer))
    assert (change.kind, change.why) == (K.DATE_FIRMER, "The hall is booked.")


FOR_ITSELF = {
    "the date stands as it stood": (step(SECOND), step(SECOND, NOT_READY)),
    "it ends on another day": (step(SECOND), step(FOURTH, NOT_READY)),
    "it begins on another day": (step(SECOND), step(FOURTH, NO_MONEY)),
    "there is a gap between two moves": (
        step(SECOND),
        step(FOURTH, ("2027-06-30", "2027-07-15", "Not ready."), NO_MONEY),
    ),
}


@pytest.mark.parametrize("why", FOR_ITSELF)
def test_a_move_that_is_not_the_one_that_was_made_is_told_for_itself(why: str) -> None:
    changes = between(*FOR_ITSELF[why])
    assert (K.DETAIL_ADDED, "moves 2027-06-30") in told(changes) or (
        K.DETAIL_ADDED,
        "moves 2027-09-30",
    ) in told(changes)
    assert not any(change.record or change.why for change in changes)


def test_an_older_move_that_is_made_known_with_a_new_one_is_told_for_itself() -> None:
    changes = between(step(THIRD), step(FOURTH, NOT_READY, NO_MONEY, baseline="2027-06-30"))
    assert changes[0].why == "No money."
    assert (K.DETAIL_ADDED, "moves 2027-06-30") in told(changes)
    assert (K.FACT, "baseline") in told(changes)


def test_a_reason_that_is_corrected_later_is_told_for_itself() -> None:
    reworded = (*NOT_READY[:2], "Not yet ready.")
    (change,) = between(step(THIRD, NOT_READY), step(THIRD, reworded))
    assert (change.kind, change.why) == (K.WORDING, "")


def test_what_stands_after_the_moves_is_no_part_of_their_record() -> None:
    funding = "funding: {{period: {}, certainty: committed}}\n"
    changes = between(
        step(SECOND, more=funding.format("Spring")),
        step(THIRD, NOT_READY, more=funding.format("Autumn")),
    )
    assert ("funding", "period") in {change.way for change in changes}


DAYS = st.sampled_from([date(2027, month, 30) for month in (4, 6, 7, 9, 10, 12)])
MOVES = st.lists(st.tuples(DAYS, DAYS, st.sampled_from(("Not ready.", "No money."))), max_size=3)
STATES = st.builds(
    lambda when, moves, baseline: step(
        when,
        *((old.isoformat(), new.isoformat(), why) for old, new, why in moves),
        baseline=baseline.isoformat() if baseline else "",
    ),
    st.sampled_from(QUARTERS),
    MOVES,
    st.none() | DAYS,
)


@given(STATES, STATES)
def test_every_value_that_differs_is_told_once_for_itself_or_in_a_record(
    old: str, new: str
) -> None:
    changes = between(old, new)
    was, now = (blueprint(file).artefacts["portal-live"] for file in (old, new))
    assert isinstance(was, Milestone)
    expected = Counter(
        (here.way, kind, json.dumps([plain(here.before), plain(here.after)]))
        for here in differences(was, now)
        for kind, _ in meanings(here)
    )
    found = Counter(
        (one.way, one.kind, json.dumps([one.before, one.after])) for one in with_records(changes)
    )
    assert found == expected
    assert step_of(changes) is max((one.step for one in with_records(changes)), default=Step.NONE)


def comparison() -> Comparison:
    old, new = step(SECOND), step(THIRD, NOT_READY, baseline="2027-06-30")
    return Comparison("the old one", "the new one", blueprint(old), blueprint(new))


FORMS: dict[str, Callable[[Comparison], str]] = {
    "text": text.report,
    "markdown": markdown.report,
    "html": html.report,
    "changelog": lambda made: section(made, (0, 2, 0), TODAY, "A note."),
    "review": lambda made: " ".join(
        piece.text for row in spoken(made, TODAY) for cell in row for piece in cell
    ),
}


@pytest.mark.parametrize("name", FORMS)
def test_every_form_for_people_tells_the_move_once_and_why(name: str) -> None:
    said = FORMS[name](comparison())
    # A reason is no part of the new date: it stands on a line, or in a sentence, of its own.
    assert said.count("July to September 2027") == 1
    assert len(re.findall(r"[Ww]hy: Not ready\.", said)) == 1
    assert "baseline" not in said
    assert "moves" not in said


MORE = "outcomes: [less-typing]\n"


def test_a_release_page_a_history_and_a_feed_tell_the_move_once_and_why() -> None:
    made = released(
        {
            **{path: file + MORE for path, file in ADDED.items()},
            MILESTONE: step(SECOND, more=MORE),
        },
        {MILESTONE: step(THIRD, NOT_READY, baseline="2027-06-30", more=MORE)},
    )
    pages = made.site().pages
    page = pages["releases/release-0-2-0/"].html
    assert page.count("<ins>July to September 2027</ins>") == 1
    assert page.count('<p class="bp-quiet">Why: Not ready.</p>') == 1
    assert "Detail added" not in page
    assert "date put back</" in pages["milestones/portal-live/"].html
    newest = feed_of(made.blueprint, made.history, Channel("all", "Everything"), "").entries
    (entry,) = (one for one in newest if "/0.2.0/" in one.id)
    assert "July to September 2027. Why: Not ready." in entry.html


def test_a_date_that_moves_and_gets_firmer_is_told_in_one_line() -> None:
    old, new = blueprint(step(SECOND)), blueprint(step("2027-08-05/2027-08-05"))
    made = Comparison("the old one", "the new one", old, new)
    assert [change.kind for change in made.changes] == [K.DATE_PUT_BACK, K.DATE_FIRMER]
    for said in (form(made) for form in FORMS.values()):
        assert len(re.findall("April to June 2027", said)) == 1
        assert re.search("put back.* firmer|Date put back.*\\(date firmer\\)", said, re.DOTALL)


def test_programs_are_given_the_record_and_what_it_records() -> None:
    said = json.loads(as_json.report(comparison()))
    assert [(one["class"], one["record_of"]) for one in said["changes"]] == [
        ("date-put-back", None),
        ("fact", ["date"]),
        ("detail-added", ["date"]),
        ("relation-gained", ["date"]),
    ]
    assert sum(said["counts"].values()) == len(said["changes"])
