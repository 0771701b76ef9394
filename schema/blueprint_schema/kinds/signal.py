"""A signal: what is invested in, kept, reviewed, left or explored, and what follows from it."""

from typing import Annotated, ClassVar

from pydantic import Field

from blueprint_schema.artefact import Artefact
from blueprint_schema.funding import Funding
from blueprint_schema.kind import Group, Kind
from blueprint_schema.relation import Bond, Relation
from blueprint_schema.text import Day, Id, Many, Text
from blueprint_schema.words import Word


class Stance(Word):
    """What is done with something from now on."""

    INVEST = "invest", "Money and effort go in; build on it."
    SUSTAIN = "sustain", "It is kept running and safe; nothing new is planned."
    REVIEW = "review", "A decision about its future is due; do not commit to it yet."
    MIGRATE = "migrate", "It is being left for something else; plan the move."
    DISINVEST = "disinvest", "It ends on a known date; no more money goes in."
    EXPLORE = "explore", "It is tried out in small; nothing depends on it."


class Ring(Word):
    """How near an emerging technology is to everyday use."""

    ADOPT = "adopt", "Ready: use it where it fits."
    TRIAL = "trial", "Worth a real trial with an end and a measure."
    ASSESS = "assess", "Worth understanding; no trials yet."
    HOLD = "hold", "Do not start anything with it."


class MarketImplication(Word):
    """What a signal means for the market."""

    ENTRY = "entry", "There is room for new products and suppliers."
    CHANGE = "change", "Products in use have to change."
    EXIT = "exit", "Products that depend on it lose their place."
    NONE = "none", "Nothing changes for the market."


class Signal(Artefact):
    """A signal about one platform, standard or capability; one is current at a time."""

    kind: ClassVar[Kind] = Kind(
        name="signal",
        plural="signals",
        folder="signals",
        group=Group.PLAN,
        about="What is invested in, kept, reviewed, left and explored, with reason and notice.",
        columns=("stance", "subject", "valid_until", "status"),
        heading="Signals board",
    )

    stance: Stance
    """What is done with it from now on."""
    subject: Annotated[
        Id,
        Relation(
            "platform",
            "standard",
            "capability",
            forward="is about",
            backward="has the signal",
            bond=Bond.REMEMBERS,
        ),
    ]
    """What the signal is about."""
    rationale: Text
    """Why, in two or three sentences that a supplier can plan by."""
    decided_on: Day
    """The day on which it was given or last confirmed."""
    valid_until: Day
    """The last day on which a reader may rely on it unless it is confirmed."""
    previous_stance: Stance | None = None
    """What was said before, if this is a turn."""
    funding: Funding | None = None
    """Where the money comes from."""
    market_implication: MarketImplication
    """What it means for suppliers."""
    notice_months: int | None = Field(default=None, ge=0, le=120)
    """How many months' notice is given before anything is switched off."""
    exit_date: Day | None = None
    """The day on which it is switched off, where one is known."""
    replaced_by: Many[
        Annotated[Id, Relation("platform", "standard", forward="replaced by", backward="replaces")]
    ] = ()
    """What comes instead."""
    migration_path: Text | None = None
    """How to get from one to the other, step by step."""
    ring: Ring | None = None
    """For emerging technology only: how near it is to everyday use."""
    decision: (
        Annotated[Id, Relation("decision", forward="decided in", backward="leads to")] | None
    ) = None
    """The decision record behind it."""
