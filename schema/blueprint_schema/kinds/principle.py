"""A charter principle, in TOGAF's form and with the actions that readers asked for."""

from typing import Annotated, ClassVar

from blueprint_schema.artefact import Artefact, Record
from blueprint_schema.kind import Group, Kind
from blueprint_schema.relation import Choice, Relation
from blueprint_schema.requirement import Requirement
from blueprint_schema.text import Day, Id, Line, Many, Some, Text
from blueprint_schema.words import Conformance, Word


class PrincipleCategory(Word):
    """What a principle is about: TOGAF's four, and one of the field's own."""

    BUSINESS = "business", "How the service is run, funded and governed."
    HEALTHCARE = "healthcare", "Safety of care, and what people and staff get from it."
    DATA = "data", "How information is recorded, shared and trusted."
    APPLICATION = "application", "How products are composed and replaced."
    TECHNOLOGY = "technology", "What everything runs on."


class CharterStatus(Word):
    """Where a principle comes from."""

    LISTED = "listed", "The sources list it among the principles and features that are wanted."
    ASKED_FOR = "asked-for", "Feedback found it missing from what was drafted."
    PROPOSED = "proposed", "The editors propose it, from what was heard."


class Implication(Record):
    """What a principle means for one audience."""

    audience: Annotated[Id, Choice("audiences")]
    """Whom it concerns."""
    text: Text
    """What changes for them, in a sentence or two."""


class Action(Record):
    """Something that somebody does because of a principle."""

    who: Annotated[
        Id, Relation("organisation", "role", forward="asks", backward="is asked to act by")
    ]
    """The body, type of body or role that acts."""
    what: Line
    """What they do, beginning with a verb."""
    by: Day
    """The day by which it is done."""


class Principle(Artefact):
    """A charter principle: what we hold to, why, what it asks of whom, and how it is checked."""

    kind: ClassVar[Kind] = Kind(
        name="principle",
        plural="principles",
        folder="principles",
        group=Group.DIRECTION,
        about="What we hold to, what it asks of whom by when, and how anybody can check it.",
        columns=("conformance", "category", "pillars", "status"),
    )

    statement: Text
    """The principle in one sentence, with one MUST, SHOULD or MAY."""
    rationale: Text
    """Why it is held: the harm or the gain behind it."""
    implications: Some[Implication]
    """What it means for each audience."""
    actions: Some[Action]
    """Who does what, by when."""
    checks: Some[Line]
    """How anybody can tell whether it is kept; each can be answered yes or no."""
    category: PrincipleCategory
    """What it is about."""
    conformance: Conformance
    """How far it binds."""
    charter_status: CharterStatus
    """Where it comes from."""
    shapes: Many[
        Annotated[
            Id,
            Relation(
                "standard", "platform", "responsibility", forward="shapes", backward="shaped by"
            ),
        ]
    ] = ()
    """The standards, platforms and responsibilities in which it shows."""
    requirements: Many[Requirement] = ()
    """Obligations that follow from it and stand in no standard."""
