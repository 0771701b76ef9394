"""The recipe of a check: run every rule, apply waivers, and sort what is left."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from blueprint_build.checks.catalogue import rules
from blueprint_build.checks.finding import Finding
from blueprint_build.checks.governance.expired_waiver import is_expired
from blueprint_build.checks.rule import Rule
from blueprint_build.checks.subject import Subject
from blueprint_build.source.load import Reading
from blueprint_schema.manifest import Severity


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of a check: the subject, and every finding, sorted and each once."""

    subject: Subject
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that stop a build."""
        return tuple(f for f in self.findings if f.severity is Severity.ERROR)


def check(reading: Reading, today: date) -> Verdict:
    """Judges what was read, as it stands on ``today``."""
    subject = Subject.of(reading, today)
    found = {finding for rule in rules() for finding in _findings(rule, subject)}
    return Verdict(subject, tuple(sorted(_not_waived(subject, found))))


def severity_of(rule: Rule, subject: Subject) -> Severity:
    """How grave a rule's findings are in this blueprint."""
    manifest = subject.reading.manifest
    return manifest.severities.get(rule.name, rule.severity) if manifest else rule.severity


def _findings(rule: Rule, subject: Subject) -> Iterator[Finding]:
    severity = severity_of(rule, subject)
    if severity is Severity.OFF:
        return
    for seen in rule.check(subject):
        yield Finding(seen.path, seen.at.line, seen.at.column, rule.name, severity, *seen.remark)


def _not_waived(subject: Subject, findings: Iterable[Finding]) -> Iterator[Finding]:
    waived = {
        (subject.blueprint.paths[artefact.id], waiver.rule)
        for artefact in subject.blueprint.artefacts.values()
        for waiver in artefact.waivers
        if not is_expired(waiver, subject.today)
    }
    return (finding for finding in findings if (finding.path, finding.rule) not in waived)
