"""Reports: each form holds to its schema, says all there is, and lets no data out of its place."""

import json
import os
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from jsonschema import Draft202012Validator, FormatChecker, validate
from markdown_it import MarkdownIt
from xmlschema import XMLSchema

from blueprint_build.checks.catalogue import rules
from blueprint_build.checks.finding import Finding
from blueprint_build.checks.run import Verdict, check
from blueprint_build.reports.catalogue import REPORTS
from blueprint_build.reports.markdown import LONGEST
from blueprint_build.source.load import load
from blueprint_build.source.tree import SourceFile
from blueprint_schema.manifest import Severity
from tests.conftest import MINIMAL, ROOT, TESTS, TODAY
from tests.memory import MemoryTree, judged, small_with

SCHEMAS = TESTS / "schemas"
GITHUB = re.compile(r"::(error|warning) file=(.*),line=(\d+),col=(\d+),title=([^:,]*)::(.*)")

HOSTILE = {
    "line ends": "one\ntwo\r\nthree\rfour",
    "percent": "100%25 and %0A",
    "command": "::error::x\n::set-output name=a::b",
    "properties": "a,b:c,line=9::",
    "backticks": "`code` ``more`` ```",
    "pipes": "a|b \\| c \\\\| d",
    "script": "<script>alert(1)</script><img src=x onerror=alert(1)><!-- ",
    "entities": "&lt;b&gt; &#64;someone &amp;",
    "mentions": "@someone and @org/team, a@b.example",
    "references": "#123 GH-123 org/repo#1 !7 a94a8fe5ccb19ba61c4c0873d391e987982fbbd3",
    "links": "[x](https://evil.example) https://evil.example www.evil.example <http://evil.example>",
    "images": "![x](https://evil.example/x.png)",
    "emphasis": "**bold** __bold__ ~~gone~~ # head\n- item\n***",
    "control": "a\x00b\x1b[31mc\x07\x7f\x85",
    "invisible": "a\u202eb\u200bc\ufeffd\ufffe",
    "surrogate": "a\ud800b",
    "placeholders": "{0} {{1}} [para\\[0\\]](1)",
    "section": "]]> <![CDATA[ x ]]>",
}


def with_findings(*findings: Finding, label: str = "blueprint") -> Verdict:
    """A verdict on the small blueprint that found just this."""
    subject = check(load(MemoryTree(small_with({}).contents, label)), TODAY).subject
    return Verdict(subject, tuple(sorted(findings)))


def finding(
    message: str = "a fact",
    path: str = "shifts/example-shift.yaml",
    severity: Severity = Severity.ERROR,
    hint: str = "a way out",
    rule: str = "bad-value",
) -> Finding:
    return Finding(path, 3, 9, rule, severity, message, hint)


def several() -> Verdict:
    """A verdict with errors and warnings of several rules in several files."""
    text = (MINIMAL / "shifts/example-shift.yaml").read_text("utf-8")
    unread = (MINIMAL / "sources/hearsay.yaml").read_text("utf-8")
    return judged(
        {
            "shifts/example-shift.yaml": text.replace("draft", "dratf") + "colour: red\n",
            "sources/unread.yaml": unread,
            "glossary/Wi Fi.yaml": "title: Wi-Fi\n",
            "policies/a-sentence.yaml": "just words\n",
        }
    )


def every() -> Iterator[tuple[str, Verdict]]:
    yield "nothing found", with_findings()
    yield "several findings", several()
    for name, text in HOSTILE.items():
        path = f"shifts/{text.replace('/', '')}.yaml".encode("utf-8", "replace").decode()
        yield f"hostile {name}", with_findings(finding(text, path, hint=text))


VERDICTS = dict(every())
each_verdict = pytest.mark.parametrize("verdict", VERDICTS.values(), ids=VERDICTS.keys())
each_hostile = pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())


@each_verdict
def test_json_is_as_its_schema_says(verdict: Verdict) -> None:
    schema = json.loads((files("blueprint_build") / "reports/findings.schema.json").read_text())
    Draft202012Validator.check_schema(schema)
    validate(
        json.loads(REPORTS["json"](verdict)),
        schema,
        Draft202012Validator,
        format_checker=FormatChecker(),
    )


