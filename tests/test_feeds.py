"""Feeds and calendars: read by programs that are not ours, and the same for whoever subscribes."""

import json
from datetime import date
from functools import cache

import feedparser
import pytest
from icalendar import Calendar
from jsonschema import Draft202012Validator, FormatChecker

from blueprint_build.changes.history import NO_HISTORY
from blueprint_build.exports.atom import atom
from blueprint_build.exports.calendar_file import calendar_file
from blueprint_build.exports.feeds import feed_of
from blueprint_build.exports.json_feed import json_feed
from blueprint_build.graph.blueprint import Blueprint, assemble
from blueprint_build.graph.channels import Channel, channels
from blueprint_build.source.load import load
from tests.case import CASES
from tests.conftest import MINIMAL, TESTS, TODAY
from tests.memory import small_with
from tests.releases import Past, released
from tests.test_releases import DRAFT, NASTY, NEW, SOONER, STATES, TERM

ALL = Channel("all", "Everything")
TOP = "https://example.org/blueprint/latest/"
FORM = Draft202012Validator(
    json.loads((TESTS / "schemas/json-feed-as-written.schema.json").read_text("utf-8")),
    format_checker=FormatChecker(),
)
PRINCIPLE = (MINIMAL / "principles/one-record.yaml").read_text("utf-8")
ANOTHER = "  - who: nhs-england\n    what: Ask again\n    by: 2027-06-30\n"
SECOND = """\
  - key: keep-results
    text: The supplier's product keeps each result for ten years.
    level: SHOULD
    subjects: [supplier]
    applies_from: 2028-04-01
"""


@cache
def past() -> Past:
    return released(*STATES)


def channel(name: str) -> Channel:
    return next(one for one in channels(past().blueprint) if one.name == name)


def both(made: Past, name: str) -> tuple[feedparser.FeedParserDict, dict[str, object]]:
    """A channel's feed as the two parsers read it."""
    feed = feed_of(made.blueprint, made.history, channel(name), TOP)
    content = json.loads(json_feed(feed))
    FORM.validate(content)
    read = feedparser.parse(atom(feed))
    assert not read.bozo
    assert read.version == "atom10"
    return read, content


@pytest.mark.parametrize("name", ["all", "for-industry", "for-staff", "on-first-pillar"])
def test_the_two_forms_of_a_feed_say_the_same(name: str) -> None:
    read, content = both(past(), name)
    said = [(one.id, one.link, one.title, one.published) for one in read.entries]
    items = content["items"]
    assert isinstance(items, list)
    keys = ("id", "url", "title", "date_published")
    assert said == [tuple(item[key] for key in keys) for item in items]


def test_an_entry_for_each_release_and_topic_the_newest_first() -> None:
    read, _ = both(past(), "all")
    assert [one.title for one in read.entries] == [
        "Release 0.3.0, ends: Spare standard",
        "Release 0.3.0, new: Draft standard",
        "Release 0.2.0, dates: New standard",
        "Release 0.1.0",
    ]
    assert read.feed.updated == "2026-11-03T00:00:00Z"


def test_a_signal_that_turns_to_more_money_is_not_told_as_an_end() -> None:
    files = {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for folder in (CASES / "review/common", CASES / "review/4-platform-retired/before")
        for path in folder.rglob("*.yaml")
    }
    signal = "signals/results-post-signal.yaml"
    turned = {signal: files[signal].replace("stance: sustain", "stance: invest")}
    made = released(files, turned)
    titles = [entry.title for entry in feed_of(made.blueprint, made.history, ALL, TOP).entries]
    assert titles[0] == "Release 0.2.0, signals: Results post stays for now"


def test_a_feed_for_some_has_only_what_concerns_them_and_leads_to_their_part() -> None:
    read, _ = both(past(), "for-industry")
    [entry] = read.entries
    assert entry.link == f"{TOP}releases/release-0-2-0/#for-industry"
    assert "New standard" in entry.content[0].value
    assert "1 April 2027 → 1 January 2027" in entry.content[0].value
    assert both(past(), "for-staff")[0].entries == []


