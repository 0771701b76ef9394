"""Comparing and releasing from the command line, over a small history of four releases."""

import json
import subprocess
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from markdown_it import MarkdownIt
from pytest_regressions.file_regression import FileRegressionFixture

from blueprint_build.changes.change import ChangeClass
from blueprint_build.exports.dataset import dataset
from blueprint_build.graph.blueprint import assemble
from blueprint_build.source.dataset import DataTree
from blueprint_build.source.load import load
from blueprint_build.source.tree import FolderTree
from tests.conftest import MINIMAL, ROOT
from tests.test_commands import blueprint

GOLDEN = ROOT / "tests/golden"
SCHEMA = ROOT / "build/blueprint_build/reports/changes/changes.schema.json"
STANDARD = Path("blueprint/standards/new-standard.yaml")
PRINCIPLE = Path("blueprint/principles/one-record.yaml")
TERM = Path("blueprint/glossary/gp.yaml")
ON = ("--as-of", "2026-11-21")

RELEASES = {
    "1.0.0": (),
    "1.0.1": ((TERM, "A doctor whom", "The doctor whom"),),
    "1.1.0": ((PRINCIPLE, "checks:\n", "checks:\n  - Who may see the record?\n"),),
    "2.0.0": (
        (STANDARD, "level: SHOULD", "level: MUST"),
        (
            STANDARD,
            "    applies_from: 2027-04-01",
            "    applies_from: 2027-01-01\n    enforcement: contract\n"
            "    verification: {method: test, evidence: A report}",
        ),
    ),
}
"""Four releases, each with the edits that it brings."""


