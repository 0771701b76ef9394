"""The day by which somebody was to look at this again has passed.

Why: a blueprint is believed as long as it is looked after. This is a warning, because only the
calendar turns it on.

Mend: look at it, mend what is no longer true, and set the next ``review_by``.

Fails:

    # standards/new-standard.yaml
    review_by: 2020-01-31

Passes:

    # standards/new-standard.yaml
    review_by: 2099-01-31
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.graph.calendar import day_in_words
from blueprint_schema.artefact import Artefact
from blueprint_schema.manifest import Severity


def check(subject: Subject) -> Iterator[Sighting]:
    """Every live artefact whose review is late."""
    for path, artefact in subject.live(Artefact):
        day = artefact.review_by
        if day and day < subject.today:
            message = f"this was to be looked at again by {day_in_words(day)}"
            hint = "look at it, mend what is no longer true, and set the next day"
            yield at_value(subject, path, ("review_by",), message, hint)


RULE = rule(__name__, __doc__, Severity.WARNING, check)
