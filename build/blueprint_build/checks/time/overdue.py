"""A date has passed, and nothing says what came of it.

Why: readers asked for plans that say how they went. A milestone that was to be reached, or a
decision that was to be made, is either done or late, and both are worth knowing. This is a warning,
because only the calendar turns it on.

Mend: set the milestone's ``progress`` to done, slipped or cancelled, or to unknown where the
sources do not say; record the decision; or give the new date, with the move. A milestone under way
whose date has passed has slipped.

Fails:

    # milestones/first-step.yaml
    date: {earliest: 2026-01-01, latest: 2026-01-31, precision: month}
    progress: in-progress

Passes:

    # milestones/first-step.yaml
    date: {earliest: 2026-01-01, latest: 2026-01-31, precision: month}
    progress: slipped
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.graph.calendar import day_in_words
from blueprint_schema.kinds.decision import Decision, DecisionState
from blueprint_schema.kinds.milestone import Milestone, Progress
from blueprint_schema.manifest import Severity

TO_COME = (Progress.NOT_STARTED, Progress.IN_PROGRESS)


def check(subject: Subject) -> Iterator[Sighting]:
    """Every milestone and every open decision whose day has passed without a word."""
    for path, step in subject.live(Milestone):
        if step.progress in TO_COME and step.date.latest < subject.today:
            passed = f"this was to be reached by {day_in_words(step.date.latest)}"
            message = f"{passed}, and it is said to be {step.progress.label}"
            hint = "say done, slipped or cancelled, or give the new date with the move"
            yield at_value(subject, path, ("progress",), message, hint)
    for path, decision in subject.live(Decision):
        if decision.state is DecisionState.OPEN and decision.due and decision.due < subject.today:
            message = f"this was to be decided by {day_in_words(decision.due)}, and it is open"
            hint = "record what was decided, or agree a new day"
            yield at_value(subject, path, ("due",), message, hint)


RULE = rule(__name__, __doc__, Severity.WARNING, check)
