"""Counts in words, for the sentences under pictures."""

SMALL = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


def counted(count: int, noun: str) -> str:
    """A count and its noun: ``three shifts``."""
    number = SMALL[count] if count < len(SMALL) else f"{count:,}"
    return f"{number} {noun}{'' if count == 1 else 's'}"


def sentence(*parts: str) -> str:
    """Parts joined with commas, with a capital and a full stop."""
    text = ", ".join(parts)
    return f"{text[0].upper()}{text[1:]}."
