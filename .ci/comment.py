"""Makes what a stranger's build wrote fit to be posted under our name.

    comment.py [preview=ADDRESS] [published=ADDRESS] <in >out

The build ran the pull request's own code, so its words are anybody's. Tables, headings, bold and
`code` tags stay as they are; what could be a link, a picture, a mention or a reference is made
inert. The one kind of link that stays leads to a page of one of the two sites, `preview:PAGE` or
`published:PAGE`, whose addresses are given by whoever calls this. In an address, `*` stands where
the page's own belongs, else at the end. Only Python is needed, since this runs where nothing of the
project is installed.
"""

import re
import sys
from collections.abc import Mapping

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
_NAME = r"[a-z0-9][a-z0-9.-]{0,99}"
_PAGE = re.compile(rf"\[([^\[\]\n]{{1,2000}})\]\((preview|published):((?:{_NAME}/){{0,9}})\)")
_ADDRESS = re.compile(r"https?://[^\s()<>\"'\\]+")


def inert(raw: bytes, sites: Mapping[str, str] | None = None) -> str:
    """The text, cut, with nothing in it that does anything but what is listed above."""
    text = _HIDDEN.sub(" ", raw[:MOST_BYTES].decode("utf-8", "ignore").replace("\r\n", "\n"))
    parts, start = [], 0
    for page in _PAGE.finditer(text):
        parts += [_words(text[start : page.start()]), _link(page, sites or {})]
        start = page.end()
    return _cut("".join([*parts, _words(text[start:])]))


def _link(page: re.Match[str], sites: Mapping[str, str]) -> str:
    label, address = _words(page[1]), sites.get(page[2], "")
    if not _ADDRESS.fullmatch(address):
        return label
    ahead, _, behind = address.partition("*")
    return f"[{label}]({ahead}{page[3]}{behind})"


def _words(text: str) -> str:
    parts, start = [], 0
    for kept in _KEPT.finditer(text):
        parts += [_plain(text[start : kept.start()]), _ENTITY.sub(rf"\1{BREAK}", kept.group())]
        start = kept.end()
    return "".join([*parts, _plain(text[start:])])


def _plain(text: str) -> str:
    broken = _LINKS.sub(BREAK, text)
    return _MARKUP.sub(lambda sign: f"&#{ord(sign.group())};{BREAK}", broken)


def _cut(text: str) -> str:
    """At the end of a line, so that no entity or link is cut in two."""
    if len(text) <= MOST_BYTES:
        return text
    return text[:MOST_BYTES].rpartition("\n")[0]


if __name__ == "__main__":
    places = dict(word.partition("=")[::2] for word in sys.argv[1:])
    sys.stdout.buffer.write(inert(sys.stdin.buffer.read(MOST_BYTES), places).encode())
