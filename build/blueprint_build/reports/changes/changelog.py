"""What a release brought, as a section of the changelog page: by class, the gravest first.

The page is part of the blueprint, so data is escaped with entities alone: the signs of no width
that keep a comment from forming mentions are refused in files.
"""

import re
from collections.abc import Iterator
from datetime import date

from blueprint_build.changes.change import Change, ChangeClass
from blueprint_build.changes.comparison import Comparison
from blueprint_build.changes.line import line_of
from blueprint_build.graph.calendar import day_in_words
from blueprint_build.reports.changes.grouping import quiet_count
from blueprint_build.source.released import Version, written

TITLE = "Changelog"
OPENING = f"# {TITLE}\n\nWhat each release brought, the newest first.\n"

SIGNS = re.compile(r"[\\`*_{}\[\]<>|~#!$&]")


def section(comparison: Comparison | None, version: Version, day: date, note: str) -> str:
    """The section of one release; the first release has nothing to be compared with."""
    return "\n".join(_lines(comparison, version, day, note)) + "\n"


def with_section(page: str, added: str) -> str:
    """The page with a section put above all others."""
    opening, heading, rest = (page or OPENING).partition("\n## ")
    return f"{opening.rstrip()}\n\n{added}{heading}{rest}"


def has_section(page: str, version: Version) -> bool:
    """Whether the page tells of a release already."""
    return f"\n## {written(version)}, " in page


def _lines(comparison: Comparison | None, version: Version, day: date, note: str) -> Iterator[str]:
    yield f"## {written(version)}, {day_in_words(day)}"
    yield f"\n{_escaped(note)}"
    if comparison is None:
        return
    yield f"\nA {comparison.step.word} step from {comparison.base}."
    for kind in ChangeClass:
        changes = [change for change in comparison.speaking if change.kind is kind]
        if changes:
            yield f"\n### {kind.label.capitalize()}\n"
            yield from (_item(change, comparison) for change in changes)
    if comparison.quiet:
        yield f"\n{quiet_count(comparison)}."


def _item(change: Change, comparison: Comparison) -> str:
    line = line_of(change, comparison)
    where = f", {line.where}" if line.where else ""
    day = day_in_words(change.effective) if change.effective else ""
    when = f", from {day}" if day and day != change.after_words else ""
    return f"- {_escaped(f'{line.title}{where}{line.moved}{when}')}"


def _escaped(text: str) -> str:
    return SIGNS.sub(lambda sign: f"&#{ord(sign.group())};", " ".join(text.split()))
