"""A milestone is to be reached before something that it needs.

Why: the feedback asked for clearer and more realistic timelines, and programme leads ask which of
their milestones are later than the things that wait for them. A date is held by its last day: a
step that needs another can only be sure of its own date if the other is reached by then. So a plan
for March that needs something that may come at any time in the year does not hold.

Mend: move the later of the two dates or the earlier; give the vaguer one a shorter span; or take
out the dependency where there is none. Where a step is cancelled, say what takes its place.

Fails:

    # milestones/second-step.yaml
    depends_on: [first-step]
    date: {earliest: 2027-01-01, latest: 2027-01-31, precision: month}

Passes:

    # milestones/second-step.yaml
    depends_on: [first-step]
    date: {earliest: 2027-01-01, latest: 2027-12-31, precision: year}
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.graph.calendar import span_in_words, when_in_words
from blueprint_schema.kinds.milestone import Milestone, Progress
from blueprint_schema.manifest import Severity


def check(subject: Subject) -> Iterator[Sighting]:
    """Every milestone that something it needs may come after."""
    for path, step in subject.live(Milestone):
        if step.progress is Progress.CANCELLED:
            continue
        for position, id in enumerate(step.depends_on):
            needed = subject.blueprint.artefacts.get(id)
            if isinstance(needed, Milestone) and (message := _contradiction(step, needed)):
                place = subject.place(id, "date", "latest")
                hint = f"move one of the dates, or take out the dependency; the other is in {place}"
                yield at_value(subject, path, ("depends_on", position), message, hint)


def _contradiction(step: Milestone, needed: Milestone) -> str:
    if needed.progress is Progress.CANCELLED:
        return f"this needs '{needed.id}', which is cancelled"
    is_history = step.progress is needed.progress is Progress.DONE
    if is_history or needed.date.latest <= step.date.latest:
        return ""
    comes = "comes" if needed.date.earliest > step.date.latest else "may come"
    own = span_in_words(step.date.earliest, step.date.latest)
    return (
        f"this is to be reached {own}, and '{needed.id}', which it needs, "
        f"{comes} later: {when_in_words(needed.date)}"
    )


RULE = rule(__name__, __doc__, Severity.ERROR, check)
