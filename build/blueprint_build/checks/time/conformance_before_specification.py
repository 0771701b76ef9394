"""Conformance is asked for before there is something to conform to.

Why: nobody can meet a text that is not there. The sources tell of a date for full conformance that
passed while the guide that suppliers build from was a draft; the next standard should not repeat
it. A date for conformance is held against the day on which the standard is published and takes
effect, and against the same of every standard that it depends on.

Mend: move the date for conformance behind the specification, correct the one that is wrong, or take
out a dependency that is none.

Fails:

    # standards/new-standard.yaml
    dates:
      published: 2027-09-30
      full_conformance: 2027-04-01

Passes:

    # standards/new-standard.yaml
    dates:
      published: 2024-02-01
      full_conformance: 2027-04-01
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.spans import expected_in_words
from blueprint_build.checks.subject import Subject
from blueprint_build.graph.calendar import day_in_words
from blueprint_build.graph.timeline import State
from blueprint_build.graph.turns import Event, Turn
from blueprint_schema.kinds.standard import Standard
from blueprint_schema.manifest import Severity


def check(subject: Subject) -> Iterator[Sighting]:
    """Every date on which a standard binds before it, or one that it needs, is there."""
    for path, standard in subject.live(Standard):
        for binding in subject.blueprint.timeline.of(standard.id):
            if binding.turn is not Turn.BINDS:
                continue
            for late in _late(subject, standard, binding):
                message = (
                    f"conformance is asked for from {day_in_words(binding.latest)}, and "
                    f"{_named(late, standard)} is {expected_in_words(subject, late)}"
                )
                place = subject.place(late.says, *late.pointer)
                hint = f"move one of the two dates; the other is in {place}"
                yield at_value(subject, path, binding.pointer, message, hint)


def _late(subject: Subject, standard: Standard, binding: Event) -> Iterator[Event]:
    """The start of the standard and of each that it depends on, if it comes after the binding."""
    for id in (standard.id, *standard.depends_on):
        if id in subject.blueprint.artefacts:
            yield from _start_after(subject, id, binding)


def _start_after(subject: Subject, id: str, binding: Event) -> Iterator[Event]:
    standing = subject.blueprint.timeline.standing(id, binding.latest)
    if standing.state is State.EXPECTED and standing.until:
        yield standing.until
        return
    for event in subject.blueprint.timeline.of(id):
        if event.turn is Turn.PUBLISHED and event.latest > binding.latest:
            yield event


def _named(late: Event, standard: Standard) -> str:
    return (
        "this standard" if late.artefact == standard.id else f"'{late.artefact}', which it needs,"
    )


RULE = rule(__name__, __doc__, Severity.ERROR, check)
