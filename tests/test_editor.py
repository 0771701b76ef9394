"""What an editor does for somebody who writes YAML, asked of the real language server."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from blueprint_build.editors.json_schemas import schemas
from blueprint_build.editors.workspace import WORKSPACE, yaml_settings
from tests.conftest import MINIMAL, ROOT
from tests.language_server import LanguageServer

SERVER = Path(sys.prefix) / "node/node_modules/yaml-language-server/bin/yaml-language-server"
BLUEPRINT = Path(sys.executable).with_name("blueprint")
STANDARD = "blueprint/standards/another-*.yaml"
WRITTEN = sorted(path.relative_to(MINIMAL).as_posix() for path in MINIMAL.rglob("*.yaml"))


@pytest.fixture(scope="module")
def command() -> list[str]:
    """How to start the server; a machine without it skips, CI does not."""
    node = shutil.which("node")
    if node and SERVER.exists():
        return [node, str(SERVER), "--stdio"]
    missing = "no yaml-language-server: install Node and npm, then run 'make test'"
    if os.environ.get("CI") == "true":
        pytest.fail(missing)
    pytest.skip(missing)


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small blueprint with this repository's schemas and settings around it."""
    root = tmp_path_factory.mktemp("repository")
    for folder in (".vscode", "schema/json"):
        shutil.copytree(ROOT / folder, root / folder)
    shutil.copytree(MINIMAL, root / "blueprint")
    subprocess.run([BLUEPRINT, "schema", "--with-ids"], cwd=root, check=True, capture_output=True)
    return root


@pytest.fixture(scope="module")
def editor(command: list[str], repository: Path) -> Iterator[LanguageServer]:
    """An editor that opened the folder: the committed settings and schemas."""
    settings = json.loads((repository / ".vscode/settings.json").read_text("utf-8"))
    with LanguageServer(command, repository, settings) as server:
        yield server


@pytest.fixture(scope="module")
def knowing(command: list[str], repository: Path) -> Iterator[LanguageServer]:
    """An editor that opened the workspace file, whose schemas know what exists."""
    file = repository / ".blueprint/schemas" / WORKSPACE
    settings = json.loads(file.read_text("utf-8"))["settings"]
    with LanguageServer(command, repository, settings) as server:
        yield server


def test_a_field_is_offered_with_what_it_is_for(editor: LanguageServer) -> None:
    offered = editor.completions(STANDARD, "title: Another\nsup|\n")
    assert offered["superseded_by"] == "What took its place. Takes the id of any artefact."
    assert not {"id", "title", "stance"} & set(offered)


def test_a_word_is_offered_with_its_meaning(editor: LanguageServer) -> None:
    offered = editor.completions(STANDARD, "status: |\n")
    assert list(offered) == ["draft", "in-review", "active", "deprecated", "retired"]
    assert offered["active"] == "Agreed and in use."


def test_a_date_is_offered_in_its_form(editor: LanguageServer) -> None:
    assert list(editor.completions(STANDARD, "review_by: |\n")) == ["2027-04-01"]


def test_pointing_at_a_field_says_what_it_means(editor: LanguageServer) -> None:
    shown = editor.hover(STANDARD, "own|er: nhs-england\n")
    assert shown.startswith(
        "#### Owner\n\nThe organisation or role that answers for it. Without one, the blueprint's "
        "steward does. Takes the id of an organisation or a role."
    )


def test_pointing_at_a_word_says_what_every_word_means(editor: LanguageServer) -> None:
    shown = editor.hover(STANDARD, "status: act|ive\n")
    assert shown.startswith("#### Status\n\nWhere it stands in its life.")
    assert "* `retired`: No longer to be used." in shown


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("status: activ", "1:9: Value is not accepted. Valid values: "),
        ("stauts: active", "1:1: Property stauts is not allowed."),
        ("review_by: 1 April 2027", "1:12: String is not a RFC3339 date."),
        ("owner: NHS England", "1:8: String does not match the pattern"),
    ],
)
def test_a_slip_is_underlined_where_it_stands(editor: LanguageServer, line: str, said: str) -> None:
    found = editor.diagnostics(STANDARD, f"{line}\n")
    assert any(message.startswith(said) for message in found), found


@pytest.mark.parametrize("text", ["owner: |\n", "superseded_by: |\n", "related:\n  - |\n"])
def test_without_the_workspace_no_id_is_known(editor: LanguageServer, text: str) -> None:
    assert "nhs-england" not in editor.completions(STANDARD, text)


