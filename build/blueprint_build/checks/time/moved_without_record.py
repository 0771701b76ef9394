"""A milestone's date is not the one that was given first, and its moves do not say why.

Why: readers asked what was promised and when the date moved. A date that is changed in silence is
the reason why nobody believes the next one.

Mend: add a move under ``moves`` for every change, from the old day to the new one, with the reason
and the source; or correct the ``baseline``. The first move begins at the baseline, each next one
where the last ended, and the last ends within the date that stands today.

Fails:

    # milestones/first-step.yaml
    baseline: 2026-06-30

Passes:

    # milestones/first-step.yaml
    baseline: 2026-06-30
    moves:
      - {old: 2026-06-30, new: 2027-03-31, why: Not ready., source: {source: roundtable}}
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.graph.calendar import day_in_words, when_in_words
from blueprint_schema.kinds.milestone import Milestone
from blueprint_schema.manifest import Severity
from blueprint_schema.relation import Pointer


def check(subject: Subject) -> Iterator[Sighting]:
    """Every break in the chain from a milestone's first date to today's."""
    for path, step in subject.live(Milestone):
        for pointer, message, hint in _breaks(step):
            yield at_value(subject, path, pointer, message, hint)


def _breaks(step: Milestone) -> Iterator[tuple[Pointer, str, str]]:
    day = step.baseline
    pointer: Pointer = ("baseline",)
    if step.moves and day is None:
        message = "this has moved, and nothing says which date was given first"
        yield ("moves",), message, f"add 'baseline: {step.moves[0].old}'"
    for position, move in enumerate(step.moves):
        if day and move.old != day:
            message = f"this move begins on {day_in_words(move.old)}; before it the date was "
            hint = "correct one of the two days, or add the move between them"
            yield ("moves", position, "old"), message + day_in_words(day), hint
        day, pointer = move.new, ("moves", position, "new")
    if day and not step.date.earliest <= day <= step.date.latest:
        what = "the last move ends" if step.moves else "the date given first was"
        message = f"{what} on {day_in_words(day)}, and the date is now {when_in_words(step.date)}"
        yield pointer, message, "add the move that is missing under 'moves', or correct the day"


RULE = rule(__name__, __doc__, Severity.ERROR, check)
