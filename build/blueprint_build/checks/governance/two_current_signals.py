"""Two signals about one thing hold on the same day.

Why: a signal is what a supplier plans by. Two of them, above all with different words, say that
nobody has decided.

Mend: retire the older one when a new one is given; its page stays, so that the turn can be seen. A
draft beside an agreed signal is a proposal and does not count, nor does a signal whose time has
run out.

Fails:

    # signals/older-signal.yaml
    valid_until: 2027-12-31

Passes:

    # signals/older-signal.yaml
    status: retired
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.kinds.signal import Signal
from blueprint_schema.manifest import Severity
from blueprint_schema.words import Status

AGREED = (Status.ACTIVE, Status.DEPRECATED)

Stated = tuple[str, Signal]


def check(subject: Subject) -> Iterator[Sighting]:
    """Every current signal about something but the newest."""
    for signals in _current(subject):
        *older, (_, newest) = sorted(signals, key=_age)
        for path, signal in older:
            message = (
                f"this signal about '{signal.subject}' says '{signal.stance}', and "
                f"'{newest.id}' says '{newest.stance}'; both hold today"
            )
            hint = "retire the older one, or take back the newer"
            yield at_value(subject, path, ("subject",), message, hint)


def _current(subject: Subject) -> Iterator[list[Stated]]:
    by_subject: dict[str, list[Stated]] = defaultdict(list)
    for path, signal in subject.live(Signal):
        if signal.decided_on <= subject.today <= signal.valid_until:
            by_subject[signal.subject].append((path, signal))
    return (_binding(signals) for signals in by_subject.values())


def _binding(signals: Iterable[Stated]) -> list[Stated]:
    """The agreed signals where there are any, else the drafts."""
    signals = list(signals)
    return [stated for stated in signals if stated[1].status in AGREED] or signals


def _age(stated: Stated) -> tuple[str, str]:
    path, signal = stated
    return signal.decided_on.isoformat(), path


RULE = rule(__name__, __doc__, Severity.ERROR, check)
