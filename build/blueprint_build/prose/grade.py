"""How hard a sentence is to read: its school grade by Flesch and Kincaid.

The formula weighs words a sentence against syllables a word (Kincaid and others, 1975). Syllables
are counted with Pyphen's hyphenation patterns, which are imported only when a sentence is weighed.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyphen import Pyphen

WORD = re.compile(r"[^\W_](?:[\w'’-]*\w)?")

LONGEST = 40
"""Of a longer word only this many letters count; no word of English has more."""

LONG = 4
"""The syllables from which a word is called long."""


def words(sentence: str) -> list[str]:
    """The words of a sentence; a compound with hyphens is one."""
    return WORD.findall(sentence)


def grade(sentence: str) -> float:
    """The school year, as counted in the United States, that the sentence asks of a reader."""
    found = words(sentence)
    if not found:
        return 0.0
    spoken = sum(map(syllables, found))
    return 0.39 * len(found) + 11.8 * spoken / len(found) - 15.59


def syllables(word: str) -> int:
    """The syllables of a word, as far as the hyphens that it can take tell."""
    return len(_hyphens().positions(word[:LONGEST])) + 1


def long_words(sentence: str) -> list[str]:
    """The words of four syllables and more, longest first, each once."""
    return sorted(
        {word for word in words(sentence) if syllables(word) >= LONG},
        key=lambda word: (-syllables(word), word),
    )


@cache
def _hyphens() -> "Pyphen":
    from pyphen import Pyphen

    # The American patterns part a word between its syllables, the British ones between its roots.
    return Pyphen(lang="en_US", left=1, right=2)
