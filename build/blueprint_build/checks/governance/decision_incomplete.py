"""A decision does not hold what its state needs.

Why: readers asked where decisions are needed, who makes them and by when. An open decision without
options or a date cannot be made; a made one without an outcome tells nobody anything.

Mend: give an open decision at least two options and a ``due`` date, and a made one an ``outcome``
and the day it was ``made_on``.

Fails:

    # decisions/which-name.yaml
    state: made

Passes:

    # decisions/which-name.yaml
    state: made
    outcome: The first name is used, because readers know it.
    made_on: 2026-11-21
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.kinds.decision import Decision, DecisionState
from blueprint_schema.manifest import Severity


def check(subject: Subject) -> Iterator[Sighting]:
    """Everything that a decision in its state lacks, or has too soon."""
    for path, decision in subject.reading.artefacts:
        if isinstance(decision, Decision):
            for lack, hint in _lacks(decision):
                yield at_value(subject, path, ("state",), lack, hint)


def _lacks(decision: Decision) -> Iterator[tuple[str, str]]:
    if decision.state is DecisionState.OPEN:
        if len(decision.options) < 2:
            yield "an open decision needs at least two options", "add another under 'options'"
        if not decision.due:
            yield "an open decision needs a day by which it is made", "add 'due: ...'"
        if decision.outcome:
            yield "an open decision has an outcome", "make the state 'made', or take it out"
    elif not decision.outcome or not decision.made_on:
        yield "a decision that was made needs its outcome and its day", "add outcome and made_on"


RULE = rule(__name__, __doc__, Severity.ERROR, check)