def test_an_id_is_offered_where_its_kind_may_stand(knowing: LanguageServer) -> None:
    offered = knowing.completions(STANDARD, "owner: |\n")
    assert list(offered) == ["nhs-england", "nhs-trust"]
    assert offered["nhs-england"] == "NHS England (organisation, active)"
    assert "old-standard" in knowing.completions(STANDARD, "supersedes:\n  - |\n")
    assert "less-typing" in knowing.completions(STANDARD, "superseded_by: |\n")


def test_an_id_that_does_not_exist_yet_is_left_to_the_checks(knowing: LanguageServer) -> None:
    found = knowing.diagnostics(STANDARD, "owner: a-body-to-be\n")
    assert not [message for message in found if message.startswith("1:8")], found


def test_pointing_at_an_id_does_not_list_all_others(knowing: LanguageServer) -> None:
    assert "nhs-trust" not in knowing.hover(STANDARD, "owner: nhs-eng|land\n")


def test_the_manifests_words_are_offered_and_held_to(knowing: LanguageServer) -> None:
    keys = [entry["key"] for entry in yaml.safe_load(_small("blueprint.yaml"))["tiers"]]
    assert list(knowing.completions(STANDARD, "tier: |\n")) == keys
    found = knowing.diagnostics(STANDARD, "tier: galactic\n")
    assert any(message.startswith("1:7: Value is not accepted.") for message in found), found


@pytest.mark.parametrize("path", WRITTEN)
def test_what_is_valid_is_not_underlined(
    editor: LanguageServer, knowing: LanguageServer, path: str
) -> None:
    for server in (editor, knowing):
        assert server.diagnostics(f"blueprint/{path}", _small(path)) == []


def test_a_file_that_is_broken_still_lends_its_id(repository: Path, tmp_path: Path) -> None:
    shutil.copytree(repository / "blueprint", tmp_path / "blueprint")
    (tmp_path / "blueprint/organisations/nhs-trust.yaml").write_text("title: [\n", "utf-8")
    words = [BLUEPRINT, "schema", "--with-ids", "--into", "here"]
    subprocess.run(words, cwd=tmp_path, check=True, capture_output=True)
    known = json.loads((tmp_path / "here/standard.schema.json").read_text("utf-8"))
    offered = known["properties"]["publisher"]["defaultSnippets"]
    assert [one["label"] for one in offered] == ["nhs-england", "nhs-trust"]


def test_the_workspace_stands_above_the_repository_and_renews_itself(repository: Path) -> None:
    file = repository / ".blueprint/schemas" / WORKSPACE
    workspace = json.loads(file.read_text("utf-8"))
    assert (file.parent / workspace["folders"][0]["path"]).resolve() == repository.resolve()
    before = file.read_bytes()
    file.unlink()
    task = workspace["tasks"]["tasks"][0]
    words = [task["command"], *task["args"]]
    subprocess.run(words, cwd=task["options"]["cwd"], check=True, capture_output=True)
    assert file.read_bytes() == before


def test_the_committed_settings_name_every_kind() -> None:
    settings = _json(".vscode/settings.json")
    expected = yaml_settings("./schema/json", "blueprint")
    assert {name: settings.get(name) for name in expected} == expected
    assert {Path(schema).name for schema in settings["yaml.schemas"]} == set(schemas())


def test_the_extension_is_recommended() -> None:
    assert "redhat.vscode-yaml" in _json(".vscode/extensions.json")["recommendations"]


def test_what_exists_on_one_day_is_never_committed() -> None:
    assert "/.blueprint/" in (ROOT / ".gitignore").read_text("utf-8").splitlines()
    assert "defaultSnippets" not in "".join(schemas().values())


@pytest.mark.parametrize("folder", ["node", "lighthouse"])
def test_a_lock_of_npm_names_versions_and_hashes_but_no_host(folder: str) -> None:
    wanted = _json(f"tests/{folder}/package.json")["dependencies"]
    locked = _json(f"tests/{folder}/package-lock.json")["packages"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in wanted.values())
    assert locked[""]["dependencies"] == wanted
    for name, package in locked.items():
        assert "resolved" not in package, name
        assert not name or package["integrity"].startswith("sha512-"), name


def _small(path: str) -> str:
    return (MINIMAL / path).read_text("utf-8")


def _json(path: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((ROOT / path).read_text("utf-8"))
    return content
