"""What editors get wrong most often: one slip gives one finding that says what to do."""

from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from blueprint_build.source.fault import TOP
from tests.case import CASES, EXPECTED, lay, said
from tests.conftest import judge

MISTAKES = sorted((CASES / "mistakes").iterdir())


@pytest.mark.parametrize("case", MISTAKES, ids=lambda case: case.name)
def test_one_slip_gives_one_finding_with_a_way_out(
    case: Path, here: Path, file_regression: FileRegressionFixture
) -> None:
    lay(case, here)
    verdict = judge(here)
    (finding,) = verdict.findings
    assert finding.hint
    assert (case / finding.path).is_file()
    file_regression.check(said(verdict), encoding="utf-8", fullpath=case / EXPECTED)


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
