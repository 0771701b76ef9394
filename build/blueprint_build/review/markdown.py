"""A review as Markdown, for the comment on a proposal; all that files say is made inert.

The comment is cut where a forge would refuse it, and says so.
"""

from collections.abc import Iterator

from blueprint_build.reports.markdown import inert
from blueprint_build.review.opening import opening
from blueprint_build.review.review import Review
from blueprint_build.review.saying import Piece, Said, Section
from blueprint_build.review.sections import sections
from blueprint_build.review.sites import Sites

LONGEST = 50_000
"""Bytes of a comment. Forges take 65,536 signs, and what is posted has been made longer again."""

CUT = (
    "\n*There is more than a comment can hold. `blueprint review` on your machine says all of it.*"
)
FOLD = "<details><summary>{}</summary>"
END = "</details>"


def report(review: Review, sites: Sites) -> str:
    """The heading, the first sentences, and a part for each section."""
    return "\n".join(_fitting(list(_lines(review, sites))))


def _lines(review: Review, sites: Sites) -> Iterator[str]:
    yield "### What this change does"
    yield ""
    yield " ".join(_written(sentence, sites) for sentence in opening(review))
    for section in sections(review):
        yield from ("", *_section(section, sites))
    if closing := sites.closing:
        yield from ("", _written(closing, sites))


def _section(section: Section, sites: Sites) -> Iterator[str]:
    title = inert(section.title)
    yield FOLD.format(title) if section.is_folded else f"#### {title}"
    yield ""
    if section.note:
        yield from (inert(section.note), "")
    if section.rows:
        yield _cells(section.head)
        yield _cells(["---"] * len(section.head))
        for row in section.rows:
            yield _cells([_written(cell, sites) for cell in row])
        yield ""
    yield from (f"- {_written(item, sites)}" for item in section.items)
    if section.is_folded:
        yield from ("", END)


def _cells(cells: list[str] | tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def _written(said: Said, sites: Sites) -> str:
    return "".join(_piece(piece, sites) for piece in said)


def _piece(piece: Piece, sites: Sites) -> str:
    # The spaces around a piece belong to the sentence, and none may stand inside of emphasis.
    text = inert(piece.text)
    ahead = " " if piece.text[:1].isspace() else ""
    behind = " " if piece.text[-1:].isspace() and text else ""
    if text and (address := sites.address(piece.place)):
        text = f"[{text}]({address})"
    return f"{ahead}**{text}**{behind}" if piece.is_strong and text else f"{ahead}{text}{behind}"


def _fitting(lines: list[str]) -> list[str]:
    room, kept = LONGEST, 0
    for line in lines:
        room -= len(line.encode()) + 1
        if room < 0:
            break
        kept += 1
    if kept == len(lines):
        return lines
    shown = lines[:kept]
    is_open = sum(line.startswith("<details>") for line in shown) > shown.count(END)
    return [*shown, *(("", END) if is_open else ()), CUT]
