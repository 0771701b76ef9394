"""What comes after something that ends, where a sentence says that nothing does."""

import re

NOTHING_FOLLOWS = re.compile(
    r"\bnothing (?:replaces|takes its place|comes instead)\b|\b(?:no|without a) (?:replacement"
    r"|successor)\b|\b(?:is|are|be) not replaced\b",
    re.IGNORECASE,
)
"""The ways in which a text may say it: ``Nothing takes its place``, ``There is no successor``."""


def says_nothing_follows(*texts: str | None) -> bool:
    """Whether one of the texts says that nothing comes instead."""
    return any(NOTHING_FOLLOWS.search(" ".join(text.split())) for text in texts if text)
