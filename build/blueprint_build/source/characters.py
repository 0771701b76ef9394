"""Characters that a reader cannot see or read, and that can make a text read as another."""

import re
import unicodedata

HIDDEN = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f"  # control, but for tab and line ends
    "\u00ad\u034f\u061c\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\u115f\u1160\u2800\u3164\uffa0"  # letters and a pattern that are blank
    "\ufe00-\ufe0d\U000e0100-\U000e01ef"  # variants, but for those of signs and emoji
    "\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e007f"  # signs, tags
    "\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"  # no characters at all
)
"""Control characters, all that Unicode calls ignorable by default, and blanks that are no space.

Source: Unicode, DerivedCoreProperties.txt, Default_Ignorable_Code_Point."""

NO_LETTER = re.compile("[\ufffd\ue000-\uf8ff\U000f0000-\U0010fffd]")
"""The sign for a letter that was lost, and signs that only the font of one program has."""

TWICE = re.compile(
    "[\u00c2\u00c3\u00e2\u00f0]"
    "[\u00a0-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014"
    "\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]{1,3}"
)
"""What one letter may become where UTF-8 is taken for the older encoding of Windows."""

BREAKS = re.compile("[\t\r\n]")

PLAIN = b"\t\r\n" + bytes(range(0x20, 0x7F))
"""The bytes of ASCII that a reader sees, and those that end lines or part words."""


def visible(name: str) -> str:
    """A file's name with a mark for each character that would not show, or would break the line."""
    return HIDDEN.sub("\ufffd", BREAKS.sub("\ufffd", name))


def is_plain(content: bytes) -> bool:
    """Whether bytes can be told at a glance to hide nothing; of most files they can."""
    return not content.translate(None, PLAIN)


def first_hidden(text: str) -> re.Match[str] | None:
    """The first hidden character of a text, if it has one."""
    return HIDDEN.search(text)


def first_garbled(text: str) -> tuple[int, str, str] | None:
    """The first place with letters that nobody can read: where, what stands there, what was meant.

    What was meant is empty where nothing tells it.
    """
    for found in re.finditer(f"{NO_LETTER.pattern}|{TWICE.pattern}", text):
        if NO_LETTER.match(found[0]):
            return found.start(), found[0], ""
        for end in range(len(found[0]), 1, -1):
            if meant := _taken_twice(found[0][:end]):
                return found.start(), found[0][:end], meant
    return None


def _taken_twice(text: str) -> str:
    """The one letter that was meant; empty where the text is no letter that was read wrongly."""
    try:
        meant = text.encode("cp1252").decode()
    except UnicodeError:
        return ""
    is_letter = len(meant) == 1 and (meant.isprintable() or meant == "\u00a0")
    return meant if is_letter else ""


def name_of(character: str) -> str:
    """The code point and its name: ``U+202E RIGHT-TO-LEFT OVERRIDE``."""
    name = unicodedata.name(character, "control character")
    return f"U+{ord(character):04X} {name}"
