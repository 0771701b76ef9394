"""How values and lists of words stand in a message."""

from collections.abc import Sequence
from typing import Any

from blueprint_build.source.characters import visible

LONGEST = 60
"""Longer values are cut, so that a message stays one line."""

NO_BREAK_SPACE = "it looks like a space, but is none; delete it and type an ordinary space"
"""The way out of a space that came along when a text was pasted."""


def shown(value: Any) -> str:
    """A value as a message shows it, on one line, cut where it is long."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "this"
    if isinstance(value, list):
        return "this"
    text = visible(" ".join(str(value).split()))
    cut = text if len(text) <= LONGEST else text[: LONGEST - 3] + "..."
    return f"'{cut}'" if isinstance(value, str) else cut


def with_article(noun: str) -> str:
    """A noun with the article that its first sound asks for: ``an organisation``."""
    return f"{'an' if noun[:1] in 'aeiou' else 'a'} {noun}"


def lower_first(sentence: str) -> str:
    """A sentence as it goes on behind a colon; an abbreviation at its start stays as it is."""
    is_word = sentence[1:2].islower() or sentence[:2] == "A "
    return sentence[:1].lower() + sentence[1:] if is_word else sentence


def listed(words: Sequence[str], last: str = "or") -> str:
    """Words with commas: ``a, b or c``."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"
