"""A signal's time has run out, and nobody has confirmed or replaced it.

Why: suppliers plan by signals, and a signal says until when they may. After that day the page still
stands there and nobody knows whether it holds. This is a warning, because only the calendar turns
it on.

Mend: confirm it with a new ``decided_on`` and ``valid_until``, write the signal that follows, or
retire it. What has been switched off needs no signal any more.

Fails:

    # signals/new-standard-signal.yaml
    valid_until: 2026-10-31

Passes:

    # signals/new-standard-signal.yaml
    valid_until: 2028-10-31
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.graph.calendar import day_in_words
from blueprint_build.graph.timeline import State
from blueprint_schema.kinds.signal import Signal
from blueprint_schema.manifest import Severity


def check(subject: Subject) -> Iterator[Sighting]:
    """Every live signal past its last day, about something that is still there."""
    covered = {
        signal.subject for _, signal in subject.live(Signal) if signal.valid_until >= subject.today
    }
    for path, signal in subject.live(Signal):
        if signal.valid_until < subject.today and signal.subject not in covered:
            if _is_gone(subject, signal.subject):
                continue
            message = f"nobody can rely on this any more since {day_in_words(signal.valid_until)}"
            hint = "confirm it with new days, write the signal that follows, or retire it"
            yield at_value(subject, path, ("valid_until",), message, hint)


def _is_gone(subject: Subject, id: str) -> bool:
    if id not in subject.blueprint.artefacts:
        return False
    return subject.blueprint.timeline.standing(id, subject.today).state is State.ENDED


RULE = rule(__name__, __doc__, Severity.WARNING, check)
