"""What a difference means: a table of the fields whose changes mean something of their own.

Whatever the table does not name is judged by what stands in the field: text is wording, a
relation is gained or lost, a day moves, and anything else is a fact. So every difference has a
meaning, and a new field has one before anybody thinks of it.
"""

from collections.abc import Mapping

from pydantic import BaseModel

from blueprint_build.changes.change import ChangeClass, Meaning
from blueprint_build.changes.classifier import Classifier, always, by_content
from blueprint_build.changes.dates import held, noticed
from blueprint_build.changes.difference import Difference
from blueprint_build.changes.life import progressed, stood, turned
from blueprint_build.changes.obligations import (
    FORCE,
    FREEDOM,
    asked,
    bound,
    enforced,
    level_moved,
    limited,
    more_is_tighter,
    ranked,
)
from blueprint_schema.artefact import Artefact, Waiver
from blueprint_schema.funding import Funding
from blueprint_schema.kinds.concern import Concern
from blueprint_schema.kinds.decision import Decision
from blueprint_schema.kinds.engagement import Engagement, Theme
from blueprint_schema.kinds.milestone import Milestone, Move
from blueprint_schema.kinds.outcome import Figure, Measure
from blueprint_schema.kinds.pathway import Stage
from blueprint_schema.kinds.platform import Lifecycle, Platform
from blueprint_schema.kinds.policy import Policy
from blueprint_schema.kinds.principle import Principle
from blueprint_schema.kinds.release import Release
from blueprint_schema.kinds.responsibility import Responsibility, Share
from blueprint_schema.kinds.service import Service
from blueprint_schema.kinds.signal import Ring, Signal, Stance
from blueprint_schema.kinds.source import Point, Source
from blueprint_schema.kinds.standard import AppliesTo, Standard, StandardDates
from blueprint_schema.kinds.support_offer import SupportOffer
from blueprint_schema.manifest import Manifest
from blueprint_schema.requirement import Requirement, Verification
from blueprint_schema.words import Status


def meanings(here: Difference) -> tuple[Meaning, ...]:
    """What a difference means: one meaning at least, more where a date both moves and firms."""
    if _is_reordered(here):
        return (Meaning.of(ChangeClass.REORDERED),)
    for model in here.model.__mro__:
        if classify := TABLE.get((model, here.field)):
            return classify(here) or by_content(here)
    return by_content(here)


_moved_on = stood(None, None)
_as_fact = always(ChangeClass.FACT)
_as_upkeep = always(ChangeClass.UPKEEP)

TABLE: Mapping[tuple[type[BaseModel], str], Classifier] = {
    (Standard, "requirements"): asked,
    (Principle, "requirements"): asked,
    (Requirement, "level"): ranked(FORCE),
    (Requirement, "subjects"): more_is_tighter,
    (Requirement, "verification"): more_is_tighter,
    (Requirement, "enforcement"): enforced,
    (Principle, "conformance"): ranked(FORCE),
    (Standard, "level"): level_moved,
    (AppliesTo, "product_types"): limited,
    (AppliesTo, "care_settings"): limited,
    (AppliesTo, "organisation_types"): limited,
    (Share, "freedom"): ranked(FREEDOM),
    (Responsibility, "conforms_to"): bound,
    (Signal, "stance"): turned(Stance.MIGRATE, Stance.DISINVEST),
    (Signal, "ring"): turned(Ring.HOLD),
    (Signal, "notice_months"): noticed,
    (Manifest, "minimum_notice_months"): noticed,
    (Milestone, "ends"): bound,
    (Milestone, "confidence"): held,
    (Milestone, "progress"): progressed,
    (Artefact, "status"): stood(Status.DEPRECATED, Status.RETIRED),
    (Platform, "lifecycle"): stood(Lifecycle.RETIRING, Lifecycle.RETIRED),
    (Principle, "charter_status"): _moved_on,
    (Decision, "state"): _moved_on,
    (Concern, "state"): _moved_on,
    (Theme, "disposition"): _moved_on,
    (Point, "disposition"): _moved_on,
    # Days on which something happened, not on which something binds.
    (StandardDates, "approved"): _as_fact,
    (StandardDates, "published"): _as_fact,
    (Signal, "decided_on"): _as_fact,
    (Milestone, "baseline"): _as_fact,
    (Move, "old"): _as_fact,
    (Move, "new"): _as_fact,
    (Move, "moved_on"): _as_fact,
    (Figure, "as_of"): _as_fact,
    (Policy, "issued_on"): _as_fact,
    (Decision, "made_on"): _as_fact,
    (Source, "published"): _as_fact,
    (Engagement, "when"): _as_fact,
    (Release, "date"): _as_fact,
    # Facts that are written as text.
    (Standard, "identifier"): _as_fact,
    (Standard, "version"): _as_fact,
    (Verification, "evidence"): _as_fact,
    (Verification, "test"): _as_fact,
    (Policy, "citation"): _as_fact,
    (Funding, "period"): _as_fact,
    (Measure, "unit"): _as_fact,
    (Measure, "scope"): _as_fact,
    (Stage, "typical_window"): _as_fact,
    (SupportOffer, "capacity"): _as_fact,
    (Service, "eligibility"): _as_fact,
    # How the blueprint itself is kept.
    (Artefact, "review_by"): _as_upkeep,
    (Artefact, "waivers"): _as_upkeep,
    (Waiver, "reason"): _as_upkeep,
    (Waiver, "until"): _as_upkeep,
}
"""By model and field; a field of all artefacts counts for every kind."""


def _is_reordered(here: Difference) -> bool:
    return isinstance(here.before, tuple) and isinstance(here.after, tuple)
