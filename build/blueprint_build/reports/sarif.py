"""Findings as SARIF 2.1.0, for code scanning and editors. Sections named here are the standard's.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from json import dumps
from typing import Any

from blueprint_build.checks.catalogue import rules
from blueprint_build.checks.finding import Finding
from blueprint_build.checks.rule import Rule
from blueprint_build.checks.run import Verdict, severity_of
from blueprint_build.reports.place import uri_of
from blueprint_schema.manifest import Severity

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def report(verdict: Verdict) -> str:
    """One run: every rule as it holds in this blueprint, and every finding."""
    rows = {rule.name: row for row, rule in enumerate(rules())}
    run = {
        "tool": {
            "driver": {
                "name": "blueprint",
                "rules": [_rule(rule, severity_of(rule, verdict.subject)) for rule in rules()],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(verdict, finding, rows) for finding in verdict.findings],
    }
    return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _rule(rule: Rule, severity: Severity) -> dict[str, Any]:
    manual = rule.manual.partition("\n\nFails:")[0].replace("``", "`")
    return {
        "id": rule.name,
        "shortDescription": {"text": _plain(rule.summary.replace("``", "`"))},
        "fullDescription": {"text": _plain(manual)},
        "help": {"text": _plain(manual), "markdown": _braces(manual)},
        "defaultConfiguration": _configuration(severity),
        "properties": {"tags": [rule.family.value]},
    }


def _configuration(severity: Severity) -> dict[str, Any]:
    return {"enabled": False} if severity is Severity.OFF else {"level": severity.value}


def _result(verdict: Verdict, finding: Finding, rows: dict[str, int]) -> dict[str, Any]:
    said = f"{finding.message}\n{finding.hint}" if finding.hint else finding.message
    place = {
        "artifactLocation": {"uri": uri_of(verdict, finding)},
        "region": {"startLine": finding.line, "startColumn": finding.column},
    }
    return {
        "ruleId": finding.rule,
        "ruleIndex": rows[finding.rule],
        "level": finding.severity.value,
        "message": {"text": _plain(said)},
        "locations": [{"physicalLocation": place}],
    }


def _plain(text: str) -> str:
    """Text that a viewer shows as it is: no link (3.11.6) and no placeholder (3.11.5) in it."""
    return _braces(text).replace("](", "\\](")


def _braces(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")
