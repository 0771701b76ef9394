"""From which day a change matters to those it touches."""

from datetime import date

from blueprint_build.changes.change import QUIET, ChangeClass
from blueprint_build.changes.difference import Difference
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.milestone import Milestone
from blueprint_schema.kinds.policy import Policy
from blueprint_schema.kinds.signal import Signal
from blueprint_schema.kinds.standard import Standard
from blueprint_schema.manifest import Manifest
from blueprint_schema.requirement import Requirement
from blueprint_schema.when import When


def effective(
    kind: ChangeClass, artefact: Artefact | Manifest, here: Difference | None = None
) -> date | None:
    """The day that the leaf itself names, else its requirement's, else its artefact's."""
    if kind in QUIET:
        return None
    if here and (day := _day(here.after) or _day(here.before)):
        return day
    if here and here.requirement:
        return day_of_requirement(here.requirement, artefact)
    if kind is ChangeClass.SIGNAL_TURNED and isinstance(artefact, Signal):
        return artefact.exit_date or artefact.decided_on
    return day_of(artefact)


def day_of_requirement(requirement: Requirement, artefact: Artefact | Manifest) -> date | None:
    """The first day on which a requirement binds: its own, or that of its artefact."""
    return requirement.applies_from or day_of(artefact)


def day_of(artefact: Artefact | Manifest) -> date | None:
    """The day from which an artefact is to be met, is in force or gone, or has happened."""
    if isinstance(artefact, Standard):
        dates = artefact.dates
        return dates.retired or dates.full_conformance or dates.effective
    if isinstance(artefact, Signal):
        return artefact.exit_date
    if isinstance(artefact, Milestone):
        return artefact.date.latest
    if isinstance(artefact, Policy):
        return artefact.in_force_from
    return None


def _day(value: object) -> date | None:
    if isinstance(value, When):
        return value.latest
    return value if isinstance(value, date) else None
