"""What editors get wrong and strangers send: each fault gives one finding that says what to do.

Every file of ``cases/mistakes/``, and every attack that ``attacks`` makes, has exactly one fault.
All are read in one run, and ``cases/mistakes.txt`` is what it says: place, fact and way out. What
belongs to a whole blueprint, such as an orphan or a missing manifest, is in ``cases/rules/``.
"""

import json
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner
from pytest_regressions.file_regression import FileRegressionFixture

from blueprint_build.checks.catalogue import rules
from blueprint_build.checks.rule import Family
from blueprint_build.commands.main import main
from blueprint_build.source.characters import visible
from blueprint_build.source.fault import TOP
from tests.attacks import send
from tests.case import CASES, lay
from tests.conftest import judge
from tests.sound import assert_sound

MISTAKES = CASES / "mistakes"
AROUND = CASES / "rules/unknown-stage/passes"
"""What the mistakes in a pathway refer to."""

OF_THE_WHOLE = {"missing-manifest", "orphan", "repeated-code", "unknown-picture"}
"""Rules that say nothing as long as any file is broken, or that need more than one file."""


@pytest.fixture
def broken(here: Path) -> set[str]:
    """The paths of all broken files, which now stand in the blueprint that is here."""
    lay(AROUND, here)
    lay(MISTAKES, here)
    manifest = here / "blueprint.yaml"  # the mistakes are copies, which is not the fault looked for
    manifest.write_text(
        f"{manifest.read_text('utf-8')}severities: {{repeated-text: off, repeated-code: off}}\n",
        "utf-8",
    )
    stored = {
        file.relative_to(MISTAKES).as_posix() for file in MISTAKES.rglob("*") if file.is_file()
    }
    return stored | {visible(path) for path in send(here)}


def test_each_of_hundreds_of_faults_gives_one_finding_and_nothing_else(
    broken: set[str], here: Path, file_regression: FileRegressionFixture
) -> None:
    words = ["validate", here.name, "--output", "json=findings.json", "--as-of", "2026-11-21"]
    result = CliRunner().invoke(main, words)
    assert result.exit_code == 1
    found = json.loads(Path("findings.json").read_text("utf-8"))["findings"]
    assert Counter(finding["path"] for finding in found) == dict.fromkeys(broken, 1)
    assert len(broken) > 300
    file_regression.check(result.output, encoding="utf-8", fullpath=CASES / "mistakes.txt")


def test_each_fault_is_found_at_a_place_that_exists_with_a_way_out(
    broken: set[str], here: Path
) -> None:
    verdict = judge(here)
    assert all(finding.hint for finding in verdict.findings)
    assert_sound(verdict, {path: _content(here / path) for path in broken})


def test_every_rule_of_one_file_is_broken_by_some_mistake(broken: set[str], here: Path) -> None:
    families = (Family.SOURCE, Family.SHAPE, Family.REFERENCES)
    wanted = {rule.name for rule in rules() if rule.family in families}
    assert {finding.rule for finding in judge(here).findings} == wanted - OF_THE_WHOLE


def _content(file: Path) -> bytes:
    return file.read_bytes() if file.is_file() and not file.is_symlink() else b""


@pytest.mark.parametrize("name", ["first-pillar.yml", "First Pillar.yaml", "first-pillar.yaml.txt"])
def test_what_refers_to_a_misnamed_file_is_not_found_too(name: str, here: Path) -> None:
    (here / "pillars/first-pillar.yaml").rename(here / "pillars" / name)
    (finding,) = judge(here).findings
    assert finding.path == f"pillars/{name}"
    assert finding.hint == "rename it to first-pillar.yaml"


def test_what_refers_to_a_file_that_cannot_be_read_is_not_found_too(here: Path) -> None:
    (here / "pillars/first-pillar.yaml").write_text("title First pillar\norder: 1\n", "utf-8")
    (finding,) = judge(here).findings
    assert (finding.path, finding.rule) == ("pillars/first-pillar.yaml", "bad-yaml")


def test_a_waiver_is_not_called_idle_while_a_file_cannot_be_read(here: Path) -> None:
    shift = (here / "shifts/example-shift.yaml").read_text("utf-8")
    waiver = "waivers:\n  - {rule: orphan, reason: It is new., until: 2099-01-31}\n"
    (here / "shifts/second-shift.yaml").write_text(shift + waiver, "utf-8")
    (here / "glossary/gp.yaml").write_text("", "utf-8")
    (finding,) = judge(here).findings
    assert finding.path == "glossary/gp.yaml"


def test_faults_of_several_files_and_sorts_come_together_in_file_order(here: Path) -> None:
    for path in ("glossary/gp.yaml", "policies/example-act.yaml", "shifts/example-shift.yaml"):
        file = here / path
        file.write_text(file.read_text("utf-8").replace("status:", "staus:"), "utf-8")
    findings = judge(here).findings
    assert [finding.path for finding in findings] == sorted(finding.path for finding in findings)
    assert len(findings) == 3
    assert all((finding.line, finding.column) > (TOP.line, TOP.column) for finding in findings)
