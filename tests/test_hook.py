"""The hook that other repositories name in their pre-commit settings."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from blueprint_schema.table import MODELS
from tests.conftest import ROOT


@pytest.fixture
def hook() -> dict[str, Any]:
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert [hook["id"] for hook in hooks] == ["blueprint-validate"]
    found: dict[str, Any] = hooks[0]
    return found


def run(hook: dict[str, Any], here: Path) -> subprocess.CompletedProcess[str]:
    """The hook as pre-commit runs it: from the repository's top, without names of files."""
    name, *words = hook["entry"].split()
    program = Path(sys.executable).with_name(name)
    return subprocess.run([program, *words], cwd=here.parent, capture_output=True, text=True)


def test_the_hook_lets_a_valid_blueprint_through(hook: dict[str, Any], minimal: Path) -> None:
    done = run(hook, minimal)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_hook_stops_a_broken_one_and_says_where(hook: dict[str, Any], minimal: Path) -> None:
    (minimal / "shifts/example-shift.yaml").write_text("title: A\n", "utf-8")
    done = run(hook, minimal)
    assert done.returncode == 1
    assert "blueprint/shifts/example-shift.yaml:1:1: error:" in done.stdout


def test_the_hook_runs_for_every_file_of_a_blueprint_and_for_no_other(hook: dict[str, Any]) -> None:
    # pre-commit searches for the pattern in the path, from the repository's top.
    ours = [f"blueprint/{model.kind.folder}/an-id.yaml" for model in MODELS]
    for path in [*ours, "blueprint/blueprint.yaml", "blueprint/about.md"]:
        assert re.search(hook["files"], path), path
    for path in ["mkdocs.yml", "tests/minimal/blueprint.yaml", "other/blueprint/a.yaml"]:
        assert not re.search(hook["files"], path), path


def test_the_hook_is_installed_from_this_repository_and_given_no_files(
    hook: dict[str, Any],
) -> None:
    assert hook["language"] == "python"
    assert hook["pass_filenames"] is False
