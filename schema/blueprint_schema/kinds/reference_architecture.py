"""A layered picture of how things fit together."""

from typing import Annotated, ClassVar

from blueprint_schema.artefact import Artefact, Record
from blueprint_schema.kind import Group, Kind
from blueprint_schema.relation import Relation
from blueprint_schema.text import Id, Line, Many, Some, Text
from blueprint_schema.words import Word


class ArchitectureForm(Word):
    """What a reference architecture is for."""

    NORTH_STAR = "north-star", "Where the whole system is going; there is exactly one."
    CORE_SYSTEM = "core-system", "The best practice for one core system."
    METAMODEL = "metamodel", "The layers by which everything is described."


class Block(Record):
    """A building block of a layer."""

    title: Line
    """What it is called."""
    note: Line | None = None
    """What it does here."""
    realised_by: Many[
        Annotated[
            Id,
            Relation(
                "platform",
                "capability",
                "service",
                "organisation",
                "standard",
                forward="is filled by",
                backward="fills a block of",
            ),
        ]
    ] = ()
    """What fills it."""


class Layer(Record):
    """One layer, from the person down to the ground."""

    key: Id
    """A short name, unique in its architecture."""
    title: Line
    """What it is called."""
    purpose: Text
    """What it is there for."""
    blocks: Some[Block]
    """What it consists of."""


class ReferenceArchitecture(Artefact):
    """A reference architecture: layers, building blocks, and the standards between them."""

    kind: ClassVar[Kind] = Kind(
        name="reference-architecture",
        plural="reference architectures",
        folder="reference-architectures",
        group=Group.ARCHITECTURE,
        about="How the parts fit together: one north star, and best practice for core systems.",
        columns=("form", "status"),
    )

    form: ArchitectureForm
    """What it is for."""
    layers: Some[Layer]
    """Its layers, from the top."""
    covers: Many[
        Annotated[Id, Relation("capability", forward="covers", backward="covered by")]
    ] = ()
    """The capabilities that it covers."""
    uses: Many[
        Annotated[Id, Relation("standard", forward="uses the standard", backward="used by")]
    ] = ()
    """The standards that join its parts."""
    qualities: Many[Line] = ()
    """What it is to be good at, a line each."""
