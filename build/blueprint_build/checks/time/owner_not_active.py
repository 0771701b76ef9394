"""Something is dated to a time in which its owner does not exist.

Why: the body that owns most of a blueprint can itself be abolished. Whoever reads a date has to
know who answers for it on that day.

Mend: name the body or role that takes over, or correct one of the dates. An owner that ends names
its ``successor``; what has no date of its own passes to that one.

Fails:

    # organisations/hospital.yaml
    active_to: 2026-12-31
    # milestones/first-step.yaml
    owner: hospital

Passes:

    # organisations/hospital.yaml
    active_to: 2026-12-31
    successor: health-ministry
    # milestones/first-step.yaml
    owner: health-ministry
"""

from collections.abc import Iterator
from datetime import date

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.graph.calendar import day_in_words
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.decision import Decision, DecisionState
from blueprint_schema.kinds.milestone import Milestone, Progress
from blueprint_schema.kinds.signal import Signal
from blueprint_schema.manifest import Severity
from blueprint_schema.owner import Owner
from blueprint_schema.relation import Pointer


def check(subject: Subject) -> Iterator[Sighting]:
    """Everything dated after its owner's end or before its beginning, and owners without heirs."""
    heirless: dict[str, int] = {}
    for path, artefact in subject.live(Artefact):
        id, pointer = _owner_of(subject, artefact)
        owner = subject.blueprint.artefacts.get(id)
        if not isinstance(owner, Owner):
            continue
        if field := _outside(artefact, owner):
            message = _mismatch(artefact, owner, field)
            yield at_value(subject, path, pointer, message, _way_out(subject, owner, field))
        elif owner.active_to and not owner.successor:
            heirless[id] = heirless.get(id, 0) + 1
    for id, count in heirless.items():
        what = "what" if count == 1 else f"the {count:,} things that"
        message = f"nobody takes over {what} this owns when it ends"
        hint = "add 'successor: ...', or give them another owner"
        yield at_value(subject, subject.blueprint.paths[id], ("active_to",), message, hint)


def _owner_of(subject: Subject, artefact: Artefact) -> tuple[str, Pointer]:
    manifest = subject.reading.manifest
    steward = manifest.steward if manifest else ""
    return (artefact.owner, ("owner",)) if artefact.owner else (steward, ("title",))


def _outside(artefact: Artefact, owner: Owner) -> str:
    """The owner's date on whose far side the artefact lies, if it does."""
    day = _held_on(artefact)
    if day and owner.active_to and day > owner.active_to:
        return "active_to"
    return "active_from" if day and owner.active_from and day < owner.active_from else ""


def _mismatch(artefact: Artefact, owner: Owner, field: str) -> str:
    turns = "ends" if field == "active_to" else "begins"
    day, turn = _held_on(artefact), getattr(owner, field)
    assert day
    return (
        f"this is dated {day_in_words(day)}, and its owner '{owner.id}' {turns} "
        f"on {day_in_words(turn)}"
    )


def _held_on(artefact: Artefact) -> date | None:
    """The last day on which somebody has to answer for what is still to come."""
    match artefact:
        case Milestone() if artefact.progress not in (Progress.DONE, Progress.CANCELLED):
            return artefact.date.latest
        case Signal():
            return artefact.valid_until
        case Decision() if artefact.state is DecisionState.OPEN:
            return artefact.due
    return None


def _way_out(subject: Subject, owner: Owner, field: str) -> str:
    heir = owner.successor if field == "active_to" else None
    name = f"name '{heir}'" if heir else "name whoever answers for it then"
    return (
        f"{name}, or correct one of the dates; the owner's is in {subject.place(owner.id, field)}"
    )


RULE = rule(__name__, __doc__, Severity.ERROR, check)
