"""One published release of the blueprint."""

from typing import Annotated, ClassVar

from pydantic import StringConstraints

from blueprint_schema.artefact import Artefact
from blueprint_schema.kind import Group, Kind
from blueprint_schema.relation import Relation
from blueprint_schema.text import Day, Id, Text


class Release(Artefact):
    """A release: its version, its day, who approved it, and what it brought."""

    kind: ClassVar[Kind] = Kind(
        name="release",
        plural="releases",
        folder="releases",
        group=Group.REFERENCE,
        about="Each published release, and what it brought.",
        columns=("version", "date", "status"),
    )

    version: Annotated[str, StringConstraints(pattern=r"^\d+\.\d+\.\d+$")]
    """Its version: major, minor and patch."""
    date: Day
    """The day on which it was published."""
    approved_by: Annotated[
        Id, Relation("organisation", "role", forward="approved by", backward="approves")
    ]
    """Who approved it."""
    note: Text
    """What it brought, in two or three sentences."""
