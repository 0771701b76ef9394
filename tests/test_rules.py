"""Every rule finds what it is there for, in words worth reading, and leaves alone what is right."""

import shutil
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from blueprint_build.checks.catalogue import rules
from blueprint_build.checks.rule import Rule
from tests.case import CASES, EXPECTED, RELEASED, lay, said
from tests.cases_made import MADE
from tests.conftest import MINIMAL, judge

RULES = CASES / "rules"

every_rule = pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)


@every_rule
def test_a_failing_case_is_found_by_its_rule_alone(
    rule: Rule, here: Path, tmp_path: Path, file_regression: FileRegressionFixture
) -> None:
    _lay(rule, "fails", here)
    verdict = judge(here, released=_released(rule, tmp_path))
    assert {finding.rule for finding in verdict.findings} == {rule.name}
    expected = RULES / rule.name / EXPECTED
    file_regression.check(said(verdict), encoding="utf-8", fullpath=expected)


@every_rule
def test_a_passing_case_is_found_by_no_rule(rule: Rule, here: Path, tmp_path: Path) -> None:
    _lay(rule, "passes", here)
    assert judge(here, released=_released(rule, tmp_path)).findings == ()


def test_every_rule_has_its_cases_and_every_case_its_rule() -> None:
    stored = {folder.name for folder in RULES.iterdir()}
    assert stored == {rule.name for rule in rules()}
    for name in stored - set(MADE):
        parts = {part.name for part in (RULES / name).iterdir()} - {RELEASED}
        assert parts == {"fails", "passes", EXPECTED}


def _released(rule: Rule, tmp_path: Path) -> Path | None:
    """The last release as a rule's case has it; none for rules that do not look back."""
    case = RULES / rule.name / RELEASED
    if not case.is_dir():
        return None
    released = shutil.copytree(MINIMAL, tmp_path / RELEASED)
    lay(case, released)
    return released


def _lay(rule: Rule, side: str, blueprint: Path) -> None:
    if rule.name in MADE:
        getattr(MADE[rule.name], side)(blueprint)
    else:
        lay(RULES / rule.name / side, blueprint)
