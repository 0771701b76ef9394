"""``blueprint validate``: which report goes where, and how the command ends."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from blueprint_build.reports.catalogue import REPORTS
from tests.conftest import MINIMAL, Change, judge
from tests.test_commands import blueprint

DAY = ("--as-of", "2026-11-21")


@pytest.fixture
def warned(changed: Change) -> str:
    """A blueprint with one warning and nothing else."""
    return str(changed({"sources/unread.yaml": (MINIMAL / "sources/hearsay.yaml").read_bytes()}))


@pytest.fixture
def broken(changed: Change) -> str:
    """A blueprint with one error and nothing else."""
    text = (MINIMAL / "shifts/example-shift.yaml").read_text("utf-8")
    return str(changed({"shifts/example-shift.yaml": text.replace("draft", "dratf")}))


@pytest.mark.parametrize("name", REPORTS)
def test_each_format_is_printed_by_its_name(name: str, broken: str) -> None:
    result = blueprint("validate", broken, "--format", name, *DAY)
    assert result.exit_code == 1
    assert result.output == f"{REPORTS[name](judge(Path(broken)))}\n"


def test_without_a_format_the_report_is_text(broken: str) -> None:
    plain = blueprint("validate", broken, *DAY)
    assert plain.output == blueprint("validate", broken, "--format", "text", *DAY).output


def test_without_findings_github_prints_not_even_an_empty_line() -> None:
    result = blueprint("validate", str(MINIMAL), "--format", "github")
    assert (result.exit_code, result.output) == (0, "")


def test_several_reports_are_written_in_one_run(broken: str, tmp_path: Path) -> None:
    words = [
        f"--output={name}={tmp_path / f'findings.{name}'}" for name in ("json", "junit", "sarif")
    ]
    result = blueprint("validate", broken, *words, *DAY)
    assert result.exit_code == 1
    assert result.output.endswith("13 artefacts checked: 1 error, 0 warnings\n")
    assert json.loads((tmp_path / "findings.json").read_text("utf-8"))["counts"]["errors"] == 1
    assert ElementTree.parse(tmp_path / "findings.junit").getroot().get("failures") == "1"
    assert json.loads((tmp_path / "findings.sarif").read_text("utf-8"))["version"] == "2.1.0"


def test_a_report_on_standard_output_takes_the_place_of_text(broken: str) -> None:
    result = blueprint("validate", broken, "--output", "json=-", *DAY)
    assert json.loads(result.output)["counts"]["errors"] == 1


def test_a_file_is_overwritten_and_ends_with_a_line_end(warned: str, tmp_path: Path) -> None:
    target = tmp_path / "a=b.json"
    target.write_text("old " * 10_000, "utf-8")
    blueprint("validate", warned, "--output", f"json={target}")
    assert target.read_bytes().endswith(b"}\n")


def test_a_report_that_says_nothing_is_an_empty_file(tmp_path: Path) -> None:
    blueprint("validate", str(MINIMAL), "--output", f"github={tmp_path / 'annotations'}")
    assert (tmp_path / "annotations").read_bytes() == b""


@pytest.mark.parametrize(
    ("words", "status"), [((), 0), (("--fail-on", "error"), 0), (("--fail-on", "warning"), 1)]
)
def test_a_warning_fails_only_where_that_is_asked_for(
    words: tuple[str, ...], status: int, warned: str
) -> None:
    assert blueprint("validate", warned, *words).exit_code == status


def test_a_report_makes_the_folder_that_it_goes_to(tmp_path: Path) -> None:
    target = tmp_path / "new/folder/findings.json"
    assert blueprint("validate", str(MINIMAL), "--output", f"json={target}").exit_code == 0
    assert json.loads(target.read_text("utf-8"))["findings"] == []


@pytest.mark.parametrize("mildest", ["warning", "error"])
def test_an_error_fails_either_way(mildest: str, broken: str) -> None:
    assert blueprint("validate", broken, "--fail-on", mildest).exit_code == 1


@pytest.mark.parametrize("mildest", ["warning", "error"])
def test_what_is_valid_ends_with_0_either_way(mildest: str) -> None:
    assert blueprint("validate", str(MINIMAL), "--fail-on", mildest).exit_code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--format", "sraif"), "there is no format 'sraif'; did you mean sarif?"),
        (("--format", "xyzzy"), "choose from text, json, sarif, junit, github, markdown"),
        (("--output", "jsn=out"), "there is no format 'jsn'; did you mean json?"),
        (("--output", "json"), "'json' names no file; write it as sarif=findings.sarif"),
        (("--output", "json="), "'json=' names no file"),
        (("--fail-on", "warnings"), "there is no severity 'warnings'; did you mean warning?"),
        (("--output", "json=x", "--output", "sarif=x"), "two reports would go to x"),
        (("--format", "json", "--output", "sarif=-"), "two reports would go to standard output"),
        (("--output", "json=/proc/no-such-folder/x"), "cannot write /proc/no-such-folder/x"),
    ],
)
def test_wrong_use_ends_with_2_and_a_way_out(words: tuple[str, ...], said: str) -> None:
    result = blueprint("validate", str(MINIMAL), *words)
    assert result.exit_code == 2
    assert said in result.output
