"""The timeline day by day: what turns, and how much is in force once it has."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from blueprint_build.graph.blueprint import Blueprint
from blueprint_build.graph.timeline import LEADS_TO, State
from blueprint_build.graph.turns import Event
from blueprint_schema.kind import Kind
from blueprint_schema.table import MODELS


@dataclass(frozen=True, slots=True)
class Leaf:
    """One day on which something turns.

    ``in_force`` counts what is in force at the end of the day, by the name of its kind; kinds of
    which nothing ever starts or ends are left out.
    """

    day: date
    events: tuple[Event, ...]
    in_force: Mapping[str, int]


def agenda(blueprint: Blueprint, first: date = date.min, last: date = date.max) -> Iterator[Leaf]:
    """Every day from ``first`` to ``last`` on which something turns, in order."""
    timeline = blueprint.timeline
    kinds = changing_kinds(blueprint)
    days = [day for day in timeline.days if first <= day <= last]
    count: Counter[str] = Counter()
    held: dict[str, bool] = {}
    for day in days:
        events = timeline.on(day)
        turned = {event.artefact for event in events} if held else set(blueprint.artefacts)
        for id in turned:
            kind = type(blueprint.artefacts[id]).kind.name
            holds = timeline.standing(id, day).state is State.IN_FORCE
            count[kind] += holds - held.get(id, False)
            held[id] = holds
        yield Leaf(day, events, {kind.name: count[kind.name] for kind in kinds})


def changing_kinds(blueprint: Blueprint) -> tuple[Kind, ...]:
    """The kinds of which something starts or ends on a known day, in the table's order."""
    turning = {
        type(blueprint.artefacts[event.artefact])
        for event in blueprint.timeline.events
        if LEADS_TO.get(event.turn) not in (None, State.PAST)
    }
    return tuple(model.kind for model in MODELS if model in turning)
