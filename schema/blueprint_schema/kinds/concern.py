"""Something that suppliers, staff or the public worry about, and the answer."""

from typing import Annotated, ClassVar

from blueprint_schema.artefact import Artefact
from blueprint_schema.kind import Group, Kind
from blueprint_schema.relation import Choice, Relation
from blueprint_schema.text import Id, Many, Some, Text
from blueprint_schema.words import Word


class Topic(Word):
    """What a concern is about."""

    SECURITY = "security", "Attacks and leaks."
    RESILIENCE = "resilience", "That it stays up."
    DATA_OWNERSHIP = "data-ownership", "Who owns and may use data."
    PROCUREMENT = "procurement", "How things are bought."
    MARKET = "market", "Who can compete."
    TIMELINES = "timelines", "What happens when."
    FUNDING = "funding", "Where money comes from, and for how long."
    DELIVERY = "delivery", "Who does it, and whether they can."
    COMMUNICATION = "communication", "Whether people understand it."
    SKILLS = "skills", "Whether there are people for it."
    CARE = "care", "What it means for care."


class ConcernState(Word):
    """What became of a concern."""

    OPEN = "open", "No answer yet."
    PARTLY = "partly", "An answer to a part of it."
    ANSWERED = "answered", "The answer stands here."
    DECLINED = "declined", "Considered, and not taken up."


class Concern(Artefact):
    """A concern: who raised it, what was heard, and what the answer is."""

    kind: ClassVar[Kind] = Kind(
        name="concern",
        plural="concerns",
        folder="concerns",
        group=Group.CONVERSATION,
        about="What suppliers, staff and the public worry about, and what the blueprint answers.",
        columns=("topic", "state", "raised_by"),
        heading="Concerns answered",
    )

    raised_by: Some[Annotated[Id, Choice("audiences")]]
    """Who raised it."""
    topic: Topic
    """What it is about."""
    state: ConcernState
    """What became of it."""
    heard: Text
    """What was said, in our words."""
    response: Text | None = None
    """The answer."""
    answered_by: Many[Annotated[Id, Relation(forward="answered by", backward="answers")]] = ()
    """The artefacts that carry the answer."""
