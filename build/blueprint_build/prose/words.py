"""How much there is to read."""

from collections.abc import Iterator
from typing import Any

from blueprint_schema.artefact import Artefact, Citation, Record

FEW = 3
"""Texts of so few words are names and labels, which nobody reads as prose."""

NOT_PROSE = frozenset({"aliases", "waivers", "points"})


def words_of_prose(artefact: Artefact) -> int:
    """The number of words in all sentences of an artefact.

    Citations are left out, and so are a source's points, which are a table to look things up in.
    """
    return sum(len(text.split()) for text in _texts(artefact))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        if len(value.split()) > FEW:
            yield value
    elif isinstance(value, Citation):
        return
    elif isinstance(value, Record):
        for name in type(value).model_fields:
            if name not in NOT_PROSE:
                yield from _texts(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
