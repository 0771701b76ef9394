"""How dates of the roadmap, and the time between them, stand in a message."""

from datetime import date

from blueprint_build.checks.subject import Subject
from blueprint_build.graph.calendar import day_in_words, months_between, when_in_words
from blueprint_build.graph.turns import Event, Turn
from blueprint_schema.kinds.milestone import Milestone


def months_in_words(months: int) -> str:
    """A number of whole months: ``9 months``, ``1 month``, ``less than a month``."""
    if not months:
        return "less than a month"
    return f"{months} month{'' if months == 1 else 's'}"


def gap_in_words(least: tuple[date, date], most: tuple[date, date]) -> str:
    """A gap between two spans, by its shortest and its longest: ``9 to 20 months``."""
    short, long = months_between(*least), months_between(*most)
    if short == long:
        return months_in_words(long)
    return f"{short} to {months_in_words(long)}" if short else f"up to {months_in_words(long)}"


def expected_in_words(subject: Subject, event: Event) -> str:
    """How firmly a turn is expected, and for when: ``indicative for 2028``."""
    says = subject.blueprint.artefacts[event.says]
    if isinstance(says, Milestone):
        return f"{says.confidence.label} for {when_in_words(says.date)}"
    how = "published on" if event.turn is Turn.PUBLISHED else "there from"
    return f"{how} {day_in_words(event.latest)}"
