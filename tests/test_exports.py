"""What other programs are given: held against parsers that are not ours."""

from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar

from blueprint_build.exports.calendar_file import calendar_file
from blueprint_build.exports.codeowners import codeowners
from blueprint_build.graph.blueprint import Blueprint, assemble
from blueprint_build.source.load import load
from blueprint_build.source.tree import FolderTree
from blueprint_schema.kinds.milestone import Milestone
from tests.conftest import MINIMAL, ROOT, TODAY
from tests.memory import small_with
from tests.test_commands import blueprint
from tests.test_diff import git

NASTY = "Ends; soon, \\n says ‘the’ team" + " and more" * 20


def test_the_calendar_is_read_by_another_parser_as_it_was_meant() -> None:
    content = _content()
    calendar = Calendar.from_ical(calendar_file(content, TODAY))
    events = calendar.walk("VEVENT")
    assert len({str(event["UID"]) for event in events}) == len(events) > 200
    days = {(str(event["SUMMARY"]), event["DTSTART"].dt) for event in events}
    for milestone in content.of_kind(Milestone):
        if milestone.progress not in ("cancelled", "slipped"):
            assert (f"{milestone.title}: reached", milestone.date.latest) in days


def test_a_calendar_line_is_never_longer_than_75_octets() -> None:
    for line in calendar_file(_content(), TODAY).split("\r\n"):
        assert len(line.encode()) <= 75


def test_a_title_with_every_sign_that_a_calendar_keeps_for_itself_stays_a_title() -> None:
    path = "standards/new-standard.yaml"
    text = (MINIMAL / path).read_text("utf-8").replace("title: New standard", f"title: '{NASTY}'")
    small = assemble(load(small_with({path: text})))
    events = Calendar.from_ical(calendar_file(small, TODAY)).walk("VEVENT")
    assert f"{NASTY}: binds" in {str(event["SUMMARY"]) for event in events}


def test_a_calendar_for_one_reader_has_only_what_concerns_them() -> None:
    small = assemble(load(FolderTree(MINIMAL)))
    for_industry = Calendar.from_ical(calendar_file(small, TODAY, "industry")).walk("VEVENT")
    assert date(2027, 4, 1) in {event["DTSTART"].dt for event in for_industry}
    assert Calendar.from_ical(calendar_file(small, TODAY, "staff")).walk("VEVENT") == []


def test_the_same_day_gives_the_same_calendar() -> None:
    assert calendar_file(_content(), TODAY) == calendar_file(_content(), TODAY)


def test_each_file_is_owned_by_whom_its_artefact_names() -> None:
    content = _content()
    lines = codeowners(content, "blueprint", "example").splitlines()[1:]
    rules = [line.split(" ") for line in lines]
    assert content.manifest
    for id, artefact in content.artefacts.items():
        path = f"/blueprint/{content.paths[id]}"
        owner = [who for pattern, who in rules if path == pattern or _holds(pattern, path)][-1]
        assert owner == f"@example/{artefact.owner or content.manifest.steward}"


def test_code_owners_are_named_from_the_top_of_the_repository(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git("init", "-q")
    named = [blueprint("codeowners", "example", "--folder", str(way)).output for way in _ways(here)]
    assert named[0].splitlines()[1] == "/blueprint/ @example/nhs-england"
    assert len(set(named)) == 1
    monkeypatch.chdir(here)
    assert blueprint("codeowners", "example", "--folder", ".").output == named[0]


def test_a_blueprint_at_the_top_of_its_repository_has_code_owners_too(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(here)
    git("init", "-q")
    lines = blueprint("codeowners", "example", "--folder", ".").output.splitlines()
    assert lines[1] == "/ @example/nhs-england"
    assert "/standards/ @example/nhs-england" in lines


def test_every_owner_of_a_code_owners_file_is_an_artefact() -> None:
    content = _content()
    lines = codeowners(content, "blueprint", "example").splitlines()[1:]
    owners = {line.partition(" @example/")[2] for line in lines}
    assert owners <= content.artefacts.keys()


def _ways(here: Path) -> tuple[Path, Path]:
    return here, here.resolve()


def test_exports_are_asked_for_in_words() -> None:
    folder = ("--folder", str(MINIMAL))
    calendar = blueprint("export", "--format", "calendar", "--for", "industry", *folder)
    assert calendar.output.startswith("BEGIN:VCALENDAR")
    assert "@example/nhs-england" in blueprint("codeowners", "@example", *folder).output
    wrong = blueprint("export", "--format", "calendar", "--for", "industri", *folder)
    assert wrong.exit_code == 2
    assert "did you mean industry?" in wrong.output
    assert blueprint("export", "--for", "industry", *folder).exit_code == 2


def _holds(pattern: str, path: str) -> bool:
    return pattern.endswith("/") and path.startswith(pattern)


def _content() -> Blueprint:
    return assemble(load(FolderTree(ROOT / "blueprint")))
