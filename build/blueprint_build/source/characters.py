"""Characters that a reader cannot see, and that can make a text read as another."""

import re
import unicodedata

HIDDEN = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f"  # control, but for tab and line ends
    "\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff"  # invisible, and bidi
    "\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"  # annotations, tags
)


BREAKS = re.compile("[\t\r\n]")


def visible(name: str) -> str:
    """A file's name with a mark for each character that would not show, or would break the line."""
    return HIDDEN.sub("\ufffd", BREAKS.sub("\ufffd", name))


def first_hidden(text: str) -> re.Match[str] | None:
    """The first hidden character of a text, if it has one."""
    return HIDDEN.search(text)


def name_of(character: str) -> str:
    """The code point and its name: ``U+202E RIGHT-TO-LEFT OVERRIDE``."""
    name = unicodedata.name(character, "control character")
    return f"U+{ord(character):04X} {name}"