def test_the_ids_of_a_feed_stay_when_another_release_comes_and_none_is_there_twice() -> None:
    before = {one.id for one in both(released(*STATES[:2]), "all")[0].entries}
    after = [one.id for one in both(past(), "all")[0].entries]
    assert before < set(after)
    assert len(set(after)) == len(after)


def test_the_words_of_a_change_stay_words_in_a_feed() -> None:
    title = NASTY.replace("'", "''")
    nasty = TERM.replace("title: GP", f"title: '{title}'")
    made = released({}, {"glossary/gp.yaml": nasty + "aliases: [General doctor]\n"})
    feed = feed_of(made.blueprint, made.history, channel("all"), TOP)
    [entry, _] = json.loads(json_feed(feed))["items"]
    assert NASTY in entry["title"]
    assert "<script>" not in entry["content_html"]
    assert "&lt;script&gt;" in entry["content_html"]
    assert "<script>" not in atom(feed).decode()
    assert NASTY in feedparser.parse(atom(feed), sanitize_html=False).entries[0].summary


def test_a_site_has_every_feed_and_calendar_and_without_a_release_no_feed() -> None:
    files = dict(past().site().files_to_follow(TOP))
    for one in channels(past().blueprint):
        assert {one.atom, one.json, one.calendar} <= files.keys()
    assert all(Calendar.from_ical(files[path].decode()) for path in files if path.endswith(".ics"))
    none = Past(assemble(load(small_with({}))), NO_HISTORY)
    assert {path.rpartition(".")[2] for path, _ in none.site().files_to_follow(TOP)} == {"ics"}


def test_a_feed_of_a_channel_that_nothing_concerns_is_still_a_feed() -> None:
    read, _ = both(past(), "for-staff")
    assert read.feed.title == "A small blueprint: Staff"
    assert read.feed.author == "NHS England"


def uids(blueprint: Blueprint) -> dict[str, tuple[str, date]]:
    """What each entry of a calendar is about, by its id."""
    events = Calendar.from_ical(calendar_file(blueprint, TODAY, top=TOP)).walk("VEVENT")
    return {str(one["UID"]): (str(one["SUMMARY"]), one["DTSTART"].dt) for one in events}


def small(files: dict[str, str]) -> dict[str, tuple[str, date]]:
    return uids(assemble(load(small_with(files))))


def test_a_calendar_keeps_its_entries_when_records_are_put_in_another_order() -> None:
    head, _, tail = NEW.partition("requirements:\n")
    first, _, rest = tail.partition("supersedes:")
    one = {"standards/new-standard.yaml": f"{head}requirements:\n{first}{SECOND}supersedes:{rest}"}
    two = {"standards/new-standard.yaml": f"{head}requirements:\n{SECOND}{first}supersedes:{rest}"}
    assert small(one) == small(two)
    assert len(small(one)) == len(small({})) + 1


def test_a_calendar_keeps_an_entry_whose_day_has_moved() -> None:
    before, after = small({}), small({"standards/new-standard.yaml": SOONER})
    assert before.keys() == after.keys()
    moved = {uid for uid in before if before[uid] != after[uid]}
    assert {after[uid][1] for uid in moved} == {date(2027, 1, 1)}


def test_what_two_actions_ask_are_two_entries_whoever_is_asked_first() -> None:
    action = PRINCIPLE.partition("actions:\n")[2].partition("checks:")[0]
    one = {"principles/one-record.yaml": PRINCIPLE.replace(action, action + ANOTHER)}
    two = {"principles/one-record.yaml": PRINCIPLE.replace(action, ANOTHER + action)}
    assert small(one) == small(two)
    assert len(small(one)) == len(small({})) + 1


def test_a_day_of_a_calendar_leads_to_the_page_for_good() -> None:
    text = calendar_file(assemble(load(small_with({}))), TODAY, top=TOP)
    addresses = {str(one["URL"]) for one in Calendar.from_ical(text).walk("VEVENT")}
    assert f"{TOP}standards/new-standard/" in addresses


def test_a_calendar_says_whom_it_is_for() -> None:
    blueprint = assemble(load(small_with({"standards/x.yaml": DRAFT})))
    calendar = Calendar.from_ical(calendar_file(blueprint, TODAY, "industry"))
    assert str(calendar["X-WR-CALNAME"]) == "A small blueprint: Industry"
