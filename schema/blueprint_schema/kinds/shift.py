"""A major shift that the blueprint is there to bring about."""

from typing import ClassVar

from blueprint_schema.artefact import Artefact
from blueprint_schema.kind import Group, Kind
from blueprint_schema.text import Line, Place, Text


class Shift(Artefact):
    """A major shift: what the system moves from, and what it moves to."""

    kind: ClassVar[Kind] = Kind(
        name="shift",
        plural="shifts",
        folder="shifts",
        group=Group.DIRECTION,
        about="What the health and care system moves from, and what it moves to.",
        columns=("moves_from", "moves_to"),
        needed_by=("advanced by",),
    )

    order: Place
    """Its place among the shifts, from 1."""
    statement: Text
    """The shift in a sentence or two."""
    moves_from: Line
    """How things are today, in a few words."""
    moves_to: Line
    """How things will be, in a few words."""
