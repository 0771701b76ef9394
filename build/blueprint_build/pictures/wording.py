"""Counts in words, for the sentences under pictures."""

from collections.abc import Sequence

SMALL = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


def counted(count: int, noun: str) -> str:
    """A count and its noun: ``three shifts``."""
    number = SMALL[count] if count < len(SMALL) else f"{count:,}"
    return f"{number} {noun}{'' if count == 1 else 's'}"


def together(parts: Sequence[str]) -> str:
    """Several things in one sentence: ``two done, one slipped and five to come``."""
    return " and ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)
