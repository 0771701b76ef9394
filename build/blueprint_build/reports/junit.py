"""Findings as JUnit XML, for servers that show test results.

Every rule is a test: one without findings passes, one that is switched off is skipped. Each
finding is a case of its own. An error fails; a warning passes and speaks in ``system-out``, since
it stops nothing, and "skipped" would say that nobody looked.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from blueprint_build.checks.catalogue import rules
from blueprint_build.checks.finding import Finding
from blueprint_build.checks.rule import Family, Rule
from blueprint_build.checks.run import Verdict, severity_of
from blueprint_build.reports.place import file_of
from blueprint_build.source.characters import HIDDEN
from blueprint_schema.manifest import Severity

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def report(verdict: Verdict) -> str:
    """A suite for each family of rules."""
    top = Element("testsuites", name="blueprint")
    for family in Family:
        suite = SubElement(top, "testsuite", name=family.value)
        suite.extend(case for rule in _of(family) for case in _cases(verdict, rule))
        _count(suite, [suite])
    _count(top, list(top))
    for suite in top:
        suite.set("skipped", str(len(suite.findall("testcase/skipped"))))
    indent(top)
    return DECLARATION + tostring(top, encoding="unicode")


def _of(family: Family) -> list[Rule]:
    return [rule for rule in rules() if rule.family is family]


def _count(holder: Element, suites: list[Element]) -> None:
    for name, path in (("tests", "testcase"), ("failures", "testcase/failure")):
        holder.set(name, str(sum(len(suite.findall(path)) for suite in suites)))
    holder.set("errors", "0")


def _cases(verdict: Verdict, rule: Rule) -> Iterator[Element]:
    findings = [finding for finding in verdict.findings if finding.rule == rule.name]
    for finding in findings:
        yield _case(verdict, rule, finding)
    if not findings:
        case = Element("testcase", classname=_class(rule), name=rule.summary)
        if severity_of(rule, verdict.subject) is Severity.OFF:
            SubElement(case, "skipped", message="switched off in blueprint.yaml")
        yield case


def _case(verdict: Verdict, rule: Rule, finding: Finding) -> Element:
    place = _legal(f"{file_of(verdict, finding)}:{finding.line}:{finding.column}")
    message, hint = _legal(finding.message), _legal(finding.hint)
    case = Element("testcase", classname=_class(rule), name=place)
    if finding.severity is Severity.ERROR:
        words = SubElement(case, "failure", type=rule.name, message=message)
    else:
        words = SubElement(case, "system-out")
    words.text = f"{place}: {finding.severity.value}: {message}" + (f"\n{hint}" if hint else "")
    return case


def _class(rule: Rule) -> str:
    return f"blueprint.{rule.family.value}.{rule.name}"


def _legal(text: str) -> str:
    """The text without the characters that XML cannot hold."""
    return HIDDEN.sub("\ufffd", text)
