"""A document that facts come from."""

from typing import ClassVar

from blueprint_schema.artefact import Artefact, Citation
from blueprint_schema.kind import Group, Kind
from blueprint_schema.text import Day, Line, Many, Url
from blueprint_schema.words import Word


class Standing(Word):
    """How near a source stands to the fact."""

    FIRST_HAND = "first-hand", "Published by whoever decides or records the fact."
    SECOND_HAND = "second-hand", "Reported by somebody else; check before relying on it."
    UNVERIFIED = "unverified", "Generally known in the field; no document was seen."


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
