"""Findings as Markdown, for a comment on a pull request.

What stands in a finding may have been written by anybody, so all of it is made inert: it forms no
markup, and nothing that GitHub or GitLab would make a link, a mention or a reference of.
"""

import re
from collections.abc import Iterator
from itertools import accumulate, takewhile

from blueprint_build.checks.finding import Finding
from blueprint_build.checks.run import Verdict
from blueprint_build.reports.place import file_of
from blueprint_build.reports.text import counted, summary
from blueprint_build.source.characters import visible

LONGEST = 60_000
"""Signs that the rows may have together; GitHub takes comments of up to 65,536."""

SIGNS = re.compile(r"[\\`*_{}\[\]<>|~#!@$%^&+]")
"""Signs that are markup, or that begin a mention or a reference."""
LINKS = re.compile(
    r"(?<=[@#!~$%^&])|(?<=:)(?=//)|(?<=www)(?=\.)|(?<=\bgh)(?=-)|(?<=[0-9a-f]{6})(?=[0-9a-f])",
    re.IGNORECASE,
)
"""Where a link would form in plain text: mentions, addresses, issues and commits."""
BREAK = "\u200b"
"""A space of no width. Entities alone do not help: mentions are looked for in the finished page."""


def report(verdict: Verdict) -> str:
    """The counts, and a table of findings: where, what, and the way out."""
    head = f"### Blueprint check\n\n{summary(verdict)}"
    if not verdict.findings:
        return head
    rows = [_row(verdict, finding) for finding in verdict.findings]
    kept = _fitting(rows)
    table = ["| Where | What | Way out |", "|---|---|---|", *kept]
    return "\n".join([head, "", *table, *_rest(len(rows) - len(kept))])


def inert(text: str) -> str:
    """The text as it reads, on one line, with nothing in it that does anything."""
    plain = visible(" ".join(text.split()))
    broken = LINKS.sub(BREAK, plain)
    return SIGNS.sub(lambda sign: f"&#{ord(sign.group())};", broken)


def _row(verdict: Verdict, finding: Finding) -> str:
    place = f"<code>{inert(file_of(verdict, finding))}:{finding.line}</code>"
    what = f"**{finding.severity.value}**: {inert(finding.message)} ({finding.rule})"
    return f"| {place} | {what} | {inert(finding.hint)} |"


def _fitting(rows: list[str]) -> list[str]:
    lengths = accumulate(len(row) + 1 for row in rows)
    return rows[: sum(1 for _ in takewhile(lambda length: length <= LONGEST, lengths))]


def _rest(left: int) -> Iterator[str]:
    if left:
        yield f"\nAnd {counted(left, 'more finding')}: `blueprint validate` lists all of them."
