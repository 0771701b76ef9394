"""The one form of artefact files: the same data, the same comments, always written alike."""

import json
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from blueprint_build.commands.main import main
from blueprint_build.formatting import form, replace
from blueprint_build.formatting.form import formed
from blueprint_build.formatting.order import FIRST, LAST
from blueprint_build.source.characters import first_hidden
from blueprint_build.source.construct import construct
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.organisation import Organisation
from blueprint_schema.kinds.standard import Standard
from tests.case import CASES
from tests.conftest import EFFORT, ROOT, Change

FORMS = sorted((CASES / "formatting").iterdir())
GP = "glossary/gp.yaml"


def fmt(*words: object) -> Result:
    return CliRunner().invoke(main, ["fmt", *map(str, words)], prog_name="blueprint")


@pytest.mark.parametrize("case", FORMS, ids=lambda case: case.name)
def test_a_file_is_put_into_its_form(case: Path) -> None:
    before, after = ((case / f"{name}.yaml").read_bytes().decode() for name in ("before", "after"))
    assert formed(before, Standard) == after
    assert formed(after, Standard) == after
    assert construct("", after) == construct("", before)


@pytest.mark.parametrize("case", FORMS, ids=lambda case: case.name)
def test_a_form_ends_with_one_line_end_and_no_other_kind_of_it(case: Path) -> None:
    after = (case / "after.yaml").read_bytes().decode()
    assert after.endswith("\n")
    assert not after.endswith("\n\n")
    assert "\r" not in after


def test_the_order_names_only_fields_that_there_are() -> None:
    assert {*FIRST, *LAST} <= set(Artefact.model_fields)


def test_a_kind_s_own_fields_come_before_those_that_it_inherits() -> None:
    text = "title: A\nsuccessor: b\nform: group\ntier: local\n"
    assert formed(text, Organisation) == "title: A\nform: group\nsuccessor: b\ntier: local\n"


def _is_sayable(text: str) -> bool:
    return first_hidden(text) is None


SIGNS = st.sampled_from([*"ab:#-?[]{}&*!|>'\"%@`,\t\n\r\\01.~=<é中😀", " ", " ", "\u00a0"])
TEXTS = st.one_of(
    st.text(SIGNS, max_size=40),
    st.text(SIGNS, min_size=90, max_size=250),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20).filter(_is_sayable),
    st.sampled_from(["null", "yes", "1.10", "2027-04-01", "---", "0x1f", ".inf", "- a", "a: b"]),
)
VALUES = st.one_of(TEXTS, st.none(), st.booleans(), st.floats(), st.integers(-(10**30), 10**30))
NAMES = st.one_of(st.sampled_from(["title", "summary", "body", "sources", "requirements"]), TEXTS)
NESTED = st.recursive(
    VALUES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=100 * EFFORT)
@given(st.dictionaries(NAMES, NESTED, max_size=6))
def test_whatever_the_data_its_form_says_the_same_and_has_that_form(data: dict[str, Any]) -> None:
    after = formed(_dumped(data) + "\n", Standard)
    assert after is not None
    read, faults = construct("", after)
    assert faults == []
    assert json.dumps(read, sort_keys=True) == json.dumps(data, sort_keys=True)
    assert formed(after, Standard) == after


def _dumped(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_dumped(k)}: {_dumped(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_dumped, value)) + "]"
    if isinstance(value, float) and value - value != 0:
        return {"inf": ".inf", "-inf": "-.inf"}.get(str(value), ".nan")
    return json.dumps(value, ensure_ascii=False)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copytree(ROOT / "blueprint", tmp_path_factory.mktemp("real") / "blueprint")


def test_the_whole_blueprint_keeps_its_data_and_a_second_run_changes_nothing(whole: Path) -> None:
    before = _data(whole)
    assert fmt(whole).exit_code == 0
    assert _data(whole) == before
    again = fmt(whole, "--check")
    assert again.exit_code == 0
    assert again.output.startswith("0 files would change")


def _data(folder: Path) -> dict[Path, Any]:
    return {path: construct("", path.read_text("utf-8")) for path in folder.rglob("*.yaml")}


UNFORMED = "status: active\ntitle: 'GP'\n"


