"""Histories in git: four releases of the real content, and two of a small one, published."""

import json
from datetime import date
from itertools import pairwise
from pathlib import Path
from urllib.parse import urldefrag

import feedparser
import pytest
from icalendar import Calendar

from blueprint_build.changes.change import ChangeClass
from blueprint_build.changes.history import History, history_of
from blueprint_build.graph.blueprint import Blueprint, assemble
from blueprint_build.graph.lens import Lens
from blueprint_build.source.load import load
from blueprint_build.source.released import releases, written
from blueprint_build.source.tree import FolderTree, git
from blueprint_build.views.release import release_page
from tests.conftest import TODAY, Change
from tests.history import RELEASES, real_history
from tests.publisher import Project, project
from tests.publisher import git as in_project
from tests.test_releases import SOONER

TOP = "https://blueprint.example.org/latest/"


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> tuple[Blueprint, History]:
    """The real content with its four releases, as a build would read them."""
    made = real_history(tmp_path_factory.mktemp("real"))
    tree = FolderTree(made.folder / "blueprint")
    reading = load(tree)
    blueprint = assemble(reading)
    return blueprint, history_of(blueprint, releases(tree, reading))


def told(real: tuple[Blueprint, History], old: str, new: str) -> set[tuple[str, str]]:
    """The classes and ids of what is told of two of the real releases."""
    of = {written(one.version): one.version for one in real[1].editions}
    step = real[1].steps[of[old], of[new]]
    return {(change.kind.value, change.artefact) for change in step.comparison.changes}


def test_every_release_of_the_real_content_is_read_in_full(
    real: tuple[Blueprint, History],
) -> None:
    versions = [written(edition.version) for edition in real[1].editions]
    assert versions == [release.version for release in RELEASES]
    assert real[1].from_the_first


def test_each_release_tells_what_its_editors_did(real: tuple[Blueprint, History]) -> None:
    assert told(real, "0.1.0", "0.2.0") == {
        ("obligation-added", "booking-and-referral"),
        ("wording", "booking-and-referral"),
        ("artefact-added", "failed-booking"),
    }
    assert {
        ("date-brought-forward", "older-staff-sign-in-ends"),
        ("date-brought-forward", "care-identity-older-sign-in-signal"),
        ("signal-turned", "nhs-notify-signal"),
    } <= told(real, "0.2.0", "0.3.0")
    assert told(real, "0.3.0", "0.4.0") == {
        ("artefact-renamed", "birth-notices-signal"),
        ("artefact-retired", "failed-booking"),
        ("obligation-loosened", "booking-and-referral"),
    }


def test_what_two_steps_tell_of_an_artefact_one_step_over_both_tells_too(
    real: tuple[Blueprint, History],
) -> None:
    versions = [written(edition.version) for edition in real[1].editions]
    each = {id for old, new in pairwise(versions) for _, id in told(real, old, new)}
    assert {id for _, id in told(real, versions[0], versions[-1])} == each


def test_the_pages_of_the_real_releases_have_a_part_for_each_reader_that_is_touched(
    real: tuple[Blueprint, History],
) -> None:
    blueprint, history = real
    page = release_page(Lens(blueprint, TODAY), "release-0-3-0", history)
    assert {reader.title for reader in page.content.changes.readers} >= {"Industry", "Clinicians"}


def test_no_release_is_read_where_there_is_no_git_or_no_tag(
    changed: Change, tmp_path: Path
) -> None:
    tree = FolderTree(changed({}))
    assert releases(tree, load(tree)) == ()
    git(tmp_path, "init", "-q")
    assert releases(tree, load(tree)) == ()


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Two releases of the small blueprint, the first with its tag, both published."""
    made = project(tmp_path_factory.mktemp("published"))
    made.release("0.1.0")
    assert made.publish("0.1.0")[0] == 0
    in_project(made.folder, "tag", "blueprint-0.1.0")
    made.release("0.2.0", {"standards/new-standard.yaml": SOONER})
    status, said = made.publish("0.2.0")
    assert status == 0, said
    return made


def test_a_published_release_tells_of_the_one_before_it(published: Project) -> None:
    assert "Date brought forward" in published.read("0.2.0/releases/release-0-2-0/index.html")
    assert 'rel="alternate feed" type="application/atom+xml"' in published.read("0.2.0/index.html")


def test_the_same_release_is_published_with_the_same_bytes_once_it_has_its_tag(
    published: Project,
) -> None:
    in_project(published.folder, "tag", "blueprint-0.2.0")
    status, said = published.publish("0.2.0")
    assert status == 0
    assert "already, with just these pages" in said


def test_what_feeds_and_calendars_lead_to_is_published_under_the_permanent_address(
    published: Project,
) -> None:
    files = published.published()
    read = feedparser.parse(published.read("latest/feeds/all.xml").encode())
    assert {link.href for link in read.feed.links if link.rel == "self"} == {f"{TOP}feeds/all.xml"}
    items = json.loads(published.read("latest/feeds/all.json"))["items"]
    events = Calendar.from_ical(published.read("latest/data/calendar.ics")).walk("VEVENT")
    links = [entry.link for entry in read.entries] + [item["url"] for item in items]
    links += [str(event["URL"]) for event in events]
    assert links
    for link in links:
        path = urldefrag(link).url.removeprefix(TOP)
        assert f"latest/{path}index.html" in files, link


def test_the_pages_of_a_version_lead_subscribers_to_where_the_next_release_comes(
    published: Project,
) -> None:
    page = published.read("0.1.0/changes/index.html")
    assert 'href="../../latest/feeds/for-industry.xml"' in page
    assert 'href="../../latest/data/calendar.ics"' in page
    assert 'href="../latest/feeds/all.xml"' in published.read("0.1.0/index.html")


def test_a_published_version_carries_its_data_file(published: Project) -> None:
    assert json.loads(published.read("0.1.0/data/blueprint.json"))["format"] == "blueprint-data"


def test_a_signal_that_turns_matters_from_the_day_on_which_it_was_decided(
    real: tuple[Blueprint, History],
) -> None:
    step = real[1].steps[(0, 2, 0), (0, 3, 0)]
    [turned] = [c for c in step.comparison.changes if c.kind is ChangeClass.SIGNAL_TURNED]
    assert turned.effective == date(2027, 1, 11)
