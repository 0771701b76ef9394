"""A pillar of the blueprint, or a theme that cuts across all pillars."""

from typing import Annotated, ClassVar

from blueprint_schema.artefact import Artefact, Record
from blueprint_schema.kind import Group, Kind
from blueprint_schema.relation import Relation
from blueprint_schema.text import Id, Line, Many, Place, Some, Text, Url
from blueprint_schema.words import Word


class PillarForm(Word):
    """Whether it stands beside the others or runs through them."""

    PILLAR = "pillar", "One of the pillars that carry the blueprint."
    CROSS_CUTTING = "cross-cutting", "A theme that runs through every pillar."


class Repository(Record):
    """A place where the artefacts behind a pillar are kept."""

    title: Line
    """What it is called."""
    holds: Line
    """What a reader finds there."""
    link: Url | None = None
    """Its address, where it has one."""


class Pillar(Artefact):
    """A pillar: one question about the whole system, and everything that answers it."""

    kind: ClassVar[Kind] = Kind(
        name="pillar",
        plural="pillars and themes",
        folder="pillars",
        group=Group.DIRECTION,
        about="The questions that the blueprint answers, and where each answer stands.",
        columns=("question", "form"),
        heading="Pillars",
    )

    order: Place
    """Its place among the pillars, from 1; cross-cutting themes come last."""
    form: PillarForm
    """Whether it stands beside the others or runs through them."""
    question: Text
    """The question it answers."""
    answer: Text
    """The answer, in three or four sentences."""
    shifts: Some[Annotated[Id, Relation("shift", forward="advances", backward="advanced by")]]
    """The shifts that it helps to bring about."""
    repositories: Many[Repository] = ()
    """Where the artefacts behind it are kept."""
