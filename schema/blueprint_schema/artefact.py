"""What every artefact holds, whatever its kind."""

from typing import Annotated, ClassVar

from pydantic import BaseModel, ConfigDict, Field

from blueprint_schema.kind import Kind
from blueprint_schema.relation import Bond, Choice, Relation
from blueprint_schema.text import Day, Id, Line, Many, Markdown, Some, Text
from blueprint_schema.words import Status


class Record(BaseModel):
    """A frozen, strict group of fields; a field it does not know is a fault."""

    model_config = ConfigDict(
        frozen=True,
        strict=True,
        extra="forbid",
        allow_inf_nan=False,
    )


class Citation(Record):
    """Where a fact comes from."""

    source: Annotated[Id, Relation("source", forward="cites", backward="cited by")]
    """The document, by its id."""
    points: Many[int] = ()
    """The source's numbered points that this artefact answers or carries on."""
    locator: Line | None = None
    """The place in the document: a section, a slide, a page or a row."""
    note: Line | None = None
    """What a careful reader should know, such as the day on which a status was seen."""


class Waiver(Record):
    """A finding that is accepted for a while, with a reason."""

    rule: Id
    """The rule that is not applied to this artefact."""
    reason: Line
    """Why, in a sentence that stands up in public."""
    until: Day
    """The last day on which the waiver holds."""


class Artefact(Record):
    """The fields that every kind shares. The id is the file's name, the kind its folder."""

    kind: ClassVar[Kind]

    id: Id = Field(exclude=True)
    """The file's name without its ending. It is never written inside the file."""

    title: Line
    """The name, as it should stand in a heading."""
    summary: Text
    """What it is and why it matters, in at most 50 plain words."""
    status: Status
    """Where it stands in its life. What we drafted ourselves is a draft."""
    owner: (
        Annotated[Id, Relation("organisation", "role", forward="owned by", backward="owns")] | None
    ) = None
    """The organisation or role that answers for it. Without one, the blueprint's steward does."""
    pillars: Many[
        Annotated[Id, Relation("pillar", forward="belongs to", backward="brings together")]
    ] = ()
    """The pillars or cross-cutting themes it belongs to, the main one first."""
    audiences: Many[Annotated[Id, Choice("audiences")]] = ()
    """Whom it concerns most, in the manifest's words."""
    outcomes: Many[
        Annotated[Id, Relation("outcome", forward="works towards", backward="served by")]
    ] = ()
    """What gets better because of it."""
    sources: Some[Citation]
    """Where its facts come from."""
    tier: Annotated[Id, Choice("tiers")] | None = None
    """The level of the system that it lives on, where that means something."""
    review_by: Day | None = None
    """The day by which somebody looks at it again."""
    aliases: Many[Line] = ()
    """Other names that readers use and search for."""
    formerly: Many[Id] = ()
    """Ids it had before. They are never used again, and their addresses lead here."""
    superseded_by: (
        Annotated[
            Id,
            Relation(
                forward="superseded by",
                backward="takes the place of",
                bond=Bond.REMEMBERS,
                acyclic=True,
            ),
        ]
        | None
    ) = None
    """What took its place."""
    body: Markdown | None = None
    """Anything more, in Markdown. Most artefacts need none."""
    waivers: Many[Waiver] = ()
    """Findings accepted for a while."""
