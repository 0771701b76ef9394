"""How values and lists of words stand in a message."""

from collections.abc import Sequence
from typing import Any

LONGEST = 60
"""Longer values are cut, so that a message stays one line."""


def shown(value: Any) -> str:
    """A value as a message shows it, on one line, cut where it is long."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "this"
    if isinstance(value, list):
        return "this"
    text = " ".join(str(value).split())
    cut = text if len(text) <= LONGEST else text[: LONGEST - 3] + "..."
    return f"'{cut}'" if isinstance(value, str) else cut


def listed(words: Sequence[str], last: str = "or") -> str:
    """Words with commas: ``a, b or c``."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"
