"""How a single text is written: plain, in double quotes, folded, or line by line."""

import re
from typing import NamedTuple

from blueprint_build.source.scalars import plain

WIDTH = 100
"""The longest line, in characters; a word that is longer has a longer line."""

STEP = 2
"""How far what belongs to something stands to the right of it."""

_SIGNS = frozenset(",[]{}#&*!|>'\"%@`")
_UNLIKE_PLAIN = re.compile(r"[\t\r\n]|: |:$| #|^[ ]|[ ]$|^[-?:]( |$)|^(---|\.\.\.)")
_ESCAPES = str.maketrans({"\\": r"\\", '"': r"\"", "\t": r"\t", "\r": r"\r", "\n": r"\n"})
_BETWEEN_WORDS = re.compile(r"(?<=[^ \t]) (?=[^ \t])")
_EDGE = re.compile(r"^[ \t]|[ \t]$|\r", re.MULTILINE)


class Wording(NamedTuple):
    """What stands on the line of a field's name, and the lines below it."""

    beginning: str
    lines: list[str]


def word(text: str, column: int, indent: int, *, as_written: bool) -> Wording:
    """The form of a text that begins at ``column``, or below at ``indent``.

    ``as_written`` keeps the lines of a text that has several; elsewhere they are filled anew.
    """
    line = one_line(text)
    if "\n" not in text and (column + len(line) <= WIDTH or not _BETWEEN_WORDS.search(text)):
        return Wording(line, [])
    for form in _forms(text, as_written):
        if form == ">" and _can_be_folded(text):
            return _block(">", text, _fold(text.rstrip("\n"), WIDTH - indent), indent)
        if form == "|" and _can_stand_as_written(text):
            return _block("|", text, text.rstrip("\n").split("\n"), indent)
    return Wording(line, [])


def one_line(text: str) -> str:
    """A text without quotes where that reads back as the same text, else in double quotes."""
    return text if isinstance(plain(text), str) and _looks_plain(text) else quoted(text)


def name(text: str) -> str:
    """The name of a field; it is a text whatever it looks like."""
    return text if text and _looks_plain(text) else quoted(text)


def quoted(text: str) -> str:
    """A text in double quotes."""
    return f'"{text.translate(_ESCAPES)}"'


def _looks_plain(text: str) -> bool:
    return text[0] not in _SIGNS and not _UNLIKE_PLAIN.search(text)


def _forms(text: str, as_written: bool) -> str:
    has_lines = "\n" in text.strip("\n")
    if not has_lines:
        return ">"
    return "|>" if as_written else ">|"


def _can_be_folded(text: str) -> bool:
    return bool(text.strip()) and not _EDGE.search(text)


def _can_stand_as_written(text: str) -> bool:
    return bool(text.strip()) and "\r" not in text


def _block(sign: str, text: str, lines: list[str], indent: int) -> Wording:
    ends = len(text) - len(text.rstrip("\n"))
    keeping = ("-", "", "+")[min(ends, 2)]
    step = str(STEP) if text.lstrip("\n")[0] in " \t" else ""
    lines = lines + [""] * (ends - 1)
    return Wording(sign + step + keeping, [" " * indent + line if line else "" for line in lines])


def _fold(text: str, width: int) -> list[str]:
    """Lines that YAML joins again; a line end of the text becomes an empty line."""
    lines: list[str] = []
    for number, paragraph in enumerate(text.split("\n")):
        lines += [""] if number else []
        lines += _filled(paragraph, width) if paragraph else []
    return lines


def _filled(paragraph: str, width: int) -> list[str]:
    lines = [""]
    for part in _BETWEEN_WORDS.split(paragraph):
        longer = f"{lines[-1]} {part}".lstrip(" ")
        lines[-1:] = [longer] if len(longer) <= width or not lines[-1] else [lines[-1], part]
    return lines
