"""Where money comes from, for which period, and how sure it is."""

from typing import Annotated

from pydantic import Field

from blueprint_schema.artefact import Record
from blueprint_schema.relation import Relation
from blueprint_schema.text import Id, Line
from blueprint_schema.words import Word


class Certainty(Word):
    """How sure the money is."""

    COMMITTED = "committed", "In a published settlement or contract."
    INDICATIVE = "indicative", "Intended, and subject to a later decision."
    UNFUNDED = "unfunded", "No money is set aside."
    UNKNOWN = "unknown", "The sources do not say."


class Funding(Record):
    """Where the money comes from, for which period, and how sure it is."""

    certainty: Certainty = Field(title="Funding")
    """How sure the money is."""
    source: Annotated[Id, Relation("policy", forward="funded by", backward="funds")] | None = Field(
        default=None, title="Funded by"
    )
    """The settlement or plan that the money comes from."""
    period: Line | None = Field(default=None, title="Funded for")
    """The years that the money covers, such as ``2026-27 to 2028-29``."""
