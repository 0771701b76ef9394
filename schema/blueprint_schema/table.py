"""The one table of kinds. A new kind is a module in ``kinds`` and a line here."""

from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.organisation import Organisation
from blueprint_schema.kinds.outcome import Outcome
from blueprint_schema.kinds.pillar import Pillar
from blueprint_schema.kinds.policy import Policy
from blueprint_schema.kinds.principle import Principle
from blueprint_schema.kinds.shift import Shift
from blueprint_schema.kinds.signal import Signal
from blueprint_schema.kinds.source import Source
from blueprint_schema.kinds.standard import Standard
from blueprint_schema.kinds.term import Term

MODELS: tuple[type[Artefact], ...] = (
    Pillar,
    Shift,
    Principle,
    Outcome,
    Standard,
    Policy,
    Signal,
    Organisation,
    Term,
    Source,
)
"""Every kind, in the order in which the site lists them."""

BY_FOLDER: dict[str, type[Artefact]] = {model.kind.folder: model for model in MODELS}
BY_NAME: dict[str, type[Artefact]] = {model.kind.name: model for model in MODELS}
