"""What a release brought, as a section of the changelog page: by class, the gravest first.

The page is part of the blueprint, so data is escaped with entities alone: the signs of no width
that keep a comment from forming mentions are refused in files.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from blueprint_build.changes.change import GRAVEST_FIRST, Change
from blueprint_build.changes.comparison import Comparison
from blueprint_build.changes.line import line_of, together
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
    ordered = sorted(comparison.speaking, key=lambda change: GRAVEST_FIRST[change.kind])
    for kind, groups in groupby(together(ordered), key=lambda group: group[0].kind):
        yield f"\n### {kind.label.capitalize()}\n"
        yield from (_item(first, also, comparison) for first, *also in groups)
    if comparison.quiet:
        yield f"\n{quiet_count(comparison)}."


def _item(change: Change, also: Iterable[Change], comparison: Comparison) -> str:
    line = line_of(change, comparison, also)
    where = f", {line.where}" if line.where else ""
    day = day_in_words(change.effective) if change.effective else ""
    when = f", from {day}" if day and day != change.after_words else ""
    # A text may end in a full stop, so it stands last but for the reason, a sentence of its own.
    more = f" ({'; '.join(line.what.split(', ')[1:])})" if ", " in line.what else ""
    why = f". Why: {line.why}" if line.why else ""
    return f"- {_escaped(f'{line.title}{where}{when}{line.moved}{more}{why}')}"


def _escaped(text: str) -> str:
    return SIGNS.sub(lambda sign: f"&#{ord(sign.group())};", " ".join(text.split()))
