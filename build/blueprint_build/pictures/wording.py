"""Counts in words, for the sentences under pictures."""

from collections.abc import Sequence

from blueprint_schema.artefact import Artefact

SMALL = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


def counted(count: int, noun: str, plural: str = "") -> str:
    """A count and its noun: ``three shifts``; ``plural`` is for nouns that take more than an s."""
    number = SMALL[count] if count < len(SMALL) else f"{count:,}"
    return f"{number} {noun if count == 1 else plural or noun + 's'}"


def counted_kind(count: int, model: type[Artefact]) -> str:
    """A count of artefacts of a kind: ``three capabilities``."""
    return counted(count, model.kind.label, model.kind.plural)


def together(parts: Sequence[str]) -> str:
    """Several things in one sentence: ``two done, one slipped and five to come``."""
    return " and ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)


def in_a_phrase(sentence: str) -> str:
    """A sentence as the end of a phrase: without its capital letter and its full stop."""
    return sentence[:1].lower() + sentence[1:].removesuffix(".")
