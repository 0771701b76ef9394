"""How drawings say how an artefact stands on their date: a tone for its box, and words with it."""

from dataclasses import dataclass
from datetime import date

from blueprint_build.graph.calendar import MONTHS, day_before
from blueprint_build.graph.lens import Lens
from blueprint_build.graph.timeline import OVER, State
from blueprint_build.graph.turns import Event, Turn


@dataclass(frozen=True, slots=True)
class Look:
    """The state of an artefact on the date of a drawing, the tone of its box, and the words.

    Tone and words are empty where it is simply there, with no end in sight.
    """

    state: State
    tone: str = ""
    words: str = ""

    @property
    def is_over(self) -> bool:
        """Whether it is no longer there."""
        return self.state in OVER


def look(lens: Lens, id: str) -> Look:
    """How a drawing shows an artefact on the date on which the blueprint is seen."""
    standing = lens.standing(id)
    state = standing.state
    if state is State.EXPECTED:
        return Look(state, "expected", _coming(standing.until))
    if state in OVER:
        return Look(state, "ended", _over(state, standing.since))
    if state is State.IN_FORCE and standing.until:
        return Look(state, "", f"until {_last_month(standing.until)}{_caution(standing.until)}")
    return Look(state)


def _coming(event: Event | None) -> str:
    """When something is to come: ``by`` a month that is only the last that it may be."""
    if event is None:
        return "expected"
    word = "from" if event.turn is Turn.STARTS else "in"
    return f"{word if event.day == event.latest else 'by'} {_month(event.latest)}"


def _over(state: State, event: Event | None) -> str:
    """Since when it is over: a term by its last day, an end by the day of the end."""
    if event is None:
        return state
    month = _last_month(event) if state is State.LAPSED else _month(event.latest)
    return f"{state} {month}{_caution(event)}"


def _caution(event: Event) -> str:
    return "" if event.day == event.latest else " at the latest"


def _last_month(event: Event) -> str:
    """The month of the last day before a turn, which is the first day on which it is otherwise."""
    return _month(day_before(event.latest))


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"