@pytest.fixture
def history(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with four tagged releases of the small blueprint, as the working folder."""
    for name in ("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"):
        monkeypatch.setenv(name, "2026-10-01T12:00:00Z")
    git("init", "-q", "-b", "main")
    for version, edits in RELEASES.items():
        for path, old, new in edits:
            edit(path, old, new)
        assert blueprint("release", version, *ON).exit_code == 0
        commit(version)
        git("tag", f"blueprint-{version}")
    return here


def test_each_release_took_the_least_step_that_its_changes_allow(history: Path) -> None:
    versions = list(RELEASES)
    for before, after in pairwise(versions):
        said = json.loads(blueprint("diff", before, after, "--format", "json").output)
        assert said["least_version"] == after


def test_two_releases_are_compared_in_a_picture(history: Path) -> None:
    drawn = blueprint("diff", "1.1.0", "2.0.0", "--format", "svg").output
    assert 'aria-label="stricter or sooner: standard New standard"' in drawn


def test_a_smaller_step_is_refused_and_nothing_is_written(history: Path) -> None:
    edit(STANDARD, "applies_from: 2027-01-01", "applies_from: 2026-12-01")
    result = blueprint("release", "2.1.0", *ON)
    assert result.exit_code == 2
    assert "2.1.0 is too small" in result.output
    assert "take 3.0.0 or higher" in result.output
    assert git("status", "--porcelain").split() == ["M", STANDARD.as_posix()]


def test_without_a_version_the_least_is_taken(history: Path) -> None:
    edit(TERM, "The doctor whom", "A doctor whom")
    result = blueprint("release", *ON)
    assert result.exit_code == 0
    assert Path("blueprint/releases/release-2-0-1.yaml").is_file()
    assert blueprint("validate").exit_code == 0


def test_a_note_that_the_changelog_says_again_is_no_repeated_text(history: Path) -> None:
    edit(TERM, "The doctor whom", "A doctor whom")
    note = "One term says in fewer words whom a person asks first, and nothing else changes."
    assert blueprint("release", "--note", note, *ON).exit_code == 0
    assert "repeated-text" not in blueprint("validate", *ON).output


def test_a_version_is_given_out_once(history: Path) -> None:
    edit(TERM, "The doctor whom", "A doctor whom")
    result = blueprint("release", "1.1.0", *ON)
    assert result.exit_code == 2
    assert "there is a release 1.1.0 already" in result.output


def test_a_second_release_waits_for_the_tag_of_the_first(history: Path) -> None:
    edit(TERM, "The doctor whom", "A doctor whom")
    assert blueprint("release", "2.1.0", *ON).exit_code == 0
    result = blueprint("release", "2.2.0", *ON)
    said = " ".join(result.output.split())
    assert result.exit_code == 2
    assert "release 2.1.0 is on record and has no tag yet" in said
    assert "git tag blueprint-2.1.0" in said
    assert not Path("blueprint/releases/release-2-2-0.yaml").exists()


def test_the_note_of_a_release_says_in_plain_words_what_it_does(history: Path) -> None:
    edit(STANDARD, "level: MUST", "level: SHOULD")
    assert blueprint("release", *ON).exit_code == 0
    (record,) = Path("blueprint/releases").glob("release-2-1-0.yaml")
    note = " ".join(record.read_text("utf-8").split())
    assert "Since release 2.0.0, it loosens an obligation. It is about New standard." in note


def test_what_a_release_writes_is_never_found_hard_to_read(history: Path) -> None:
    long = " and ".join(["checks what the other system has sent before it goes on"] * 4)
    added = f"  - {{key: long, level: MAY, subjects: [supplier], text: They {long}.}}\n"
    edit(STANDARD, "requirements:\n", f"requirements:\n{added}")
    assert blueprint("release", *ON).exit_code == 0
    assert "blueprint/changelog.md" not in blueprint("validate", *ON).output


def test_that_the_changelog_tells_of_a_release_is_no_change_for_anybody(history: Path) -> None:
    said = json.loads(blueprint("diff", "1.0.0", "2.0.0", "--format", "json").output)
    told = {change["class"] for change in said["changes"] if change["artefact"] == "changelog.md"}
    assert told == {"upkeep"}
    assert "# Changelog" not in blueprint("diff", "1.0.0", "2.0.0").output


def test_what_has_no_date_is_told_to_be_there_all_the_same(history: Path) -> None:
    edit(TERM, "status: active", "status: retired")
    ended = "term: GP: there, without a date → ended"
    assert ended in blueprint("diff", "2.0.0", "--as-of", "2027-08-01").output


def test_a_dry_run_writes_nothing(history: Path) -> None:
    edit(TERM, "The doctor whom", "A doctor whom")
    assert blueprint("release", "--dry-run", *ON).exit_code == 0
    assert git("status", "--porcelain").split() == ["M", TERM.as_posix()]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("release",), "nothing has changed since release 2.0.0"),
        (("release", "2.0.0"), "nothing has changed since release 2.0.0"),
        (("release", "next"), "'next' is not a version"),
        (("release", "3.0.0", "--approved-by", "nhs-englund"), "did you mean nhs-england?"),
        (("diff", "9.9.9"), "there is no release 9.9.9 here, since nothing has the tag"),
        (("diff", "9.9.9"), "'git fetch --tags' brings others"),
        (
            ("diff", "no-such-thing"),
            "'no-such-thing' is no version, git revision, folder or data file",
        ),
        (("codeowners", "two words"), "'two words' cannot be an organisation"),
        (("diff", "HEAD:blueprint/blueprint.yaml"), "is not a data file"),
        (("diff", "--format", "jsn"), "did you mean json?"),
        (("diff", "--as-of", "soon"), "'soon' is not a day"),
    ],
)
def test_wrong_use_ends_with_2_and_a_plain_sentence(
    history: Path, words: tuple[str, ...], said: str
) -> None:
    result = blueprint(*words)
    assert result.exit_code == 2
    assert said in " ".join(result.output.split())
    assert "Traceback" not in result.output


def test_an_invalid_blueprint_is_not_released(history: Path) -> None:
    edit(TERM, "status: active", "status: actve")
    result = blueprint("release", "3.0.0", *ON)
    assert result.exit_code == 1
    assert "did you mean 'active'?" in result.output
    assert not Path("blueprint/releases/release-3-0-0.yaml").exists()


def test_what_was_released_stays_as_it_was(history: Path) -> None:
    assert blueprint("validate").exit_code == 0
    record = Path("blueprint/releases/release-1-0-1.yaml")
    edit(record, "date: 2026-11-21", "date: 2026-11-22")
    result = blueprint("validate")
    assert result.exit_code == 1
    assert f"{record}:5:7: error: release 1.0.1 is out" in result.output
    record.unlink()
    assert "[changed-after-release]" in blueprint("validate").output


def test_a_release_that_grows_after_it_was_prepared_is_found_too_small(history: Path) -> None:
    edit(TERM, "The doctor whom", "A doctor whom")
    blueprint("release", *ON)
    edit(STANDARD, "applies_from: 2027-01-01", "applies_from: 2026-12-01")
    result = blueprint("validate")
    assert result.exit_code == 1
    assert "2.0.1 is too small a step from 2.0.0" in result.output


def test_without_a_tag_history_is_silent(history: Path) -> None:
    for version in RELEASES:
        git("tag", "-d", f"blueprint-{version}")
    TERM.unlink()
    edit(STANDARD, ", and every GP knows it", "")
    assert "[id-removed]" not in blueprint("validate").output


def test_history_is_judged_on_a_revision_as_it_was_then(history: Path) -> None:
    TERM.unlink()
    edit(STANDARD, ", and every GP knows it", "")
    assert "[id-removed]" in blueprint("validate").output
    assert blueprint("validate", "blueprint", "--revision", "HEAD").exit_code == 0


def test_a_branch_is_held_against_the_release_it_comes_from(history: Path) -> None:
    git("checkout", "-q", "blueprint-1.0.1")
    assert "From release 1.0.1" in blueprint("diff").output


@pytest.mark.parametrize("folder", [".", "../blueprint"])
def test_a_release_is_found_from_wherever_one_stands(
    history: Path, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    edit(STANDARD, "level: MUST", "level: SHOULD")
    monkeypatch.chdir(history)
    for words in ((), ("2.0.0",), ("HEAD",)):
        assert "obligation loosened" in blueprint("diff", *words, "--folder", folder).output
    edit(Path("releases/release-1-0-0.yaml"), "date: 2026-11-21", "date: 2026-11-22")
    assert "[changed-after-release]" in blueprint("validate", folder).output


def test_a_blueprint_can_be_the_top_of_its_repository(
    minimal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(minimal)
    git("init", "-q")
    assert blueprint("release", "1.0.0", "--folder", ".", *ON).exit_code == 0
    commit("First")
    git("tag", "blueprint-1.0.0")
    edit(Path("standards/new-standard.yaml"), "level: SHOULD", "level: MAY")
    assert "obligation loosened" in blueprint("diff", "--folder", ".").output


def test_the_states_can_be_named_in_every_way(history: Path, tmp_path: Path) -> None:
    exported = tmp_path / "site/data/blueprint.json"
    git("checkout", "-q", "blueprint-1.1.0")
    assert blueprint("export", "--output", str(exported)).exit_code == 0
    git("checkout", "-q", "main")
    exported.parent.joinpath("copy").mkdir()
    (tmp_path / "stored.json").write_bytes(exported.read_bytes())
    commit("With a data file")
    expected = _changes("1.1.0", "2.0.0")
    assert expected
    for base in ("blueprint-1.1.0", str(exported), str(tmp_path / "site"), "HEAD:stored.json"):
        assert _changes(base, "blueprint") == expected


def test_the_json_has_the_form_that_its_schema_says(history: Path) -> None:
    schema = json.loads(SCHEMA.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    result = blueprint("diff", "1.0.0", "--format", "json", "--as-of", "2027-02-01")
    said = json.loads(result.output)
    Draft202012Validator(schema, format_checker=FormatChecker()).validate(said)
    assert said["step"] == "major"
    assert schema["$defs"]["class"]["enum"] == [kind.value for kind in ChangeClass]


@pytest.mark.parametrize(
    ("name", "ending"), [("text", "txt"), ("markdown", "md"), ("html", "html"), ("json", "json")]
)
def test_a_comparison_reads_well_in_every_form(
    history: Path, file_regression: FileRegressionFixture, name: str, ending: str
) -> None:
    result = blueprint("diff", "1.0.0", "2.0.0", "--format", name, "--as-of", "2027-02-01")
    assert result.exit_code == 0
    golden = GOLDEN / f"changes.{ending}"
    file_regression.check(result.output, encoding="utf-8", fullpath=golden)


def test_both_states_are_asked_what_they_say_of_a_day(history: Path) -> None:
    said = json.loads(
        blueprint("diff", "1.0.0", "--format", "json", "--as-of", "2027-02-01").output
    )
    told = {(one["artefact"], one["requirement"]): one for one in said["outlooks"]}
    requirement = told["new-standard", "send-results"]
    assert (requirement["before"], requirement["after"]) == (
        "SHOULD not yet to be met",
        "MUST to be met",
    )
    assert not told["new-standard", ""]["differs"]


def test_the_changelog_tells_each_release_newest_first(
    history: Path, file_regression: FileRegressionFixture
) -> None:
    page = Path("blueprint/changelog.md").read_text("utf-8")
    file_regression.check(page, encoding="utf-8", fullpath=GOLDEN / "changelog.md")
    headings = [line for line in page.splitlines() if line.startswith("## ")]
    assert [heading.split()[1].strip(",") for heading in headings] == list(RELEASES)[::-1]


HOSTILE = "</td><script>alert(1)</script> @all [x](javascript:alert(1)) `${{7*7}}`"


@pytest.mark.parametrize("name", ["markdown", "html"])
def test_what_a_file_says_is_inert_in_every_form(history: Path, name: str) -> None:
    edit(STANDARD, "title: New standard", f"title: '{HOSTILE}'")
    edit(STANDARD, "level: MUST", "level: SHOULD")
    said = blueprint("diff", "--format", name).output
    html = MarkdownIt("gfm-like", {"linkify": False}).render(said) if name == "markdown" else said
    assert "<script" not in html
    assert "<a " not in html
    assert "@all" not in html or name == "html"


def test_the_changelog_of_hostile_titles_stays_valid_and_inert(history: Path) -> None:
    edit(STANDARD, "title: New standard", f"title: '{HOSTILE}'")
    edit(STANDARD, "level: MUST", "level: SHOULD")
    assert blueprint("release", *ON).exit_code == 0
    html = MarkdownIt("commonmark").render(Path("blueprint/changelog.md").read_text("utf-8"))
    assert "<script" not in html
    assert "<a " not in html


def test_a_data_file_says_all_and_reads_back_the_same() -> None:
    for folder in (MINIMAL, ROOT / "blueprint"):
        before = assemble(load(FolderTree(folder)))
        content = dataset(before)
        reading = load(DataTree("data", content.encode()))
        assert reading.faults == []
        after = assemble(reading)
        assert after.artefacts == before.artefacts
        assert (after.manifest, after.pages) == (before.manifest, before.pages)
        assert dataset(after) == content


def _stranger() -> Iterator[tuple[str, bytes, str]]:
    good = {"format": "blueprint-data", "version": 1, "artefacts": {}, "pages": {}}
    yield "not JSON", b"{", "is not a data file"
    yield "no object", b"[]", "is not a data file of a blueprint"
    yield "something else", b'{"format": "other"}', "is not a data file of a blueprint"
    yield "far too deep", b"[" * 200_000, "is not a data file"
    yield "a name twice", b'{"format": 1, "format": 2}', "twice"
    yield "no number", b'{"format": NaN}', "NaN is not a number"
    yield "a long number", b'{"format": 1' + b"0" * 6_000 + b"}", "is not a data file"
    yield "another form", json.dumps(good | {"version": 2}).encode(), "has the form 2"
    yield "a list of kinds", json.dumps(good | {"artefacts": []}).encode(), "not a mapping"
    yield "a list of a kind", json.dumps(good | {"artefacts": {"x": []}}).encode(), "not a mapping"
    outside = good | {"artefacts": {"../..": {"etc": {"title": "x"}}}}
    yield "a path outside", json.dumps(outside).encode(), "cannot be understood in full"
    yield "a lone surrogate", json.dumps(good | {"manifest": "\ud800"}).encode(), "in full"
    hidden = good | {"artefacts": {"glossary": {"gp": {"title": "\u202e"}}}}
    yield "a hidden character", json.dumps(hidden).encode(), "cannot be understood in full"


@pytest.mark.parametrize(("content", "said"), [case[1:] for case in _stranger()])
def test_a_data_file_of_a_stranger_is_refused_in_a_sentence(
    content: bytes, said: str, tmp_path: Path
) -> None:
    file = tmp_path / "stranger.json"
    file.write_bytes(content)
    result = blueprint("diff", str(file), str(MINIMAL))
    assert result.exit_code == 2
    assert said in result.output
    assert "Traceback" not in result.output


def _changes(base: str, head: str) -> list[dict[str, object]]:
    said = json.loads(blueprint("diff", base, head, "--format", "json").output)
    changes: list[dict[str, object]] = said["changes"]
    return changes


def edit(path: Path, old: str, new: str) -> None:
    """Changes a file at one place."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def commit(message: str) -> None:
    """Commits all that there is."""
    git("add", ".")
    git("-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-qm", message)


def git(*words: str) -> str:
    """What git says, in the working folder."""
    done = subprocess.run(["git", *words], check=True, capture_output=True, text=True)
    return done.stdout
