"""Something that is offered to people or to staff."""

from typing import Annotated, ClassVar

from blueprint_schema.artefact import Artefact
from blueprint_schema.kind import Group, Kind
from blueprint_schema.relation import Choice, Relation
from blueprint_schema.text import Id, Line, Many, Some, Text
from blueprint_schema.words import Word


class Channel(Word):
    """How people reach a service."""

    IN_PERSON = "in-person", "Face to face."
    PHONE = "phone", "By telephone."
    VIDEO = "video", "By video."
    APP = "app", "In an app."
    WEB = "web", "On a website."
    POST = "post", "By letter."
    SYSTEM = "system", "From one system to another, without a person in between."


class Service(Artefact):
    """A service: what a person gets from it, how to reach it, and who offers it."""

    kind: ClassVar[Kind] = Kind(
        name="service",
        plural="services",
        folder="services",
        group=Group.ARCHITECTURE,
        about="What people can ask for, who offers it, and how to reach it without a screen.",
        columns=("care_settings", "channels"),
        needed_by=("used in", "supported by", "has the responsibilities"),
    )

    goal: Line
    """What the person wants from it, in their words."""
    care_settings: Many[Annotated[Id, Choice("care_settings")]] = ()
    """Where it is given."""
    channels: Some[Channel]
    """How people reach it."""
    non_digital_route: Text
    """How somebody without a screen gets the same."""
    offered_by: Some[
        Annotated[Id, Relation("organisation", forward="offered by", backward="offers")]
    ]
    """The types of organisation that offer it."""
    realises: Some[
        Annotated[Id, Relation("capability", forward="realises", backward="realised by")]
    ]
    """The capabilities that it brings to people."""
    served_by: Many[
        Annotated[Id, Relation("platform", forward="delivered with", backward="delivers")]
    ] = ()
    """The platforms that it is delivered with."""
    eligibility: Line | None = None
    """Who can have it."""
