"""What holds of every finding, whatever was read: its place exists, its words can be printed."""

from collections.abc import Mapping

from blueprint_build.checks.finding import Finding
from blueprint_build.checks.run import Verdict
from blueprint_build.reports.catalogue import REPORTS
from blueprint_build.source.characters import first_hidden


def assert_sound(verdict: Verdict, contents: Mapping[str, bytes]) -> None:
    """Every finding is within its file and fit to print, and every report can be written."""
    for finding in verdict.findings:
        assert_within(contents.get(finding.path, b""), finding)
        assert_fit_to_print(finding)
    for report in REPORTS.values():
        assert report(verdict).encode() is not None


def assert_within(content: bytes, finding: Finding) -> None:
    """The finding's line is one of the file's, and its column at most just behind the line."""
    lines = content.decode("utf-8", "replace").removeprefix("\ufeff").splitlines() or [""]
    assert 1 <= finding.line <= len(lines), finding
    assert 1 <= finding.column <= len(lines[finding.line - 1]) + 1, finding


def assert_fit_to_print(finding: Finding) -> None:
    """No text of the finding breaks a line, hides a character or goes on for ever."""
    for text in (finding.path, finding.message, finding.hint):
        assert len(text.splitlines()) <= 1, finding
        assert first_hidden(text) is None, finding
    assert len(finding.message) < 300, finding
    assert len(finding.hint) < 600, finding
