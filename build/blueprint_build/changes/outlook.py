"""What two blueprints say of one and the same day: what is in force, and what has to be met."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from blueprint_build.changes.moment import day_of_requirement
from blueprint_build.changes.renames import renames
from blueprint_build.graph.blueprint import Blueprint
from blueprint_build.graph.timeline import State
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.release import Release
from blueprint_schema.requirement import Requirement
from blueprint_schema.words import Status

BINDS = "to be met"
BINDS_NOT_YET = "not yet to be met"
NOT_AGREED = "only drafted"
ABSENT = "not there"
WITHOUT_A_DAY = "there, without a date"


@dataclass(frozen=True, slots=True)
class Outlook:
    """How one thing stands on the day in question, as each of two blueprints says.

    ``requirement`` is the key of a requirement of the artefact, or empty for the artefact itself.
    """

    artefact: str
    artefact_kind: str
    title: str
    requirement: str
    before: str
    after: str

    @property
    def differs(self) -> bool:
        """Whether the two say different things."""
        return self.before != self.after


def outlooks(old: Blueprint, new: Blueprint, day: date) -> tuple[Outlook, ...]:
    """Everything that begins, ends or binds on some day, as both say that it stands on this one."""
    renamed = renames(old, new)
    former = {now: was for was, now in renamed.items()}
    before = {(renamed.get(id, id), key): said for (id, key), said in _said(old, day).items()}
    after = _said(new, day)
    return tuple(
        Outlook(
            artefact=id,
            artefact_kind=kind,
            title=title,
            requirement=key,
            before=before.get((id, key)) or _unsaid(old, former.get(id, id), key),
            after=after.get((id, key)) or _unsaid(new, id, key),
        )
        for id, key in sorted(before.keys() | after.keys())
        for kind, title in [_names(old, new, id)]
    )


def _unsaid(blueprint: Blueprint, id: str, key: str) -> str:
    """How something stands of which no day is known: it is there all the same, or it is not."""
    artefact = blueprint.artefacts.get(id)
    if artefact is None:
        return ABSENT
    if key and (
        artefact.status is Status.RETIRED
        or key not in {one.key for one in getattr(artefact, "requirements", ())}
    ):
        return ABSENT
    return WITHOUT_A_DAY


def _said(blueprint: Blueprint, day: date) -> dict[tuple[str, str], str]:
    return {
        (artefact.id, key): said
        for artefact in blueprint.artefacts.values()
        if not isinstance(artefact, Release)
        for key, said in _of_artefact(blueprint, artefact, day)
    }


def _of_artefact(blueprint: Blueprint, artefact: Artefact, day: date) -> Iterator[tuple[str, str]]:
    is_agreed = artefact.status in (Status.ACTIVE, Status.DEPRECATED, Status.RETIRED)
    state = blueprint.timeline.standing(artefact.id, day).state
    if state is not State.UNDATED:
        yield "", state.label if is_agreed else f"{state.label}, {NOT_AGREED}"
    for requirement in getattr(artefact, "requirements", ()):
        if said := _of_requirement(requirement, artefact, day):
            yield requirement.key, said if is_agreed else f"{said}, {NOT_AGREED}"


def _of_requirement(requirement: Requirement, artefact: Artefact, day: date) -> str:
    first = day_of_requirement(requirement, artefact)
    if artefact.status is Status.RETIRED or first is None:
        return ""
    return f"{requirement.level.value} {BINDS if first <= day else BINDS_NOT_YET}"


def _names(old: Blueprint, new: Blueprint, id: str) -> tuple[str, str]:
    artefact = new.artefacts.get(id) or old.artefacts[id]
    return type(artefact).kind.name, artefact.title
