"""Counts in words, for the sentences under pictures."""

SMALL = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


def counted(count: int, noun: str) -> str:
    """A count and its noun: ``three shifts``."""
    number = SMALL[count] if count < len(SMALL) else f"{count:,}"
    return f"{number} {noun}{'' if count == 1 else 's'}"
