"""Help that local organisations and suppliers can ask for."""

from typing import Annotated, ClassVar

from blueprint_schema.artefact import Artefact
from blueprint_schema.kind import Group, Kind
from blueprint_schema.relation import Choice, Relation
from blueprint_schema.text import Id, Line, Many, Some, Text, Url
from blueprint_schema.words import Word


class OfferType(Word):
    """What sort of help it is."""

    ENABLEMENT_TEAM = "enablement-team", "People who build up local capability over months."
    TIGER_TEAM = "tiger-team", "A small expert team for one hard problem."
    COMMUNITY = "community", "People with the same work who learn from each other."
    SANDBOX = "sandbox", "A place to try a product without touching real patients."
    TEST_BED = "test-bed", "A real setting to try a product in, with measures."
    TRAINING = "training", "Courses and development."
    ADVICE = "advice", "Expertise for a negotiation, a design or a change."


class SupportOffer(Artefact):
    """A support offer: who can have it, how to ask for it, and how much of it there is."""

    kind: ClassVar[Kind] = Kind(
        name="support-offer",
        plural="support offers",
        folder="support-offers",
        group=Group.DELIVERY,
        about="The help that goes with a responsibility: what there is, for whom, and how to ask.",
        columns=("type", "offered_to", "status"),
    )

    type: OfferType
    """What sort of help it is."""
    offered_to: Some[Annotated[Id, Choice("parties")]]
    """Who can have it."""
    access: Text
    """How to ask for it, or that no way in is published yet."""
    capacity: Line
    """How much of it there is, or that the sources do not say."""
    about: Many[
        Annotated[
            Id,
            Relation(
                "standard",
                "platform",
                "capability",
                "role",
                forward="helps with",
                backward="helped by",
            ),
        ]
    ] = ()
    """What it helps with."""
    link: Url | None = None
    """Where to find it."""
