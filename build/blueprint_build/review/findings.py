"""Which findings a proposal brings, which stand in the files it touches, and which elsewhere."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from blueprint_build.checks.finding import Finding
from blueprint_build.checks.run import Verdict


@dataclass(frozen=True, slots=True)
class Findings:
    """The findings of a proposal, by what it has to do with them."""

    brought: tuple[Finding, ...]
    """Not there before; all, where there is no state before."""
    standing: tuple[Finding, ...]
    """There before, in files that the proposal changes."""
    elsewhere: int
    """How many were there before, in files that it leaves alone."""
    mended: int
    """How many were there before, and are no more."""


def sorted_out(now: Verdict, was: Verdict | None) -> Findings:
    """The findings of ``now``; of two that say the same of one file, each counts once."""
    if was is None:
        return Findings(_by_gravity(now.findings), (), 0, 0)
    before = Counter(map(_sign, was.findings))
    brought: list[Finding] = []
    kept: list[Finding] = []
    for finding in now.findings:
        sign = _sign(finding)
        (kept if before[sign] else brought).append(finding)
        before[sign] -= bool(before[sign])
    changed = _changed_files(now, was)
    standing = [finding for finding in kept if finding.path in changed]
    elsewhere = len(kept) - len(standing)
    return Findings(_by_gravity(brought), _by_gravity(standing), elsewhere, before.total())


def _by_gravity(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    order = ("error", "warning")
    return tuple(sorted(findings, key=lambda each: (order.index(each.severity.value), each)))


def _sign(finding: Finding) -> tuple[str, str, str]:
    """What a finding is known by; the line moves with whatever is written above it."""
    return finding.path, finding.rule, finding.message


def _changed_files(now: Verdict, was: Verdict) -> set[str]:
    old, new = _texts(was), _texts(now)
    return {path for path in old.keys() | new.keys() if old.get(path) != new.get(path)}


def _texts(verdict: Verdict) -> dict[str, str]:
    reading = verdict.subject.reading
    return {path: document.text for path, document in reading.documents.items()} | reading.pages
