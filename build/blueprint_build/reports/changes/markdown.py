"""A comparison as Markdown, for a comment on a pull request or a page; all data made inert."""

from collections.abc import Iterator
from itertools import accumulate, takewhile

from blueprint_build.changes.comparison import Comparison
from blueprint_build.changes.line import Line
from blueprint_build.reports.changes.grouping import (
    by_reader,
    headline,
    looked_ahead,
    quietly,
)
from blueprint_build.reports.markdown import LONGEST, inert


def report(comparison: Comparison) -> str:
    """The headline, and under it a list for each reader and day, cut where GitHub would refuse."""
    lines = list(_lines(comparison))
    lengths = accumulate(len(line) + 1 for line in lines)
    kept = lines[: sum(1 for _ in takewhile(lambda length: length <= LONGEST, lengths))]
    rest = [] if len(kept) == len(lines) else ["", "And more: `blueprint diff` lists all of it."]
    return "\n".join([*kept, *rest])


def _lines(comparison: Comparison) -> Iterator[str]:
    yield from ("### What changes", "", inert(headline(comparison)))
    for readers in by_reader(comparison):
        yield from ("", f"#### {inert(readers.title)}")
        for days in readers.days:
            yield from ("", f"{inert(days.when)}:", "")
            yield from (_item(line) for line in days.lines)
    if rest := quietly(comparison):
        yield from ("", inert(rest))
    title, lines = looked_ahead(comparison)
    if title:
        yield from ("", f"#### {inert(title)}", "")
        yield from (_item(line) for line in lines)


def _item(line: Line) -> str:
    where = f", {inert(line.where)}" if line.where else ""
    why = f" <br>why: {inert(line.why)}" if line.why else ""
    whom = f" <br>for {inert(line.whom)}" if line.whom else ""
    return f"- **{inert(line.what)}**: {inert(line.title)}{where}{inert(line.moved)}{why}{whom}"
