"""Makes what a stranger's build wrote fit to be posted under our name: ``comment.py <in >out``.

The build ran the pull request's own code, so its words are anybody's. Tables, headings, bold and
`code` tags stay as they are; what could be a link, a picture, a mention or a reference is made
inert. Only Python is needed, since this runs where nothing of the project is installed.
"""

import re
import sys

MOST_BYTES = 60_000
"""GitHub takes comments of up to 65,536 signs."""
BREAK = "\u200b"
"""A space of no width: an entity alone does not stop a mention."""

_KEPT = re.compile(r"</?(?:code|details|summary)>|^#{1,4} (?=\S)|&#\d{1,4};", re.MULTILINE)
_MARKUP = re.compile(r"[\\`_\[\]<>~#!@$%^&+{}]")
_ENTITY = re.compile(r"(&#\d{1,4};)")
_LINKS = re.compile(
    r"(?<=:)(?=//)|(?<=www)(?=\.)|(?<=\bgh)(?=-)|(?<=[0-9a-f]{6})(?=[0-9a-f])", re.I
)
_HIDDEN = re.compile(
    "[^\\S\n ]|[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)


def inert(raw: bytes) -> str:
    """The text, cut, with nothing in it that does anything but headings, tables and bold."""
    text = _HIDDEN.sub(" ", raw[:MOST_BYTES].decode("utf-8", "ignore").replace("\r\n", "\n"))
    parts, start = [], 0
    for kept in _KEPT.finditer(text):
        parts += [_plain(text[start : kept.start()]), _ENTITY.sub(rf"\1{BREAK}", kept.group())]
        start = kept.end()
    return "".join([*parts, _plain(text[start:])])[:MOST_BYTES]


def _plain(text: str) -> str:
    broken = _LINKS.sub(BREAK, text)
    return _MARKUP.sub(lambda sign: f"&#{ord(sign.group())};{BREAK}", broken)


if __name__ == "__main__":
    sys.stdout.buffer.write(inert(sys.stdin.buffer.read(MOST_BYTES)).encode())
