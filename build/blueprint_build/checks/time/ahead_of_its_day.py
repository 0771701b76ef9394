"""A milestone is said to be done, or to have slipped, before its day has come.

Why: what is done has a day on which it was done. With a later date, pictures and counts still show
it as something to come, and readers wait for what is there already. This is a warning, because only
the calendar turns it on.

Mend: give the day on which it was reached, with the move; or correct ``progress``.

Fails:

    # milestones/first-step.yaml
    date: {earliest: 2099-01-01, latest: 2099-01-31, precision: month}
    progress: done

Passes:

    # milestones/first-step.yaml
    date: {earliest: 2026-01-01, latest: 2026-01-31, precision: month}
    progress: done
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.graph.calendar import when_in_words
from blueprint_build.graph.progress import as_on
from blueprint_schema.kinds.milestone import Milestone
from blueprint_schema.manifest import Severity


def check(subject: Subject) -> Iterator[Sighting]:
    """Every milestone whose progress cannot have come about yet by its own date."""
    for path, step in subject.live(Milestone):
        if as_on(step, subject.today).progress is not step.progress:
            message = f"this is dated {when_in_words(step.date)}, and said to be "
            hint = "give the day on which it came about, with the move, or correct the progress"
            yield at_value(subject, path, ("progress",), message + step.progress.label, hint)


RULE = rule(__name__, __doc__, Severity.WARNING, check)