def test_checking_names_the_files_and_the_way_out_and_changes_nothing(changed: Change) -> None:
    folder = changed({GP: UNFORMED})
    assert fmt(folder / "glossary").exit_code == 0
    (folder / GP).write_text(UNFORMED, "utf-8")
    result = fmt("--check", folder / GP)
    assert result.exit_code == 1
    assert f"{folder / GP}: would change" in result.output
    assert f"to mend them: blueprint fmt {folder / GP}" in result.output
    assert (folder / GP).read_text("utf-8") == UNFORMED


def test_formatting_keeps_permissions_and_leaves_no_other_file(changed: Change) -> None:
    folder = changed({GP: UNFORMED})
    (folder / GP).chmod(0o640)
    names = sorted((folder / "glossary").iterdir())
    assert fmt(folder / GP).exit_code == 0
    assert (folder / GP).read_text("utf-8") == "title: GP\nstatus: active\n"
    assert stat.S_IMODE((folder / GP).stat().st_mode) == 0o640
    assert sorted((folder / "glossary").iterdir()) == names


def test_the_manifest_has_its_own_order(changed: Change) -> None:
    folder = changed({"blueprint.yaml": "horizon: {end: 2030-01-01, start: 2025-01-01}\ntitle: A"})
    fmt(folder / "blueprint.yaml")
    assert (folder / "blueprint.yaml").read_text("utf-8") == (
        "title: A\nhorizon:\n  start: 2025-01-01\n  end: 2030-01-01\n"
    )


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"title: a: b\n", "[bad-yaml]"),
        (b"title: a\ntitle: b\n", "[duplicate-key]"),
        (b"- a\n", "[not-a-mapping]"),
        (b"title: \xff\n", "[not-utf8]"),
        (b"title: &a b\n", "[alias-or-anchor]"),
    ],
)
def test_what_cannot_be_read_is_left_alone_with_the_usual_message(
    changed: Change, content: bytes, said: str
) -> None:
    folder = changed({GP: content})
    result = fmt(folder)
    assert result.exit_code == 1
    assert f"{folder}/{GP}:" in result.output
    assert said in result.output
    assert (folder / GP).read_bytes() == content


def test_a_link_is_reported_and_not_followed(changed: Change, tmp_path: Path) -> None:
    folder = changed({})
    outside = tmp_path / "outside.yaml"
    outside.write_text(UNFORMED, "utf-8")
    (folder / GP).unlink()
    (folder / GP).symlink_to(outside)
    result = fmt(folder / GP)
    assert result.exit_code == 1
    assert "[symlink]" in result.output
    assert outside.read_text("utf-8") == UNFORMED
    assert (folder / GP).is_symlink()


def test_a_folder_that_is_a_link_is_not_entered(changed: Change, tmp_path: Path) -> None:
    folder = changed({})
    (folder / "glossary").rename(tmp_path / "outside")
    (folder / "glossary").symlink_to(tmp_path / "outside")
    (tmp_path / "outside/gp.yaml").write_text(UNFORMED, "utf-8")
    assert "[symlink]" in fmt(folder / GP).output
    assert (tmp_path / "outside/gp.yaml").read_text("utf-8") == UNFORMED


def test_a_form_that_would_say_something_else_is_not_written(
    changed: Change, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = changed({GP: UNFORMED})
    monkeypatch.setattr(form, "laid_out", lambda *_: "title: Another\n")
    result = fmt(folder / GP)
    assert result.exit_code == 1
    assert "left as it is" in result.output
    assert (folder / GP).read_text("utf-8") == UNFORMED


def test_a_write_that_fails_leaves_the_old_file_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("old", "utf-8")

    def fail(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="disk full"):
        replace.replace(file, b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]
    assert file.read_text("utf-8") == "old"


def test_a_path_that_is_not_there_or_in_no_blueprint_is_wrong_use(tmp_path: Path) -> None:
    for path, said in ((tmp_path / "none", "is not there"), (tmp_path, "is in no blueprint")):
        result = fmt(path)
        assert result.exit_code == 2
        assert said in result.output


def test_validating_does_not_import_the_formatter() -> None:
    program = (
        "import sys; from blueprint_build.commands import main, validate; "
        "print([name for name in sys.modules if name.startswith('blueprint_build.formatting')])"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"
