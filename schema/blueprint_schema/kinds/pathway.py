"""A journey that a person makes through care, stage by stage."""

from typing import Annotated, ClassVar

from blueprint_schema.artefact import Artefact, Record
from blueprint_schema.kind import Group, Kind
from blueprint_schema.relation import Relation
from blueprint_schema.text import Id, Line, Many, Some, Text


class Next(Record):
    """A way on from a stage."""

    stage: Id
    """The key of the stage that follows, in the same pathway."""
    when: Line | None = None
    """What leads there, where there is a choice; a way back is a way on, too."""


class Stage(Record):
    """One step of a journey, in the person's own words."""

    key: Id
    """A short name, unique in its pathway; it stays."""
    title: Line
    """What it is called."""
    person_statement: Text
    """What the person is trying to do, in their own words."""
    typical_window: Line | None = None
    """When it usually happens; a guide, never a promise."""
    entry: Line | None = None
    """What has to be so before it begins."""
    exit: Line | None = None
    """What is so when it is done."""
    needs: Some[Annotated[Id, Relation("capability", forward="needs", backward="needed in")]]
    """The capabilities that it takes."""
    uses_services: Some[Annotated[Id, Relation("service", forward="uses", backward="used in")]]
    """The services that the person meets."""
    involves: Some[
        Annotated[Id, Relation("organisation", forward="involves", backward="involved in")]
    ]
    """The types of organisation that take part."""
    uses_platforms: Many[
        Annotated[Id, Relation("platform", forward="runs on", backward="carries")]
    ] = ()
    """The platforms that it runs on."""
    governed_by: Many[
        Annotated[Id, Relation("standard", forward="governed by", backward="governs")]
    ] = ()
    """The standards that hold in it, those that carry a handover above all."""
    measure: Line | None = None
    """The event or measure that is counted here, such as a waiting-time clock."""
    next: Many[Next] = ()
    """The stages that can follow; none where the journey ends."""


class Pathway(Artefact):
    """A pathway: a life event, what sets it off, what it is worth, and its stages."""

    kind: ClassVar[Kind] = Kind(
        name="pathway",
        plural="pathways",
        folder="pathways",
        group=Group.ARCHITECTURE,
        about="Journeys that people make through care, and what they meet at each step.",
        columns=("life_event", "status"),
    )

    life_event: Line
    """What happens in the person's life."""
    trigger: Line
    """What sets the journey off."""
    value_proposition: Text
    """What the journey is worth to the person."""
    stages: Some[Stage]
    """The steps, in the order in which most people take them."""
