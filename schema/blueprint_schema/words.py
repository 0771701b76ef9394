"""Closed words: enumerations whose every member says what it means."""

from enum import StrEnum
from typing import Any, Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema


class Word(StrEnum):
    """A closed list of words; each member is a pair of the word and its meaning.

    The word is what stands in the YAML. The meaning is what an editor reads in
    the schema, the guide and on hover.
    """

    meaning: str

    __hash__ = str.__hash__  # that of an enumeration is a call of Python, at each look-up

    def __new__(cls, word: str, meaning: str) -> Self:
        """The member that is this word and carries this meaning."""
        member = str.__new__(cls, word)
        member._value_ = word
        member.meaning = meaning
        return member

    @classmethod
    def of(cls, word: str) -> Self:
        """The member with this word; a ``KeyError`` where there is none."""
        return cls[word.replace("-", "_").upper()]

    @property
    def label(self) -> str:
        """The word as it reads on a page: ``must-use`` becomes ``must use``."""
        return self.value.replace("-", " ")

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _source: Any, _handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        # Documents carry the word as text, so the strict model must take text here.
        return core_schema.enum_schema(
            cls, list(cls.__members__.values()), sub_type="str", strict=False
        )


class Status(Word):
    """Where an artefact stands: the Standards Directory's three words, and two before them."""

    DRAFT = "draft", "Being written. It may change in any way and binds nobody."
    IN_REVIEW = "in-review", "Complete, and with the people who must agree to it."
    ACTIVE = "active", "Agreed and in use."
    DEPRECATED = "deprecated", "Still usable, but being phased out. Do not start with it."
    RETIRED = "retired", "No longer to be used. Kept so that its address and history stay."


class Conformance(Word):
    """How far something binds, in the words of RFC 2119."""

    MUST = "MUST", "Required. Not doing it needs an agreed exception."
    SHOULD = "SHOULD", "Expected. Not doing it needs a good reason, written down."
    MAY = "MAY", "Allowed and useful, but nobody has to."
