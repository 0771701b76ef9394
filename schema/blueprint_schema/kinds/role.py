"""A role, the skills it takes, and the ways into it."""

from typing import Annotated, ClassVar

from blueprint_schema.artefact import Record
from blueprint_schema.kind import Group, Kind
from blueprint_schema.owner import Owner
from blueprint_schema.relation import Relation
from blueprint_schema.text import Id, Line, Many, Some
from blueprint_schema.words import Word


class Profession(Word):
    """The family that a role belongs to."""

    ARCHITECTURE = "architecture", "How systems fit together."
    DATA = "data", "How data is described, kept and used."
    DELIVERY = "delivery", "How work gets done."
    CLINICAL = "clinical", "Medicine, nursing and the allied professions."
    FINANCE = "finance", "Money and value."
    LEADERSHIP = "leadership", "Direction and accountability."
    SECURITY = "security", "Keeping systems and data safe."
    PRODUCT = "product", "What is built, for whom."
    COMMERCIAL = "commercial", "Buying and managing contracts."
    EVERYBODY = "everybody", "All staff, whatever they do."


class SkillLevel(Word):
    """How far a skill goes, in the words of the Government Digital and Data framework."""

    AWARENESS = "awareness", "Knows what it is and when to ask."
    WORKING = "working", "Applies it with some help."
    PRACTITIONER = "practitioner", "Applies it alone and helps others."
    EXPERT = "expert", "Leads in it and sets the way for others."


class Skill(Record):
    """A skill and how far it goes."""

    skill: Line
    """What somebody can do."""
    level: SkillLevel
    """How far it goes."""


class Role(Owner):
    """A role: its profession, its skills, and how one gets into it."""

    kind: ClassVar[Kind] = Kind(
        name="role",
        plural="roles",
        folder="roles",
        group=Group.DELIVERY,
        about="The roles that the blueprint needs, with the skills they take and the ways in.",
        columns=("profession", "hybrid", "status"),
        heading="Roles and skills",
    )

    profession: Profession
    """The family that it belongs to."""
    hybrid: bool
    """Whether it joins digital work to another profession."""
    host_profession: Line | None = None
    """For a hybrid role: the profession that it is joined to."""
    skills: Some[Skill]
    """What it takes."""
    entry_routes: Many[Line] = ()
    """Ways into it."""
    framework: (
        Annotated[Id, Relation("standard", forward="described in", backward="describes")] | None
    ) = None
    """The competency framework that describes it."""
