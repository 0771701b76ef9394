"""A word or abbreviation of the field."""

from typing import Annotated, ClassVar

from blueprint_schema.artefact import Artefact
from blueprint_schema.kind import Group, Kind
from blueprint_schema.relation import Relation
from blueprint_schema.text import Id, Line, Many


class Term(Artefact):
    """A glossary term; its summary is its definition, and explains it wherever it is used."""

    kind: ClassVar[Kind] = Kind(
        name="term",
        plural="terms",
        folder="glossary",
        group=Group.REFERENCE,
        about="The field's words and abbreviations in plain English.",
        columns=("expansion",),
        heading="Glossary",
    )

    expansion: Line | None = None
    """What an abbreviation stands for."""
    confirmed: bool = True
    """False where the expansion is a guess that somebody must confirm."""
    see: Many[Annotated[Id, Relation(forward="see", backward="explained by")]] = ()
    """The artefacts that say more."""
