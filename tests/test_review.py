"""The comment on a proposal: five typical ones as an editor reads them, and what holds of all."""

import json
import re
import shutil
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from markdown_it import MarkdownIt
from pytest_regressions.file_regression import FileRegressionFixture

from tests.active import active_in
from tests.case import CASES, lay
from tests.conftest import MINIMAL, ROOT
from tests.test_commands import blueprint
from tests.test_diff import commit, edit, git

REVIEW = CASES / "review"
GOLDEN = ROOT / "tests/golden/review"
SCHEMA = ROOT / "build/blueprint_build/review/review.schema.json"
PROPOSALS = sorted(path.name for path in REVIEW.iterdir() if path.name != "common")
ON = ("--as-of", "2026-11-21")
SITES = (
    "--preview",
    "https://preview.example.org/12/",
    "--published",
    "https://example.org/latest/",
)
STANDARD = Path("blueprint/standards/new-standard.yaml")
HOSTILE = "@everyone | <b>x</b> [here](https://example.com) `code` #1 ![p](x) **b**"


@pytest.fixture
def proposal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, for the states ``before`` and ``blueprint``."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def history(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small blueprint, committed on main as release 1.0.0, and a branch that leaves it."""
    for name in ("GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"):
        monkeypatch.setenv(name, "2026-10-01T12:00:00Z")
    git("init", "-q", "-b", "main")
    commit("first")
    git("tag", "blueprint-1.0.0")
    git("checkout", "-q", "-b", "proposal")
    return here


@pytest.mark.parametrize("name", PROPOSALS)
def test_each_typical_proposal_has_its_comment(
    proposal: Path, name: str, file_regression: FileRegressionFixture
) -> None:
    states(REVIEW / name)
    said = comment(*SITES)
    file_regression.check(said, fullpath=GOLDEN / f"{name}.md")


@pytest.mark.parametrize("name", PROPOSALS)
def test_a_proposal_starts_from_a_valid_state(proposal: Path, name: str) -> None:
    states(REVIEW / name)
    assert blueprint("validate", "before", *ON).exit_code == 0
    assert blueprint("validate", *ON).exit_code == (1 if "broken" in name else 0)


@pytest.mark.parametrize("name", PROPOSALS)
def test_the_same_is_told_to_programs(proposal: Path, name: str) -> None:
    states(REVIEW / name)
    told = json.loads(blueprint("review", "before", "--format", "json", *SITES, *ON).output)
    schema = json.loads(SCHEMA.read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema, format_checker=FormatChecker()).validate(told)
    assert told["is_valid"] == ("broken" not in name)


def test_in_a_terminal_stands_what_the_comment_says(proposal: Path) -> None:
    states(REVIEW / "5-broken")
    said = blueprint("review", "before", *ON).output
    assert "This is not valid: 2 errors" in said
    assert "did you mean 'results-exchange'?" in said
    assert "](" not in said


def test_without_a_state_before_that_is_said_and_all_findings_are_told(here: Path) -> None:
    git("init", "-q", "-b", "main")
    edit(STANDARD, "level: mandated", "level: mandatd")
    said = comment(base=None)
    assert "There is no earlier state to compare it with" in said
    assert "did you mean" in said
    assert "#### What changes" not in said


@pytest.mark.parametrize("base", [None, "main"])
def test_the_proposal_that_begins_a_blueprint_has_no_state_before(
    here: Path, base: str | None
) -> None:
    git("init", "-q", "-b", "main")
    git("commit", "-q", "--allow-empty", "-m", "code alone")
    git("checkout", "-q", "-b", "proposal")
    commit("the blueprint")
    assert "There is no earlier state to compare it with" in comment(base=base)


def test_what_counts_is_where_the_branch_left_main(history: Path) -> None:
    edit(STANDARD, "full_conformance: 2027-04-01", "full_conformance: 2027-01-01")
    commit("sooner")
    git("checkout", "-q", "main")
    edit(Path("blueprint/glossary/gp.yaml"), "A doctor whom", "The doctor whom")
    commit("meanwhile")
    git("checkout", "-q", "proposal")
    for base in (None, "main"):
        said = comment(base=base)
        assert "brings a date forward" in said
        assert "Wording" not in said


def test_the_version_counts_what_the_release_will_hold(history: Path) -> None:
    edit(STANDARD, "full_conformance: 2027-04-01", "full_conformance: 2027-01-01")
    commit("sooner")
    edit(STANDARD, "with everything", "with all")
    said = comment(base="HEAD")
    assert "**patch step** (the same in other words): after 1.0.0 comes 2.0.0 or higher" in said


