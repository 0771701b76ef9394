"""Two signals about one thing hold on the same day.

Why: a signal is what a supplier plans by. Two of them, above all with different words, say that
nobody has decided. Every day counts, not only today: a signal that is given before the last one has
run out is found as soon as it is written.

Mend: retire the older one when a new one is given; its page stays, so that the turn can be seen. A
draft beside an agreed signal is a proposal and does not count, nor does a signal whose time has
run out by then.

Fails:

    # signals/older-signal.yaml
    valid_until: 2027-12-31

Passes:

    # signals/older-signal.yaml
    status: retired
"""

from collections import defaultdict
from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.graph.calendar import day_in_words
from blueprint_schema.kinds.signal import Signal
from blueprint_schema.manifest import Severity
from blueprint_schema.words import Status

AGREED = (Status.ACTIVE, Status.DEPRECATED)

Stated = tuple[str, Signal]


def check(subject: Subject) -> Iterator[Sighting]:
    """Every signal that still holds when a newer one about the same thing begins to."""
    for signals in _by_subject(subject):
        for path, older in signals:
            newer = _newest_beside(older, signals)
            if newer:
                message = (
                    f"this signal about '{older.subject}' says '{older.stance}', and "
                    f"'{newer.id}' says '{newer.stance}'; "
                    f"both hold on {day_in_words(newer.decided_on)}"
                )
                place = subject.place(newer.id, "decided_on")
                hint = f"retire the older one, or take back the newer in {place}"
                yield at_value(subject, path, ("subject",), message, hint)


def _by_subject(subject: Subject) -> Iterator[list[Stated]]:
    groups: dict[str, list[Stated]] = defaultdict(list)
    for path, signal in subject.live(Signal):
        groups[signal.subject].append((path, signal))
    yield from groups.values()


def _newest_beside(older: Signal, signals: list[Stated]) -> Signal | None:
    """The newest of the later signals that begin while this one holds, if there is any."""
    beside = [
        newer
        for _, newer in signals
        if _age(older) < _age(newer)
        and newer.decided_on <= older.valid_until
        and _is_agreed(older) is _is_agreed(newer)
        and (_is_agreed(older) or not _is_settled(newer, signals))
    ]
    return max(beside, key=_age, default=None)


def _is_settled(draft: Signal, signals: list[Stated]) -> bool:
    """Whether an agreed signal holds when a draft begins, which is then but a proposal."""
    return any(
        _is_agreed(other) and other.decided_on <= draft.decided_on <= other.valid_until
        for _, other in signals
    )


def _is_agreed(signal: Signal) -> bool:
    return signal.status in AGREED


def _age(signal: Signal) -> tuple[str, str]:
    return signal.decided_on.isoformat(), signal.id


RULE = rule(__name__, __doc__, Severity.ERROR, check)
