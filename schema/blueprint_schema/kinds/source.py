"""A document that facts come from."""

from typing import ClassVar

from pydantic import Field

from blueprint_schema.artefact import Artefact, Citation, Record
from blueprint_schema.kind import Group, Kind
from blueprint_schema.text import Day, Line, Many, Url
from blueprint_schema.words import Word


class Standing(Word):
    """How near a source stands to the fact."""

    FIRST_HAND = "first-hand", "Published by whoever decides or records the fact."
    SECOND_HAND = "second-hand", "Reported by somebody else; check before relying on it."
    UNVERIFIED = "unverified", "Generally known in the field; no document was seen."


class Disposition(Word):
    """What became of a point that no artefact answers."""

    RECORDED = "recorded", "It is kept here as a fact; nothing in the blueprint rests on it."
    OPEN = "open", "Nobody has answered it yet."
    DECLINED = "declined", "It was considered and is not taken up."


class Point(Record):
    """One thing that a source says: a demand, a fact or a figure, in our words."""

    number: int = Field(ge=1, le=9_999)
    """Its number; the same demand in two sources has the same number."""
    text: Line
    """What the source says, in a line."""
    disposition: Disposition | None = None
    """What became of it, where no artefact answers it."""
    reason: Line | None = None
    """Why, in a line."""


class Source(Artefact):
    """A source: who published it, when, and how near it stands to the facts."""

    kind: ClassVar[Kind] = Kind(
        name="source",
        plural="sources",
        folder="sources",
        group=Group.REFERENCE,
        about="The documents that facts come from, and how near each stands to the facts.",
        columns=("publisher", "published", "standing"),
        needed_by=("cited by",),
    )

    sources: Many[Citation] = ()
    """A source needs none; it may name what it reports on."""
    publisher: Line
    """Who published it."""
    published: Day | None = None
    """When it was published."""
    standing: Standing
    """How near it stands to the facts."""
    link: Url | None = None
    """Its address."""
    points: Many[Point] = ()
    """What it says, point by point."""
