"""Abbreviations in running text, and whether the text itself says what one stands for."""

import re
from collections.abc import Iterator

from blueprint_schema.words import Conformance

CAPITALS = re.compile(r"[A-Z][a-z]{0,2}&?[A-Z]")
"""What every abbreviation holds, and few texts do."""

TOKEN = re.compile(
    r"(?<![\w./@#&-])(?=[a-z]{0,2}[A-Z][a-z]{0,2}&?[A-Z])"  # two capitals, close together
    r"[A-Za-z]{1,10}(?:[&/-][A-Z][A-Za-z]{0,9}){0,3}(?![\w&]|\.\w)"
)
"""Letters that may be an abbreviation. Each part is bounded, so that a long word costs no more."""

EVERYDAY = frozenset(
    {"AM", "BBC", "CD", "CV", "DIY", "DVD", "EU", "FAQ", "HTML", "ID", "OK", "PC", "PDF", "PM"}
    | {"PhD", "QR", "TV", "UK", "UN", "URL", "US", "USA", "USB", "WiFi", "iOS"}
)
"""What a reader of any field knows as it stands."""

UNITS = frozenset(
    ["GB", "GHz", "Hz", "KB", "kHz", "kW", "kWh", "MB", "MHz", "MW", "MWh", "TB"],
)
"""Units stand behind a figure, which says what they count."""

SPOKEN = frozenset(word for said in Conformance for word in said.split()) | {"NOT", "AND", "OR"}
"""Whole words, written large because they bind."""

ROMAN = re.compile(r"[IVX]+")

BRACKETED = re.compile(r"\(([A-Za-z&/-]{2,12})\)")
FOLLOWED = re.compile(r"(?<!\w)([A-Za-z&/-]{2,12}) \(([A-Za-z])")
WORD = re.compile(r"[A-Za-z]+")

NEAR = 200
"""How many characters before its bracket a long form can begin."""


def abbreviations(text: str) -> Iterator[tuple[int, str]]:
    """The place and the form of every abbreviation; of a plural, the form for one.

    Codes, units, roman numerals, words that bind, and names such as "OpenAPI" do not count.
    """
    if not CAPITALS.search(text):
        return
    for found in TOKEN.finditer(text):
        form = found[0]
        if form not in EVERYDAY and form not in UNITS and form not in SPOKEN and _is_one(form):
            yield found.start(), form


def singular(form: str) -> str:
    """The form for one of several: ``API`` for ``APIs``."""
    return form[:-1] if form.endswith("s") and form[:-1].isupper() else form


def explained(text: str) -> Iterator[str]:
    """The abbreviations that a text explains: "long form (LF)" or "LF (long form)"."""
    for found in BRACKETED.finditer(text):
        form = singular(found[1])
        before = WORD.findall(text[max(0, found.start() - NEAR) : found.start()])
        if any(_begins(word, form) for word in before[-2 * len(form) :]):
            yield form
    for found in FOLLOWED.finditer(text):
        form = singular(found[1])
        if _begins(found[2], form):
            yield form


def _is_one(form: str) -> bool:
    letters = singular(form)
    if len(set(letters)) == 1 or ROMAN.fullmatch(letters):
        return False  # a grade, such as AA; or a number
    small = sum(letter.islower() for letter in letters)
    return small == 0 or (len(letters) <= 5 and small <= len(letters) - small)


def _begins(word: str, form: str) -> bool:
    return word[0].casefold() == form[0].casefold()