@each_verdict
def test_sarif_is_only_what_we_mean_to_write(verdict: Verdict) -> None:
    schema = json.loads((SCHEMAS / "sarif-as-written.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    validate(json.loads(REPORTS["sarif"](verdict)), schema, Draft202012Validator)


@pytest.mark.skipif("SARIF_SCHEMA" not in os.environ, reason="see tests/schemas/README.md")
@each_verdict
def test_sarif_is_as_oasis_says(verdict: Verdict) -> None:
    schema = json.loads(Path(os.environ["SARIF_SCHEMA"]).read_text("utf-8"))
    validate(json.loads(REPORTS["sarif"](verdict)), schema)


@each_verdict
def test_junit_is_as_jenkins_says(verdict: Verdict) -> None:
    XMLSchema(SCHEMAS / "junit-10.xsd").validate(REPORTS["junit"](verdict))


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_is_the_same_whatever_order_files_come_in(name: str) -> None:
    tree = MemoryTree({**small_with({}).contents, **_broken()})
    expected = REPORTS[name](check(load(tree), TODAY))
    for seed in range(5):
        assert REPORTS[name](check(load(Shuffled(tree, seed)), TODAY)) == expected


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_can_be_written_as_utf_8(name: str) -> None:
    for told, verdict in VERDICTS.items():
        if (name, told) != ("text", "hostile surrogate"):  # no file's text holds one
            REPORTS[name](verdict).encode("utf-8")


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_is_explained(name: str) -> None:
    assert f"\n| `{name}` | " in (ROOT / "docs/reports.md").read_text("utf-8")


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_says_every_rule_that_was_broken(name: str) -> None:
    verdict = several()
    assert len({finding.rule for finding in verdict.findings}) >= 4
    assert all(finding.rule in REPORTS[name](verdict) for finding in verdict.findings)


def test_json_says_everything_that_a_finding_holds() -> None:
    content = json.loads(REPORTS["json"](with_findings(finding("it's “so”"))))
    assert content["label"] == "blueprint"
    assert content["as_of"] == "2026-11-21"
    assert content["counts"] == {"artefacts": 13, "errors": 1, "warnings": 0}
    assert content["findings"] == [
        {
            "path": "shifts/example-shift.yaml",
            "line": 3,
            "column": 9,
            "rule": "bad-value",
            "severity": "error",
            "message": "it's “so”",
            "hint": "a way out",
        }
    ]


def test_sarif_gives_each_severity_its_level_and_each_result_its_rule() -> None:
    verdict = with_findings(finding(), finding(severity=Severity.WARNING, rule="orphan"))
    run = sarif(verdict)
    assert {(found["ruleId"], found["level"]) for found in run["results"]} == {
        ("bad-value", "error"),
        ("orphan", "warning"),
    }
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert ids == [rule.name for rule in rules()]
    assert all(ids[found["ruleIndex"]] == found["ruleId"] for found in run["results"])


def test_sarif_says_how_grave_a_rule_is_in_this_blueprint() -> None:
    manifest = (MINIMAL / "blueprint.yaml").read_text("utf-8")
    verdict = judged(
        {
            "blueprint.yaml": f"{manifest}severities: "
            "{orphan: error, draft-reference: 'off', page-too-long: warning}\n"
        }
    )
    stated = {rule["id"]: rule for rule in sarif(verdict)["tool"]["driver"]["rules"]}
    assert stated["orphan"]["defaultConfiguration"] == {"level": "error"}
    assert stated["page-too-long"]["defaultConfiguration"] == {"level": "warning"}
    assert stated["draft-reference"]["defaultConfiguration"] == {"enabled": False}
    assert '<skipped message="switched off in blueprint.yaml" />' in REPORTS["junit"](verdict)


def test_sarif_describes_each_rule_from_its_manual_shortly_enough_for_github() -> None:
    for rule in sarif(with_findings())["tool"]["driver"]["rules"]:
        assert len(rule["shortDescription"]["text"]) <= 1024
        assert len(rule["fullDescription"]["text"]) <= 1024
        assert "Why:" in rule["help"]["text"]
        assert "Mend:" in rule["help"]["text"]


@pytest.mark.parametrize(
    ("label", "path", "uri"),
    [
        ("blueprint", "shifts/a.yaml", "blueprint/shifts/a.yaml"),
        (".", "shifts/a.yaml", "shifts/a.yaml"),
        ("./docs/blueprint/", "a.yaml", "docs/blueprint/a.yaml"),
        ("/home/somebody/blueprint", "a.yaml", "blueprint/a.yaml"),
        ("../../other", "a.yaml", "other/a.yaml"),
        ("..", "a.yaml", "a.yaml"),
        ("v1.0:blueprint", "a.yaml", "blueprint/a.yaml"),
        ("C:/Users/somebody/blueprint", "a.yaml", "blueprint/a.yaml"),
        ("blueprint", "a b/é:%?#.yaml", "blueprint/a%20b/%C3%A9%3A%25%3F%23.yaml"),
    ],
)
def test_sarif_names_a_file_by_a_relative_encoded_address(label: str, path: str, uri: str) -> None:
    (result,) = sarif(with_findings(finding(path=path), label=label))["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == uri
    assert place["region"] == {"startLine": 3, "startColumn": 9}


@each_hostile
def test_a_sarif_message_makes_no_link_and_no_placeholder(text: str) -> None:
    said = sarif(with_findings(finding(text, hint="")))["results"][0]["message"]["text"]
    assert not re.search(r"(?<!\\)\]\(", said)
    assert not re.search(r"[{}]", said.replace("{{", "").replace("}}", ""))
    assert said.replace("{{", "{").replace("}}", "}").replace("\\](", "](") == text


def test_an_error_fails_in_junit_and_a_warning_passes_and_speaks() -> None:
    verdict = with_findings(finding("bad"), finding("so", severity=Severity.WARNING, rule="orphan"))
    top = ElementTree.fromstring(REPORTS["junit"](verdict))
    (failure,) = top.iter("failure")
    (words,) = top.iter("system-out")
    assert (failure.get("type"), failure.get("message")) == ("bad-value", "bad")
    assert words.text == "blueprint/shifts/example-shift.yaml:3:9: warning: so\na way out"
    assert (top.get("tests"), top.get("failures")) == (str(len(rules())), "1")


def test_without_findings_every_rule_is_a_passing_test_in_junit() -> None:
    top = ElementTree.fromstring(REPORTS["junit"](with_findings()))
    assert len(list(top.iter("testcase"))) == len(rules())
    assert (top.get("failures"), top.get("errors")) == ("0", "0")


@each_hostile
def test_a_github_annotation_stays_one_line_that_reads_back_the_same(text: str) -> None:
    path = f"shifts/{text.replace('/', '')}.yaml"
    line = REPORTS["github"](with_findings(finding(text, path)))
    (read,) = [GITHUB.fullmatch(line)]
    assert read is not None, line
    severity, file, row, column, title, message = read.groups()
    assert (severity, row, column, title) == ("error", "3", "9", "bad-value")
    assert ":" not in file
    assert "," not in file
    assert _plain(_read(file)) == _plain(f"blueprint/{path}")
    assert _plain(_read(message)) == _plain(f"{text}\na way out")
    assert "\x1b" not in line


def test_without_findings_github_is_told_nothing() -> None:
    assert REPORTS["github"](with_findings()) == ""


@each_hostile
def test_nothing_in_a_comment_does_anything(text: str) -> None:
    path = f"shifts/{text.replace('/', '')}.yaml"
    comment = REPORTS["markdown"](with_findings(finding(text, path, hint=text)))
    shown = Comment(comment)
    assert shown.tags == [
        *("h3", "p", "table", "thead", "tr", "th", "th", "th"),
        *("tbody", "tr", "td", "code", "td", "strong", "td"),
    ]
    said = "".join(shown.texts)
    for link in (r"[@#!~$%^&]\w", r"://", r"(?i)\bwww\.", r"(?i)\bgh-\d", r"[0-9a-f]{7}"):
        assert not re.search(link, said), link
    assert not re.search(link_forms(), comment)
    assert "\x1b" not in comment


@each_hostile
def test_a_comment_reads_as_the_finding_does(text: str) -> None:
    shown = Comment(REPORTS["markdown"](with_findings(finding(text, hint=""))))
    said = "".join(shown.texts).replace("\u200b", "")
    assert _visible(text) in said


def test_a_long_comment_is_cut_and_says_so() -> None:
    many = [finding(f"{number} {'*' * 200}") for number in range(1_000)]
    comment = REPORTS["markdown"](with_findings(*many))
    assert len(comment) < LONGEST + 500
    assert re.search(r"And \d+ more findings: `blueprint validate` lists", comment)


def test_without_findings_a_comment_has_the_counts_only() -> None:
    comment = REPORTS["markdown"](with_findings())
    assert comment == "### Blueprint check\n\n13 artefacts checked: 0 errors, 0 warnings"


@dataclass(frozen=True)
class Shuffled:
    """A tree whose files come in no order."""

    tree: MemoryTree
    seed: int
    label: str = "blueprint"

    def files(self) -> Iterator[SourceFile]:
        found = list(self.tree.files())
        random.Random(self.seed).shuffle(found)
        yield from found


class Comment(HTMLParser):
    """What GitHub-flavoured Markdown comes to: its tags and its texts."""

    def __init__(self, comment: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.feed(MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(comment))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not attrs
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)


def sarif(verdict: Verdict) -> dict[str, Any]:
    """The one run of a SARIF report."""
    (run,) = json.loads(REPORTS["sarif"](verdict))["runs"]
    assert isinstance(run, dict)
    return run


def link_forms() -> str:
    """What GitHub looks for in the source before it makes a page of it."""
    return r"(?i)https?://|www\.|@\w|\]\("


def _broken() -> dict[str, bytes]:
    text = (MINIMAL / "shifts/example-shift.yaml").read_text("utf-8")
    return {
        f"shifts/shift-{number}.yaml": text.replace("draft", "dratf").encode()
        for number in range(5)
    }


def _read(text: str) -> str:
    """What GitHub's runner makes of an escaped text."""
    return unquote(text.replace("%25", "\0")).replace("\0", "%")


def _plain(text: str) -> str:
    """Only what all forms keep: hidden characters are replaced."""
    return re.sub(r"[^\n\r -~]", "", text)


def _visible(text: str) -> str:
    return re.sub(
        r"[\x00-\x08\x1b\x07\x7f\x85\u200b\u202e\ufeff\ufffe\ud800]",
        "\ufffd",
        " ".join(text.split()),
    )
