"""A business capability: something the system must be able to do, whoever does it."""

from typing import Annotated, ClassVar

from pydantic import Field

from blueprint_schema.artefact import Artefact
from blueprint_schema.kind import Group, Kind
from blueprint_schema.relation import Relation
from blueprint_schema.text import Id, Text
from blueprint_schema.words import Word


class Reach(Word):
    """Whether people meet a capability, or it makes others possible."""

    PERSON_FACING = "person-facing", "People meet it on their way through care."
    ENABLING = "enabling", "People never see it; other capabilities need it."


class Maturity(Word):
    """How far a capability is there today, across the country."""

    MISSING = "missing", "It is not there, or nearly nowhere."
    PATCHY = "patchy", "It is there in some places and not in others."
    ESTABLISHED = "established", "It is there nearly everywhere, with known weaknesses."
    MATURE = "mature", "It is there everywhere and works."
    UNKNOWN = "unknown", "The sources do not say."


class Capability(Artefact):
    """A capability: a noun phrase free of organisations and products, stable over years."""

    kind: ClassVar[Kind] = Kind(
        name="capability",
        plural="capabilities",
        folder="capabilities",
        group=Group.ARCHITECTURE,
        about="What the system must be able to do, whoever does it and with whatever product.",
        columns=("level", "parent", "reach", "maturity"),
        needed_by=(
            "needed in",
            "realised by",
            "supported by",
            "consists of",
            "part of",
            "has the responsibilities",
        ),
    )

    level: int = Field(ge=1, le=3)
    """1 for the broadest, 3 for the finest."""
    parent: (
        Annotated[
            Id, Relation("capability", forward="part of", backward="consists of", acyclic=True)
        ]
        | None
    ) = None
    """The broader capability that it is part of; one at level 1 has none."""
    reach: Reach
    """Whether people meet it."""
    manager: Annotated[Id, Relation("role", forward="managed by", backward="manages")] | None = None
    """The capability manager; every capability at level 1 names one."""
    maturity: Maturity
    """How far it is there today."""
    gap: Text | None = None
    """What is missing, in a sentence."""
