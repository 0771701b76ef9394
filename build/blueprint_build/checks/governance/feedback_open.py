"""What was heard counts as taken up, and nothing shows what came of it.

Why: people who were asked want to see what came of it. "Accepted" without a trace in the blueprint
reads like a letter of thanks.

Mend: name under ``came_of_it`` what stands in the blueprint because of a theme. Give a concern
that is answered, also in part, its ``response`` and the artefacts under ``answered_by``. Where
nothing came of it, change the disposition or the state.

Fails:

    # engagements/a-meeting.yaml
    themes:
      - {key: length, title: Too long, disposition: accepted, reason: Everybody said so}

Passes:

    # engagements/a-meeting.yaml
    themes:
      - key: length
        title: Too long
        disposition: accepted
        reason: Everybody said so
        came_of_it: [one-record]
"""

from collections.abc import Iterator
from itertools import chain

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.kinds.concern import Concern, ConcernState
from blueprint_schema.kinds.engagement import Engagement, ThemeDisposition
from blueprint_schema.manifest import Severity

TAKEN_UP = (ThemeDisposition.ACCEPTED, ThemeDisposition.PARTLY)

ANSWERED = (ConcernState.ANSWERED, ConcernState.PARTLY)


def check(subject: Subject) -> Iterator[Sighting]:
    """Every theme and concern that claims more than it shows."""
    return chain(_themes(subject), _concerns(subject))


def _themes(subject: Subject) -> Iterator[Sighting]:
    for path, engagement in subject.live(Engagement):
        for position, theme in enumerate(engagement.themes):
            if theme.disposition in TAKEN_UP and not theme.came_of_it:
                message = f"'{theme.key}' counts as taken up, but nothing shows what came of it"
                hint = "name it: 'came_of_it: [...]', or change the disposition"
                yield at_value(subject, path, ("themes", position, "disposition"), message, hint)


def _concerns(subject: Subject) -> Iterator[Sighting]:
    for path, concern in subject.live(Concern):
        if concern.state not in ANSWERED:
            continue
        if not concern.response:
            message = "this counts as answered, but the answer is not here"
            hint = "write it under 'response', or change the state"
            yield at_value(subject, path, ("state",), message, hint)
        if not concern.answered_by:
            message = "this counts as answered, but nothing in the blueprint carries the answer"
            hint = "name what does: 'answered_by: [...]', or change the state"
            yield at_value(subject, path, ("state",), message, hint)


RULE = rule(__name__, __doc__, Severity.WARNING, check)
