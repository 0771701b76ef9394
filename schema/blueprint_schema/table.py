"""The one table of kinds. A new kind is a module in ``kinds`` and a line here."""

from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.capability import Capability
from blueprint_schema.kinds.concern import Concern
from blueprint_schema.kinds.decision import Decision
from blueprint_schema.kinds.engagement import Engagement
from blueprint_schema.kinds.milestone import Milestone
from blueprint_schema.kinds.organisation import Organisation
from blueprint_schema.kinds.outcome import Outcome
from blueprint_schema.kinds.pathway import Pathway
from blueprint_schema.kinds.pillar import Pillar
from blueprint_schema.kinds.platform import Platform
from blueprint_schema.kinds.policy import Policy
from blueprint_schema.kinds.principle import Principle
from blueprint_schema.kinds.procurement_route import ProcurementRoute
from blueprint_schema.kinds.reference_architecture import ReferenceArchitecture
from blueprint_schema.kinds.release import Release
from blueprint_schema.kinds.responsibility import Responsibility
from blueprint_schema.kinds.role import Role
from blueprint_schema.kinds.service import Service
from blueprint_schema.kinds.shift import Shift
from blueprint_schema.kinds.signal import Signal
from blueprint_schema.kinds.source import Source
from blueprint_schema.kinds.standard import Standard
from blueprint_schema.kinds.support_offer import SupportOffer
from blueprint_schema.kinds.term import Term

MODELS: tuple[type[Artefact], ...] = (
    Pillar,
    Shift,
    Principle,
    Outcome,
    Standard,
    Policy,
    Capability,
    Pathway,
    Service,
    Platform,
    ReferenceArchitecture,
    Signal,
    Milestone,
    Responsibility,
    SupportOffer,
    ProcurementRoute,
    Role,
    Engagement,
    Concern,
    Decision,
    Organisation,
    Term,
    Source,
    Release,
)
"""Every kind, in the order in which the site lists them."""

BY_FOLDER: dict[str, type[Artefact]] = {model.kind.folder: model for model in MODELS}
BY_NAME: dict[str, type[Artefact]] = {model.kind.name: model for model in MODELS}
