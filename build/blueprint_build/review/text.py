"""A review for a terminal: the same parts as the comment, without tables."""

from collections.abc import Iterator
from textwrap import fill

from blueprint_build.review.opening import opening
from blueprint_build.review.review import Review
from blueprint_build.review.saying import Said, Section
from blueprint_build.review.sections import sections
from blueprint_build.review.sites import Sites
from blueprint_build.source.characters import visible

WIDTH = 100


def report(review: Review, sites: Sites) -> str:
    """The first sentences, then each section."""
    return "\n".join(_lines(review, sites))


def _lines(review: Review, sites: Sites) -> Iterator[str]:
    yield fill(" ".join(map(_plain, opening(review))), WIDTH)
    for section in sections(review):
        yield from _section(section)
    if closing := sites.closing:
        yield f"\n{_plain(closing)}{f': {sites.preview}' if sites.preview else ''}"


def _section(section: Section) -> Iterator[str]:
    yield f"\n{visible(section.title)}"
    if section.note:
        yield f"  {section.note}"
    for row in section.rows:
        yield f"  {_plain(row[0])}"
        for name, cell in zip(section.head[1:], row[1:], strict=True):
            if text := _plain(cell):
                yield f"    {name}: {text}"
    yield from (f"  {_plain(item)}" for item in section.items)


def _plain(said: Said) -> str:
    return visible(" ".join("".join(piece.text for piece in said).split()))
