"""A standard: its code, whom it binds, from when, and what it asks."""

from typing import Annotated, ClassVar

from blueprint_schema.artefact import Artefact, Record
from blueprint_schema.kind import Group, Kind
from blueprint_schema.relation import Bond, Choice, Relation
from blueprint_schema.requirement import Requirement
from blueprint_schema.text import Code, Day, Id, Line, Many, Text, Url
from blueprint_schema.words import Word


class StandardType(Word):
    """What a standard standardises."""

    RECORD = "record", "What a care record holds, heading by heading."
    TERMINOLOGY = "terminology", "Coded words and classifications."
    IDENTIFIER = "identifier", "How people, places and things are identified; reference data."
    COLLECTION = "collection", "Data that is collected or extracted from providers."
    INTERFACE = "interface", "How systems talk to each other: messages and APIs."
    CLINICAL_SAFETY = "clinical-safety", "How harm from digital products is prevented."
    SECURITY = "security", "How systems and data are protected."
    IDENTITY = "identity", "How people prove who they are and what they may do."
    GOVERNANCE = "governance", "Lawful, fair and transparent use of information."
    ACCESSIBILITY = "accessibility", "That everybody can use it."
    ASSURANCE = "assurance", "How products and organisations show that they are fit."
    MANAGEMENT = "management", "How an organisation manages quality, risk or capability."
    ARCHITECTURE = "architecture", "How systems are designed and described."
    WORKFORCE = "workforce", "Skills, roles and competencies."


class StandardLevel(Word):
    """How a standard is to be treated when something is bought or built."""

    MANDATED = "mandated", "Required by law, regulation or national policy."
    RECOMMENDED = "recommended", "The expected choice where it fits."
    EMERGING = "emerging", "Promising; try it with care and expect change."
    RETIRING = "retiring", "On its way out; do not start with it."


class AdoptionBasis(Word):
    """Where a standard comes from; international comes first."""

    INTERNATIONAL = "international", "An international standard, used as it is."
    PROFILED = "profiled", "An international standard, narrowed for use here."
    NATIONAL = "national", "Made for this country."
    LOCAL = "local", "Made for one place or organisation."


class AppliesTo(Record):
    """What and whom a standard is for. An empty list means no limit."""

    product_types: Many[Annotated[Id, Choice("product_types")]] = ()
    """Types of product."""
    care_settings: Many[Annotated[Id, Choice("care_settings")]] = ()
    """Settings of care."""
    organisation_types: Many[
        Annotated[Id, Relation("organisation", forward="applies to", backward="is subject to")]
    ] = ()
    """Types of organisation."""


class StandardDates(Record):
    """The dates that a standard's notice and directory entry give."""

    approved: Day | None = None
    """Approved by the board."""
    published: Day | None = None
    """Published, with its notice."""
    effective: Day | None = None
    """May be used from; implementation starts."""
    full_conformance: Day | None = None
    """Everybody concerned conforms by this day."""
    expiry: Day | None = None
    """Its assurance ends, unless renewed."""
    review: Day | None = None
    """Its post-implementation review is due."""
    retired: Day | None = None
    """Withdrawn; not to be used from this day on."""


class Standard(Artefact):
    """A standard: its code, who it binds, from when, what it requires, what it replaces."""

    kind: ClassVar[Kind] = Kind(
        name="standard",
        plural="standards",
        folder="standards",
        group=Group.STANDARDS,
        about="What products and organisations have to meet, from when, and what is ending.",
        columns=("code", "level", "type", "dates.full_conformance", "status"),
    )

    code: Code | None = None
    """The code of its information standards notice, with the amendment."""
    former_codes: Many[Code] = ()
    """Codes it had under earlier boards."""
    identifier: Line | None = None
    """What others call it, where it has no such code: ``HL7 FHIR 4.0.1``."""
    version: Line | None = None
    """The version described here."""
    type: StandardType
    """What it standardises."""
    publisher: Annotated[Id, Relation("organisation", forward="published by", backward="publishes")]
    """The organisation that publishes it."""
    level: StandardLevel
    """How it is to be treated."""
    legal_basis: Many[
        Annotated[Id, Relation("policy", forward="rests on", backward="is the basis of")]
    ] = ()
    """The law or policy that gives it force."""
    adoption_basis: AdoptionBasis
    """Where it comes from."""
    adoption_reason: Text | None = None
    """For a national or local standard: which international one was considered, and why not."""
    applies_to: AppliesTo = AppliesTo()
    """What and whom it is for."""
    dates: StandardDates = StandardDates()
    """When it was approved, takes effect, and must be met."""
    requirements: Many[Requirement] = ()
    """What it asks for, an obligation each."""
    depends_on: Many[
        Annotated[
            Id,
            Relation(
                "standard",
                forward="depends on",
                backward="is needed by",
                bond=Bond.RELIES,
                acyclic=True,
            ),
        ]
    ] = ()
    """Standards it cannot be met without."""
    supersedes: Many[
        Annotated[
            Id,
            Relation(
                "standard",
                forward="supersedes",
                backward="is superseded by",
                bond=Bond.REMEMBERS,
                acyclic=True,
            ),
        ]
    ] = ()
    """Standards whose place it takes."""
    related: Many[
        Annotated[Id, Relation("standard", forward="is read with", backward="is read with")]
    ] = ()
    """Standards that a reader of this one should know."""
    documentation: Url | None = None
    """The official page, for the full text."""
