"""Plain scalars of YAML 1.2's core schema: null, true, false, integers, numbers, and text.

``yes``, ``on``, ``1:30`` and ``2027-04-01`` are text here; YAML 1.1 would make them something else.
Source: YAML 1.2.2, section 10.3.2.
"""

import re

WORDS: dict[str, bool | None] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}

_INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_SPECIAL = {
    f"{sign}.{word}": float(f"{sign}{word}")
    for sign in ("", "+", "-")
    for word in ("inf", "Inf", "INF")
} | {f".{word}": float("nan") for word in ("nan", "NaN", "NAN")}

_MAY_BE_A_NUMBER = frozenset("+-.0123456789")
LONGEST_NUMBER = 40
"""Longer runs of digits stay text, so that no number costs more than a glance to read."""


def plain(text: str) -> str | int | float | bool | None:
    """The value of an unquoted scalar."""
    if text in WORDS:
        return WORDS[text]
    if text[0] not in _MAY_BE_A_NUMBER or len(text) > LONGEST_NUMBER:
        return text
    if _INTEGER.fullmatch(text):
        return int(text, 0) if text[:2] in ("0o", "0x") else int(text)
    if _NUMBER.fullmatch(text):
        return float(text)
    return _SPECIAL.get(text, text)
