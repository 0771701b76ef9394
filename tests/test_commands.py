"""The command line, as people and CI use it."""

import re
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from blueprint_build.checks.catalogue import rules
from blueprint_build.checks.rule import Rule
from blueprint_build.commands.main import COMMANDS, main
from blueprint_build.editors.json_schemas import schemas
from tests.conftest import MINIMAL, ROOT, Change


def blueprint(*words: str) -> Result:
    result = CliRunner().invoke(main, list(words), prog_name="blueprint")
    assert not result.exception or isinstance(result.exception, SystemExit), result.exception
    return result


def test_validating_what_is_valid_says_so_and_ends_with_0() -> None:
    result = blueprint("validate", str(MINIMAL))
    assert result.exit_code == 0
    assert result.output == "13 artefacts checked: 0 errors, 0 warnings\n"


def test_validating_what_is_wrong_shows_place_line_caret_and_way_out(changed: Change) -> None:
    folder = changed({"shifts/example-shift.yaml": _shift("dratf")})
    result = blueprint("validate", str(folder))
    assert result.exit_code == 1
    assert f"{folder}/shifts/example-shift.yaml:3:9: error: 'dratf' is not one of" in result.output
    assert "  3 | status: dratf\n    |         ^\n  did you mean 'draft'?\n" in result.output
    assert result.output.endswith("13 artefacts checked: 1 error, 0 warnings\n")


def test_a_warning_alone_ends_with_0(changed: Change) -> None:
    hearsay = (MINIMAL / "sources/hearsay.yaml").read_text("utf-8")
    result = blueprint("validate", str(changed({"sources/unread.yaml": hearsay})))
    assert result.exit_code == 0
    assert (
        "warning: nothing needs this source: it has no relation 'cited by' [orphan]"
        in result.output
    )
    assert result.output.endswith("14 artefacts checked: 0 errors, 1 warning\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("validate", "no-such-folder"), "no-such-folder is not a folder"),
        (("validate", "--as-of", "soon"), "'soon' is not a day"),
        (
            ("validate", "--revision", "no-such-revision"),
            "git knows no revision 'no-such-revision'",
        ),
        (("rules", "bad-dat"), "did you mean bad-date?"),
        (("nonsense",), "No such command"),
        (("build", "--config", "no-such-file.yml"), "no-such-file.yml"),
    ],
)
def test_wrong_use_ends_with_2_and_a_plain_sentence(words: tuple[str, ...], said: str) -> None:
    result = blueprint(*words)
    assert result.exit_code == 2
    assert said in result.output
    assert "Traceback" not in result.output


def test_a_revision_is_checked_as_it_was(
    changed: Change, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = changed({})
    for words in (["init", "-q"], ["add", "."], [*_identity(), "commit", "-qm", "First"]):
        subprocess.run(["git", *words], cwd=tmp_path, check=True)
    (folder / "shifts/example-shift.yaml").write_text("nonsense", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert blueprint("validate", "blueprint").exit_code == 1
    assert blueprint("validate", "blueprint", "--revision", "HEAD").exit_code == 0


def test_showing_an_artefact_says_its_relations_both_ways() -> None:
    result = blueprint("show", "new-standard", "--folder", str(MINIMAL))
    assert result.exit_code == 0
    for said in (
        "New standard  DAPB0002",
        "Full conformance   1 April 2027",
        "Supersedes",
        "Shaped by",
    ):
        assert said in result.output
    assert re.search(r"^  old-standard +Old standard \(retired\)$", result.output, re.MULTILINE)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("new-standart", "new-standard, "),
        ("standards/new-standard.yaml", "new-standard?"),
        ("what-it-was-called", "gp?"),
    ],
)
def test_showing_what_is_not_there_offers_what_is_meant(
    word: str, meant: str, changed: Change
) -> None:
    term = (MINIMAL / "glossary/gp.yaml").read_text("utf-8")
    folder = changed({"glossary/gp.yaml": f"{term}formerly: [what-it-was-called]\n"})
    result = blueprint("show", word, "--folder", str(folder))
    assert result.exit_code == 1
    assert f"did you mean {meant}" in result.output


@pytest.mark.parametrize("words", [("validate",), ("show", "gp"), ("picture", "overview", "-o-")])
def test_whoever_stands_in_the_blueprint_is_told_how_to_name_it(
    words: tuple[str, ...], here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(here)
    result = blueprint(*words)
    assert result.exit_code == 2
    assert "you stand in the blueprint itself: name it with a full stop" in result.output


def test_the_rules_are_listed_with_what_they_find() -> None:
    output = blueprint("rules").output
    for rule in rules():
        assert f"{rule.name} " in output
        assert rule.summary in output


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_a_rule_has_a_manual_page(rule: Rule) -> None:
    output = blueprint("rules", rule.name).output
    assert output.startswith(f"{rule.name}  (")
    assert "Why:" in output
    assert "Mend:" in output


def test_the_schemas_are_written_for_every_kind(tmp_path: Path) -> None:
    result = blueprint("schema", "--into", str(tmp_path / "json"))
    assert result.exit_code == 0
    assert {path.name for path in (tmp_path / "json").iterdir()} == set(schemas())


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str) -> None:
    result = blueprint(name, "--help")
    assert result.exit_code == 0
    assert "Usage: blueprint" in result.output


def test_the_commands_listed_are_those_that_exist() -> None:
    modules = {path.stem for path in (ROOT / "build/blueprint_build/commands").glob("*.py")}
    assert set(COMMANDS) <= modules


def _shift(status: str) -> str:
    text = (MINIMAL / "shifts/example-shift.yaml").read_text("utf-8")
    return text.replace("status: draft", f"status: {status}")


def _identity() -> list[str]:
    return ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
