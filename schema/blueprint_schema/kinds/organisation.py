"""A body, a type of body, or a standing group."""

from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from blueprint_schema.kind import Group, Kind
from blueprint_schema.owner import Owner
from blueprint_schema.relation import Relation
from blueprint_schema.text import Id
from blueprint_schema.words import Word


class OrganisationForm(Word):
    """Whether it is one body or many."""

    BODY = "body", "One organisation with a name of its own."
    TYPE = "type", "A type of organisation, of which there are many."
    GROUP = "group", "A board, network or group inside or across organisations."


class Organisation(Owner):
    """An organisation: what it is, since when and until when, and who comes after it."""

    kind: ClassVar[Kind] = Kind(
        name="organisation",
        plural="organisations",
        folder="organisations",
        group=Group.REFERENCE,
        about="The bodies, types of body and groups that have a part in the blueprint.",
        columns=("form", "tier", "status"),
    )

    form: OrganisationForm
    """Whether it is one body or many."""
    ods_code: Annotated[str, StringConstraints(pattern=r"^[A-Z0-9]{3,6}$")] | None = Field(
        default=None, title="ODS code", examples=["X26"]
    )
    """Its code in the organisation reference data, three to six capitals and digits."""
    part_of: (
        Annotated[
            Id, Relation("organisation", forward="part of", backward="includes", acyclic=True)
        ]
        | None
    ) = None
    """The organisation it belongs to."""
