"""A decision, open or made, in MADR's form."""

from typing import Annotated, ClassVar

from blueprint_schema.artefact import Artefact, Record
from blueprint_schema.kind import Group, Kind
from blueprint_schema.relation import Bond, Relation
from blueprint_schema.text import Day, Id, Line, Many, Some, Text
from blueprint_schema.words import Word


class DecisionState(Word):
    """Whether a decision is made."""

    OPEN = "open", "Still to be made."
    MADE = "made", "Made, and in force."
    OVERTAKEN = "overtaken", "Made, and since replaced by another."


class Option(Record):
    """One way to decide."""

    title: Line
    """What would be done."""
    gains: Line
    """What speaks for it."""
    costs: Line
    """What speaks against it."""


class Decision(Artefact):
    """A decision: why it is needed, what the options are, who decides and by when."""

    kind: ClassVar[Kind] = Kind(
        name="decision",
        plural="decisions",
        folder="decisions",
        group=Group.CONVERSATION,
        about="What is decided and what is still open, who decides, and by when.",
        columns=("state", "decider", "due"),
    )

    state: DecisionState
    """Whether it is made."""
    context: Text
    """Why a decision is needed."""
    drivers: Many[Line] = ()
    """What counts in making it."""
    options: Some[Option]
    """The ways to decide, at least two while it is open."""
    outcome: Text | None = None
    """What was decided, and why; an open decision has none."""
    consequences: Many[Line] = ()
    """What follows."""
    decider: Annotated[
        Id, Relation("organisation", "role", forward="decided by", backward="decides")
    ]
    """Who decides."""
    consulted: Many[
        Annotated[
            Id, Relation("organisation", "role", forward="consulted", backward="consulted on")
        ]
    ] = ()
    """Who is asked."""
    due: Day | None = None
    """The day by which an open decision is made."""
    made_on: Day | None = None
    """The day on which it was made."""
    settles: Many[
        Annotated[Id, Relation(forward="settles", backward="settled by", bond=Bond.REMEMBERS)]
    ] = ()
    """What it settles."""
