"""What an owner has, whether a body or a role: a first day, a last day, and a successor."""

from typing import Annotated

from blueprint_schema.artefact import Artefact
from blueprint_schema.relation import Bond, Relation
from blueprint_schema.text import Day, Id


class Owner(Artefact):
    """An artefact that can own others, for as long as it exists."""

    active_from: Day | None = None
    """The first day on which it existed in this form."""
    active_to: Day | None = None
    """The last day, known or planned."""
    successor: (
        Annotated[
            Id,
            Relation(
                "organisation",
                "role",
                forward="followed by",
                backward="follows",
                bond=Bond.REMEMBERS,
                acyclic=True,
            ),
        ]
        | None
    ) = None
    """Who takes over its duties."""
