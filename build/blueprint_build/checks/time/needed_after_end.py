"""Something goes on after what it depends on has ended.

Why: a switch-off takes down what was built on it, unless that has moved in time. Programme leads
ask what blocks them; this says it years before.

Mend: depend on what takes its place, end both together, or let the one that is needed run longer.

Fails:

    # standards/built-on-it.yaml
    depends_on: [old-interface]

Passes:

    # standards/built-on-it.yaml
    depends_on: [new-standard]
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.graph.calendar import day_in_words
from blueprint_build.graph.replacements import replacements
from blueprint_build.graph.timeline import OVER
from blueprint_build.graph.turns import Event, Turn
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.platform import Platform
from blueprint_schema.kinds.standard import Standard
from blueprint_schema.manifest import Severity
from blueprint_schema.words import Status


def check(subject: Subject) -> Iterator[Sighting]:
    """Every dependency of a standard or platform that ends before its holder."""
    for path, artefact in subject.live(Artefact):
        if not isinstance(artefact, Standard | Platform):
            continue
        for position, id in enumerate(artefact.depends_on):
            end = _first_end(subject, id)
            if end and not _is_over(subject, artefact, end):
                message = f"this goes on after {day_in_words(end.latest)}, when '{id}' ends"
                way = ("depends_on", position)
                yield at_value(subject, path, way, message, _way_out(subject, end))


def _first_end(subject: Subject, id: str) -> Event | None:
    """When something that is not retired yet ends; of what is, ``retired-reference`` speaks."""
    artefact = subject.blueprint.artefacts.get(id)
    if artefact is None or artefact.status is Status.RETIRED:
        return None
    ends = (event for event in subject.blueprint.timeline.of(id) if event.turn is Turn.ENDS)
    return next(ends, None)


def _is_over(subject: Subject, artefact: Artefact, end: Event) -> bool:
    return subject.blueprint.timeline.standing(artefact.id, end.latest).state in OVER


def _way_out(subject: Subject, end: Event) -> str:
    instead = replacements(subject.blueprint, end.artefact)
    place = subject.place(end.says, *end.pointer)
    move = f"depend on '{instead[0]}' instead" if instead else "depend on something that stays"
    return f"{move}, or move one of the days; its end is said in {place}"


RULE = rule(__name__, __doc__, Severity.ERROR, check)