def test_a_finding_that_was_there_is_not_laid_at_the_proposals_door(history: Path) -> None:
    hearsay = Path("blueprint/sources/hearsay.yaml").read_text("utf-8")
    Path("blueprint/sources/unread.yaml").write_text(hearsay.replace("title: ", "title: Un"))
    commit("a warning")
    edit(STANDARD, "with everything", "with all")
    assert "1 finding elsewhere, as before" in comment(base="HEAD")
    edit(Path("blueprint/sources/unread.yaml"), "title: Un", "title: Not ")
    said = comment(base="HEAD")
    assert "In the same files, as before: 1 finding" in said
    assert "new warning" not in said
    Path("blueprint/sources/unread.yaml").unlink()
    assert "1 finding mended" in comment(base="HEAD")


def test_a_file_that_cannot_be_understood_is_not_told_as_gone(history: Path) -> None:
    STANDARD.write_text("title: [\n", "utf-8")
    said = comment()
    assert "What changes in standards/new-standard.yaml cannot be told" in said
    assert "removed" not in said


def test_a_broken_manifest_still_has_a_comment(history: Path) -> None:
    edit(Path("blueprint/blueprint.yaml"), "jurisdiction: Nowhere\n", "")
    edit(STANDARD, "full_conformance: 2027-04-01", "full_conformance: 2027-01-01")
    said = comment()
    assert "**not valid**" in said
    assert "It concerns **Industry**" in said
    assert said.index("#### To be mended") < said.index("#### What changes")


def test_what_files_say_does_nothing_in_the_comment(history: Path) -> None:
    edit(STANDARD, "title: New standard", f"title: {json.dumps(HOSTILE)}")
    edit(STANDARD, "full_conformance: 2027-04-01", "full_conformance: 2027-01-01")
    said = comment(*SITES)
    assert "@everyone" not in said
    assert "](https://example.com" not in said
    shown = MarkdownIt("gfm-like", {"linkify": False}).render(said)
    addresses = re.findall(r'(?:href|src)="([^"]*)"', shown)
    assert addresses
    assert all(
        a.startswith(("https://preview.example.org/", "https://example.org/")) for a in addresses
    )
    assert active_in(shown.replace("<details>", "").replace("<summary>", "")) == []
    assert "<b>" not in shown


def test_a_comment_is_cut_with_a_sentence_before_a_forge_refuses_it(history: Path) -> None:
    term = Path("blueprint/glossary/gp.yaml").read_text("utf-8")
    for number in range(300):
        title = json.dumps(f"{'*<' * 100} {number}")
        added = Path(f"blueprint/glossary/gp-{number}.yaml")
        added.write_text(re.sub("title: .*", f"title: {title}", term))
    said = comment()
    assert 40_000 < len(said.encode()) < 60_000
    assert "more than a comment can hold" in said
    assert said.count("<details>") == said.count("</details>")


def test_pictures_that_differ_are_written_as_they_are_and_would_be(proposal: Path) -> None:
    states(REVIEW / "3-milestone")
    blueprint("review", "before", "--pictures", "drawn", *ON)
    before, after = Path("drawn/roadmap-before.svg"), Path("drawn/roadmap-after.svg")
    assert "Pilot in two regions ends" in after.read_text("utf-8")
    assert "Pilot in two regions ends" not in before.read_text("utf-8")


def test_only_pictures_that_differ_are_named(proposal: Path) -> None:
    states(REVIEW / "2-date-forward")
    told = json.loads(blueprint("review", "before", "--format", "json", *ON).output)
    assert {each["name"] for each in told["pictures"]} >= {"standards-calendar"}
    assert "overview" not in {each["name"] for each in told["pictures"]}


def test_the_comment_goes_into_a_file(history: Path, tmp_path: Path) -> None:
    target = tmp_path / "comment.md"
    result = blueprint("review", "--format", "markdown", "--output", str(target), *ON)
    assert result.output == ""
    assert "nothing that readers see" in target.read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("no-such-branch",), "no-such-branch cannot be compared with"),
        (("--format", "markdwn"), "did you mean markdown?"),
        (("--output", "/proc/no/such"), "cannot write /proc/no/such"),
    ],
)
def test_wrong_use_ends_with_2_and_a_plain_sentence(
    history: Path, words: tuple[str, ...], said: str
) -> None:
    result = blueprint("review", *words, *ON)
    assert result.exit_code == 2
    assert said in result.output


def states(case: Path) -> None:
    """The two states of a case: the small blueprint, what all cases add, and its own files."""
    for name, overlay in (("before", case / "before"), ("blueprint", case / "after")):
        shutil.copytree(MINIMAL, name)
        lay(REVIEW / "common", Path(name))
        if overlay.exists():
            lay(overlay, Path(name))


def comment(*words: str, base: str | None = "before") -> str:
    if base == "before" and not Path("before").exists():
        base = None
    named = (base,) if base else ()
    result = blueprint("review", *named, "--format", "markdown", *words, *ON)
    assert result.exit_code == 0, result.output
    return result.output
