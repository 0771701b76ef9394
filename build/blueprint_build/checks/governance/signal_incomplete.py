"""A signal to leave something does not say by when, for what or how.

Why: suppliers asked for notice, and for a way to get from the old to the new. "It ends" without a
date or a path is a threat, not a plan.

Mend: a signal to disinvest has an ``exit_date``, ``replaced_by``, a ``migration_path`` and
``notice_months``; one to migrate has ``replaced_by`` and a ``migration_path``. Where nothing
replaces what ends, say so in the rationale or the migration path: "Nothing takes its place". Where
no date is known yet, the stance is migrate or review.

Fails:

    # signals/draft-standard-signal.yaml
    stance: disinvest

Passes:

    # signals/draft-standard-signal.yaml
    stance: disinvest
    exit_date: 2027-06-30
    notice_months: 12
    replaced_by: [new-standard]
    migration_path: Send both for a month, compare them, then stop the old one.
"""

from collections.abc import Iterator

from blueprint_build.checks.endings import says_nothing_follows
from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.kinds.signal import Signal, Stance
from blueprint_schema.manifest import Severity

TELLS = {
    "exit_date": "on which day it is switched off",
    "replaced_by": "what comes instead",
    "migration_path": "how to get off it",
    "notice_months": "how many months' notice is given",
}
"""What each field tells a reader who has to leave."""

NEEDS = {
    Stance.DISINVEST: tuple(TELLS),
    Stance.MIGRATE: ("replaced_by", "migration_path"),
}


def check(subject: Subject) -> Iterator[Sighting]:
    """Everything that a live signal to leave something lacks."""
    for path, signal in subject.live(Signal):
        for field in _lacks(signal):
            message = f"a signal to {signal.stance} has to say {TELLS[field]}"
            yield at_value(subject, path, ("stance",), message, _way_out(signal, field))


def _lacks(signal: Signal) -> Iterator[str]:
    for field in NEEDS.get(signal.stance, ()):
        if getattr(signal, field) in (None, ()) and not _is_explained(signal, field):
            yield field


def _way_out(signal: Signal, field: str) -> str:
    add = f"add '{field}: ...'"
    if field == "replaced_by" and signal.stance is Stance.DISINVEST:
        return f"{add}, or say in the rationale that nothing takes its place"
    return add


def _is_explained(signal: Signal, field: str) -> bool:
    return (
        field == "replaced_by"
        and signal.stance is Stance.DISINVEST
        and says_nothing_follows(signal.rationale, signal.migration_path)
    )


RULE = rule(__name__, __doc__, Severity.ERROR, check)
