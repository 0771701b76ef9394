"""The manual of every rule is complete, and its examples are true."""

import re
from collections.abc import Iterator

import pytest
import yaml

from blueprint_build.checks.catalogue import rules
from blueprint_build.checks.rule import Family, Rule
from blueprint_build.source.construct import construct
from blueprint_build.source.layout import MANIFEST
from blueprint_schema.manifest import Severity
from tests.case import CASES
from tests.conftest import MINIMAL, Change, judge

RAW = "shifts/example.yaml"
"""Where an example stands that names no file and is a file's bare contents."""

ANYWHERE = ("health-ministry", "hospital")
"""The organisations that examples name: manuals stand on the sites of any country."""

OF_ONE_COUNTRY = re.compile(r"\b(nhs|england|trusts?|charter)\b", re.IGNORECASE)

WITH_EXAMPLES = (Family.SHAPE, Family.REFERENCES, Family.GOVERNANCE, Family.TIME)

every_rule = pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
every_example = pytest.mark.parametrize(
    "rule", [rule for rule in rules() if "Fails:" in rule.manual], ids=lambda rule: rule.name
)


@every_rule
def test_a_manual_says_what_is_found_and_why_and_how_to_mend_it(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z].+\.", rule.summary)
    why, mend = (re.search(rf"^{part}: \w", rule.manual, re.MULTILINE) for part in ("Why", "Mend"))
    assert why
    assert mend
    assert why.start() < mend.start()


@every_rule
def test_a_manual_speaks_of_no_country(rule: Rule) -> None:
    assert OF_ONE_COUNTRY.findall(rule.manual) == []


@every_rule
def test_a_rule_about_what_artefacts_say_has_examples(rule: Rule) -> None:
    parts = {part for part in ("Fails:", "Passes:") if f"\n\n{part}\n\n" in rule.manual}
    assert len(parts) == 2 or (not parts and rule.family not in WITH_EXAMPLES)


@every_example
def test_the_failing_example_is_found(rule: Rule, changed: Change) -> None:
    files = _files(rule, _example(rule, "Fails"))
    findings = judge(changed({**_around(rule), **files})).findings
    assert any(finding.rule == rule.name and finding.path in files for finding in findings)


@every_example
def test_the_passing_example_is_not_found(rule: Rule, changed: Change) -> None:
    example = _example(rule, "Passes")
    findings = judge(changed({**_around(rule), **_files(rule, example)})).findings
    assert [finding for finding in findings if finding.rule == rule.name] == []
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    assert errors == [] or _is_raw(example)


def _example(rule: Rule, part: str) -> str:
    block = re.search(rf"^{part}:\n\n((?:    .*\n?|\n)+)", rule.manual, re.MULTILINE)
    assert block, f"the manual of {rule.name} has no part '{part}:'"
    return re.sub(r"^    ", "", block[1], flags=re.MULTILINE).strip() + "\n"


def _around(rule: Rule) -> dict[str, str]:
    """What the small blueprint lacks: organisations, and the passing case of a rule for a kind."""
    named = [id for id in ANYWHERE if re.search(rf"\b{id}\b", rule.manual)]
    return {f"organisations/{id}.yaml": _organisation(id) for id in named} | _case(rule)


def _organisation(id: str) -> str:
    summary = "summary: It stands in examples.\nstatus: active\nsources: [{source: roundtable}]\n"
    return f"title: {id}\nform: type\n{summary}"


def _case(rule: Rule) -> dict[str, str]:
    """The passing case of a rule that needs a kind, or a manifest, that the small one lacks."""
    passes = CASES / "rules" / rule.name / "passes"
    files = {path.relative_to(passes).as_posix(): path for path in passes.rglob("*.yaml")}
    if MANIFEST not in files and all((MINIMAL / name).parent.is_dir() for name in files):
        return {}
    return {name: path.read_text("utf-8") for name, path in files.items()}


def _files(rule: Rule, example: str) -> dict[str, str]:
    return {RAW: example} if _is_raw(example) else dict(_fragments(rule, example))


def _is_raw(example: str) -> bool:
    return not example.startswith("# ")


def _fragments(rule: Rule, example: str) -> Iterator[tuple[str, str]]:
    for fragment in re.split(r"^# (?=\S+\.yaml$)", example, flags=re.MULTILINE)[1:]:
        path, _, text = fragment.partition("\n")
        base = _around(rule).get(path) or _base(path)
        yield path, _over(base, text)


def _base(path: str) -> str:
    """The file of this name in the small blueprint, or the first of its kind."""
    base = MINIMAL / path
    return (base if base.is_file() else min(base.parent.glob("*.yaml"))).read_text("utf-8")


def _over(base: str, text: str) -> str:
    fields = {**_data(base), **_data(text)}
    return yaml.safe_dump(fields, allow_unicode=True, sort_keys=False)


def _data(text: str) -> dict[str, object]:
    data, faults = construct("example", text)
    assert not faults
    assert isinstance(data, dict)
    return data
