"""A dated step of the roadmap."""

from typing import Annotated, ClassVar

from blueprint_schema.artefact import Artefact, Citation, Record
from blueprint_schema.funding import Funding
from blueprint_schema.kind import Group, Kind
from blueprint_schema.relation import Bond, Relation
from blueprint_schema.text import Day, Id, Line, Many, Text
from blueprint_schema.when import When
from blueprint_schema.words import Word


class Confidence(Word):
    """How firmly a date is held."""

    COMMITTED = "committed", "Required by law, or published with the money for it."
    PLANNED = "planned", "In a published plan; the money is expected."
    INDICATIVE = "indicative", "Intended; it may well move."
    HORIZON = "horizon", "An idea without a plan yet."


class Progress(Word):
    """How far a milestone has come."""

    NOT_STARTED = "not-started", "Nothing has begun."
    IN_PROGRESS = "in-progress", "Work is under way."
    DONE = "done", "Its evidence exists."
    SLIPPED = "slipped", "Its date has passed, and it is not done."
    CANCELLED = "cancelled", "It will not happen."
    UNKNOWN = "unknown", "The sources do not say."


class Move(Record):
    """A date that was moved: from when to when, on which day, and why."""

    old: Day
    """The date before."""
    new: Day
    """The date after."""
    moved_on: Day | None = None
    """The day on which the move was made known, where it is known."""
    why: Line
    """The reason given, or that none was given."""
    source: Citation
    """Where the move is documented."""


class Milestone(Artefact):
    """A milestone: when, how firmly, what it needs, what it brings, and how its date has moved."""

    kind: ClassVar[Kind] = Kind(
        name="milestone",
        plural="milestones",
        folder="milestones",
        group=Group.PLAN,
        about="What happens when, how firmly each date is held, and what it needs.",
        columns=("date", "confidence", "progress", "tier"),
        needed_by=("delivers", "enables", "needed before"),
        heading="Roadmap",
    )

    date: When
    """When it is to happen."""
    confidence: Confidence
    """How firmly the date is held."""
    progress: Progress
    """How far it has come."""
    problem: Text | None = None
    """The problem that it solves."""
    depends_on: Many[
        Annotated[
            Id,
            Relation("milestone", forward="depends on", backward="needed before", acyclic=True),
        ]
    ] = ()
    """What has to come first."""
    delivers: Many[
        Annotated[
            Id,
            Relation(
                "platform", "standard", "capability", forward="delivers", backward="delivered by"
            ),
        ]
    ] = ()
    """What is there once it is reached."""
    ends: Many[
        Annotated[
            Id,
            Relation(
                "platform",
                "standard",
                forward="ends",
                backward="ended by",
                bond=Bond.REMEMBERS,
            ),
        ]
    ] = ()
    """What is no longer there once it is reached."""
    enables: Many[Annotated[Id, Relation("outcome", forward="enables", backward="enabled by")]] = ()
    """The outcomes that come nearer."""
    baseline: Day | None = None
    """The date that was given first."""
    moves: Many[Move] = ()
    """How the date has moved since."""
    partnership_ask: Text | None = None
    """Where partners are needed, and for what."""
    funding: Funding | None = None
    """Where the money comes from."""
    evidence_of_done: Line
    """What shows that it is reached."""
