"""A law, plan, settlement or framework that the blueprint stands on."""

from typing import Annotated, ClassVar

from blueprint_schema.artefact import Artefact
from blueprint_schema.kind import Group, Kind
from blueprint_schema.relation import Relation
from blueprint_schema.text import Day, Id, Line, Many, Url
from blueprint_schema.words import Word


class PolicyType(Word):
    """What force a policy has."""

    LAW = "law", "An Act, or regulations made under one."
    STRATEGY = "strategy", "A plan that sets direction."
    FUNDING = "funding", "A settlement that gives money for a period."
    FRAMEWORK = "framework", "A set of principles or measures to follow."
    PROGRAMME = "programme", "A funded programme with aims and dates."
    GUIDANCE = "guidance", "Advice on how to do something well."


class Policy(Artefact):
    """A policy: who issued it, how to cite it, and from when it is in force."""

    kind: ClassVar[Kind] = Kind(
        name="policy",
        plural="policies",
        folder="policies",
        group=Group.STANDARDS,
        about="The laws, plans, settlements and frameworks that the blueprint stands on.",
        columns=("type", "issuer", "in_force_from", "status"),
    )

    type: PolicyType
    """What force it has."""
    issuer: Annotated[Id, Relation("organisation", forward="issued by", backward="issues")]
    """Who issued it."""
    citation: Line | None = None
    """How it is cited: ``2025 c. 18``, ``SI 2025/950``."""
    issued_on: Day | None = None
    """The day it was published, made or given assent."""
    in_force_from: Day | None = None
    """The first day on which it has effect."""
    in_force_to: Day | None = None
    """The last day on which it has effect."""
    sets: Many[Line] = ()
    """What it sets that the blueprint must heed: a duty, a date or a sum each."""
    documentation: Url | None = None
    """The official page."""
