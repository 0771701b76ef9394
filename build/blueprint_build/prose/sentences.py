"""Where sentences begin and end. English, and only as much of it as a check needs."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from blueprint_build.prose import picture_lines
from blueprint_build.prose.links import LINK, without_code

BREAK = "\x1e"
"""Stands where Markdown ends a text without a full stop; no text that was read can hold it."""

END = re.compile(
    rf"{BREAK}|\n[ \t]*\n"  # the end of a list item, a cell, a heading or a paragraph
    r"|[.!?][\"'”’)\]]{0,3}(?=\s+[\"'“‘(\[]{0,3}[A-Z0-9])"  # a full stop, and a capital follows
)

SHORT = re.compile(
    r"(?:^|[\s(])(?:e\.g|i\.e|cf|vs|ca|approx|incl|Dr|Mr|Mrs|Ms|Prof|St|No|Nos|Art|Sec|Reg|Fig|Vol"
    r"|Ch|p|pp|v|[A-Z])$"
)
"""A word before a full stop that does not end the sentence."""

_MARKUP = re.compile(
    r"^[ \t]*(?:[-*+][ \t]|#{1,6}[ \t]|>|\d{1,3}[.)][ \t])"  # list items, headings, quotations
    r"|\|"  # cells of a table
    r"|^[ \t]*[-=]{3,}[ \t]*$",  # rules
    re.MULTILINE,
)
_HEADING = re.compile(r"^([ \t]*#.*)\n", re.MULTILINE)
_TARGET = re.compile(r"\]\([^()\s]{0,500}\)|https?://\S+")


class Sentence(NamedTuple):
    """A sentence and its place in the text that it was found in."""

    start: int
    text: str


def sentences(text: str) -> Iterator[Sentence]:
    """The sentences of a plain text, in their order.

    "e.g.", "No. 5" and "3.1" do not end one. A paragraph does, and so does the mark that
    ``plain`` puts where Markdown begins an item, a cell or a heading.
    """
    start = 0
    for end in END.finditer(text):
        if end[0][0] == "." and SHORT.search(text, max(start, end.start() - 12), end.start()):
            continue
        yield from _between(text, start, end.end())
        start = end.end()
    yield from _between(text, start, len(text))


def first_sentence(text: str) -> str:
    """The first sentence of a plain text, for a place with room for one."""
    found = next(sentences(text), None)
    return found.text if found else ""


def plain(markdown: str) -> str:
    """The words of a Markdown text, each where it was; its signs, code and addresses are blank."""
    text = picture_lines.LINE.sub(_blank, without_code(markdown))
    text = LINK.sub(_shown, text)
    text = _HEADING.sub(rf"\1{BREAK}", text)
    text = _TARGET.sub(_blank, text)
    return _MARKUP.sub(lambda mark: BREAK.ljust(len(mark[0])), text)


def _between(text: str, start: int, end: int) -> Iterator[Sentence]:
    piece = text[start:end].rstrip().rstrip(BREAK).rstrip()
    bare = piece.lstrip()
    if bare:
        yield Sentence(start + len(piece) - len(bare), bare)


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def _shown(link: re.Match[str]) -> str:
    """A link as a reader sees it: its words, or its id, which stands for a title."""
    words = link[2] or link[1].capitalize()
    return words.rjust(len(link[0]) - 2) + "  "
