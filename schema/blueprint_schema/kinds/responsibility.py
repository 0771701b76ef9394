"""Who does what for one subject, at each level of the system."""

from typing import Annotated, ClassVar

from blueprint_schema.artefact import Artefact, Record
from blueprint_schema.kind import Group, Kind
from blueprint_schema.relation import Choice, Relation
from blueprint_schema.text import Id, Line, Many, Some, Text
from blueprint_schema.words import Word


class Part(Word):
    """The part that a level plays."""

    ACCOUNTABLE = "accountable", "Answers for the result; one level only."
    RESPONSIBLE = "responsible", "Does the work."
    SUPPORTS = "supports", "Helps those who do the work."
    ASSURES = "assures", "Checks that it is done well."
    DECIDES = "decides", "Makes the choice."
    CONSULTED = "consulted", "Is asked before the choice is made."
    NONE = "none", "Has no part in it."


class Freedom(Word):
    """How far a level may go its own way."""

    MUST_USE = "must-use", "This very platform is used."
    MUST_CONFORM = "must-conform", "Any product, as long as it meets the standards named."
    GUIDED = "guided", "Own choice, with a good reason to leave the guidance."
    FREE = "free", "Own choice."


class Share(Record):
    """What one level of the system does, and how free it is."""

    tier: Annotated[Id, Choice("tiers")]
    """The level."""
    parts: Some[Part]
    """The parts that it plays."""
    duty: Line
    """What it does, in a line."""
    freedom: Freedom | None = None
    """How far it may go its own way."""
    support: Many[
        Annotated[Id, Relation("support-offer", forward="backed by", backward="backs")]
    ] = ()
    """The help that it can ask for."""


class Responsibility(Artefact):
    """A responsibility: for one subject, what each level does and how free it is."""

    kind: ClassVar[Kind] = Kind(
        name="responsibility",
        plural="responsibilities",
        folder="responsibilities",
        group=Group.DELIVERY,
        about="For each subject: what each level does, how free it is, and which help there is.",
        columns=("subject", "status"),
        heading="Who does what",
    )

    subject: Annotated[
        Id,
        Relation(
            "capability",
            "platform",
            "service",
            "standard",
            forward="is about",
            backward="has the responsibilities",
        ),
    ]
    """What it is about."""
    shares: Some[Share]
    """What each level does."""
    conforms_to: Many[
        Annotated[Id, Relation("standard", forward="conforms to", backward="binds")]
    ] = ()
    """The standards that hold where a level must conform."""
    spend_control: Text | None = None
    """The gate that money passes, where there is one."""
    variation: Text | None = None
    """Where places may differ, and who decides when a national tool does not fit."""
