"""The record of a date that was moved: it is told with the move, and never in lines of its own.

Who moves a milestone writes the new date, and under ``moves`` from when to when and why; the
``baseline`` too, where it is the first move. Those say one thing. A record that says anything else
than the date that moved, an older move or other days, is told for itself.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import takewhile
from typing import NamedTuple

from blueprint_build.changes.difference import Difference
from blueprint_schema.kinds.milestone import Milestone
from blueprint_schema.when import When


class Telling(NamedTuple):
    """A difference that is told for itself, those that record it, and the reason they give."""

    here: Difference
    record: tuple[Difference, ...] = ()
    why: str = ""


def tellings(found: Iterable[Difference]) -> Iterator[Telling]:
    """Every difference between two models exactly once, in order, the record with its move."""
    every = tuple(found)
    moved = next((here for here in every if here.model is Milestone and here.field == "date"), None)
    path = _path([here for here in every if _is_given(here, "moves")], moved) if moved else ()
    record = tuple(_record(path, every)) if path else ()
    recorded = {id(here) for here in record}
    for here in every:
        if here is moved:
            yield Telling(here, record, " ".join(each.after.why for each in path))
        elif id(here) not in recorded:
            yield Telling(here)


def _path(given: Sequence[Difference], moved: Difference) -> tuple[Difference, ...]:
    """The last of the moves given that together lead from the old date to the new one, if any."""
    path: list[Difference] = []
    for here in reversed(given):
        if not (_meets(here, path[0]) if path else _is_in(here.after.new, moved.after)):
            break
        path.insert(0, here)
        if _is_in(here.after.old, moved.before):
            return tuple(path)
    return ()


def _record(path: Sequence[Difference], every: Sequence[Difference]) -> Iterator[Difference]:
    """The moves, each with what it says of others, and the date given first where that is new."""
    first = path[0].after.old
    yield from (here for here in every if _is_given(here, "baseline") and here.after == first)
    for place, here in enumerate(every):
        if any(here is move for move in path):
            yield here
            yield from takewhile(partial(_is_inside, here), every[place + 1 :])


def _is_given(here: Difference, field: str) -> bool:
    return here.model is Milestone and here.field == field and here.before is None


def _is_inside(here: Difference, other: Difference) -> bool:
    return other.way[:-1] == here.way


def _meets(here: Difference, later: Difference) -> bool:
    return bool(here.after.new == later.after.old)


def _is_in(day: date, when: When) -> bool:
    return when.earliest <= day <= when.latest
