"""A comparison for a terminal: by reader and by day, a line for each change."""

from collections.abc import Iterator

from blueprint_build.changes.comparison import Comparison
from blueprint_build.reports.changes.grouping import (
    by_reader,
    headline,
    looked_ahead,
    quietly,
)


def report(comparison: Comparison) -> str:
    """The headline, then what changes for whom and from when, then the rest."""
    return "\n".join(_lines(comparison))


def _lines(comparison: Comparison) -> Iterator[str]:
    yield headline(comparison)
    for readers in by_reader(comparison):
        yield f"\n{readers.title}"
        for days in readers.days:
            yield f"  {days.when}"
            for line in days.lines:
                yield f"    {line.sentence}"
                if line.why:
                    yield f"      why: {line.why}"
                if line.whom:
                    yield f"      for {line.whom}"
    if rest := quietly(comparison):
        yield f"\n{rest}"
    title, lines = looked_ahead(comparison)
    if title:
        yield f"\n{title}"
        yield from (f"  {line.sentence}" for line in lines)
