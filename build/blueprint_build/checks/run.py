"""The recipe of a check: run every rule, apply waivers, and sort what is left."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from blueprint_build.checks.catalogue import can_be_waived, rule_named, rules
from blueprint_build.checks.finding import Finding
from blueprint_build.checks.governance import idle_waiver
from blueprint_build.checks.governance.expired_waiver import is_expired
from blueprint_build.checks.rule import Check, Family, Rule
from blueprint_build.checks.subject import Subject
from blueprint_build.collector import resting_collector
from blueprint_build.source.load import Reading
from blueprint_build.source.released import Released
from blueprint_schema.manifest import Severity

FOUNDATIONS = frozenset((Family.SOURCE, Family.SHAPE, Family.REFERENCES))
"""The families whose firm rules guard what pages and pictures are made from."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of a check: the subject, and every finding, sorted and each once."""

    subject: Subject
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that stop a build."""
        return tuple(f for f in self.findings if f.severity is Severity.ERROR)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """The findings that somebody should look at."""
        return tuple(f for f in self.findings if f.severity is Severity.WARNING)

    @property
    def can_be_shown(self) -> bool:
        """Whether nothing is so wrong that neither pages nor pictures can be made.

        What the calendar turns on, such as a waiver that has ended, does not hinder them: the
        blueprint can be drawn for any day.
        """
        rules = (rule_named(finding.rule) for finding in self.errors)
        broken = any(rule.firm and rule.family in FOUNDATIONS for rule in rules if rule)
        return not broken and self.subject.blueprint.manifest is not None

    @property
    def artefacts(self) -> int:
        """How many artefacts were checked, with those that could not be understood."""
        return len(self.subject.reading.artefacts) + len(self.subject.reading.unparsed)


@resting_collector()
def check(reading: Reading, today: date, released: Released | None = None) -> Verdict:
    """Judges what was read, as it stands on ``today`` and against the last release."""
    subject = Subject.of(reading, today, released)
    found = {finding for rule in rules() for finding in _findings(rule, subject, rule.check)}
    in_force = _waivers_in_force(subject)
    waived = {finding for finding in found if (finding.path, finding.rule) in in_force}
    found |= set(_findings(idle_waiver.RULE, subject, idle_waiver.among(waived)))
    return Verdict(subject, tuple(sorted(found - waived)))


def severity_of(rule: Rule, subject: Subject) -> Severity:
    """How grave a rule's findings are in this blueprint."""
    manifest = subject.reading.manifest
    if rule.firm or manifest is None:
        return rule.severity
    return manifest.severities.get(rule.name, rule.severity)


def _findings(rule: Rule, subject: Subject, check: Check) -> Iterator[Finding]:
    severity = severity_of(rule, subject)
    if severity is Severity.OFF:
        return
    for seen in check(subject):
        yield Finding(seen.path, seen.at.line, seen.at.column, rule.name, severity, *seen.remark)


def _waivers_in_force(subject: Subject) -> set[tuple[str, str]]:
    """The file and the rule of every waiver that holds today; firm rules cannot be waived."""
    return {
        (path, waiver.rule)
        for path, artefact in subject.reading.artefacts
        for waiver in artefact.waivers
        if not is_expired(waiver, subject.today) and can_be_waived(waiver.rule)
    }
