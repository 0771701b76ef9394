"""An event of the conversation that shapes the blueprint."""

from typing import Annotated, ClassVar

from pydantic import Field

from blueprint_schema.artefact import Artefact, Record
from blueprint_schema.kind import Group, Kind
from blueprint_schema.relation import Relation
from blueprint_schema.text import Id, Line, Many
from blueprint_schema.when import When
from blueprint_schema.words import Word


class Counting(Word):
    """How well a head count is known."""

    EXACT = "exact", "One number was recorded."
    RANGE = "range", "Between two numbers, at each meeting."
    NOT_RECORDED = "not-recorded", "Nobody wrote it down."


class Headcount(Record):
    """How many took part; totals are worked out from these, never typed."""

    counting: Counting = Field(title="Head count")
    """How well it is known."""
    least: int | None = Field(default=None, ge=0, title="People, at least")
    """The number, or the smallest."""
    most: int | None = Field(default=None, ge=0, title="People, at most")
    """The largest; the same as the smallest where the number is exact."""


class ThemeDisposition(Word):
    """What became of something that was heard."""

    ACCEPTED = "accepted", "Taken up."
    PARTLY = "partly", "Taken up in part."
    DECLINED = "declined", "Not taken up."
    PARKED = "parked", "Kept for later."


class Theme(Record):
    """Something that was heard, and what came of it."""

    key: Id
    """A short name, unique in its event; it stays."""
    title: Line
    """What was heard, in a line of our words."""
    disposition: ThemeDisposition
    """What became of it."""
    reason: Line
    """Why, in a line."""
    came_of_it: Many[Annotated[Id, Relation(forward="led to", backward="came from")]] = ()
    """What stands in the blueprint because of it."""


class Engagement(Artefact):
    """An engagement: when, with whom, how many, what was asked, what was heard."""

    kind: ClassVar[Kind] = Kind(
        name="engagement",
        plural="engagements",
        folder="engagements",
        group=Group.CONVERSATION,
        about="Where people were heard, how many took part, what they said and what came of it.",
        columns=("when", "took_part", "headcount"),
    )

    when: When | None = None
    """When it took place, where the sources say."""
    cadence: Line | None = None
    """How often, if it recurs."""
    hosts: Many[Annotated[Id, Relation("organisation", forward="hosted by", backward="hosts")]] = ()
    """Who held it."""
    took_part: Line
    """Who took part."""
    headcount: Headcount
    """How many took part."""
    questions: Many[Line] = ()
    """What was asked."""
    themes: Many[Theme] = ()
    """What was heard."""
