"""Totals that a list shows above its rows; they are worked out here and typed nowhere."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from blueprint_build.graph.calendar import day_in_words
from blueprint_build.graph.lens import Lens
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.decision import Decision
from blueprint_schema.kinds.engagement import Counting, Engagement
from blueprint_schema.kinds.milestone import Milestone
from blueprint_schema.kinds.role import Role
from blueprint_schema.kinds.signal import Signal
from blueprint_schema.kinds.standard import Standard
from blueprint_schema.words import Status


def engagement_total(lens: Lens) -> str:
    """How many people took part, what is counted, ranged and unknown told apart."""
    counts = [engagement.headcount for engagement in lens.of_kind(Engagement)]
    exact = sum(count.least or 0 for count in counts if count.counting is Counting.EXACT)
    ranges = [count for count in counts if count.counting is Counting.RANGE]
    unknown = sum(count.counting is Counting.NOT_RECORDED for count in counts)
    least = exact + sum(count.least or 0 for count in ranges)
    most = exact + sum(count.most or 0 for count in ranges)
    return (
        f"Exact head counts add up to {exact:,}. With those that are known as a range it is "
        f"{least:,} to {most:,}. For {unknown} entries nobody recorded a number, and the same "
        "person may have been at several."
    )


def notice_promise(lens: Lens) -> str:
    """The notice that the blueprint is checked against before something is switched off."""
    months = lens.manifest.minimum_notice_months
    return f"This edition works with {months} months' notice, at least, before a switch-off."


def date_reading(lens: Lens) -> str:
    """How the dates of a roadmap are to be read, with how many of them have moved."""
    milestones = lens.of_kind(Milestone)
    moved = sum(bool(milestone.moves) for milestone in milestones)
    return (
        "Each step stands under the last day that it may be. A date that moved says from when, and "
        f"why: {moved} of {Milestone.kind.counted(len(milestones))} moved."
    )


def conformance_reading(lens: Lens) -> str:
    """By when a standard has to be met next, or had to be last, with every standard of that day."""
    days: dict[date, set[str]] = {}
    for standard in lens.of_kind(Standard):
        for day in _conformance_days(standard):
            days.setdefault(day, set()).add(standard.title)
    ahead = [day for day in days if day >= lens.today]
    if ahead:
        return f"To be met next, by {_day_and_standards(min(ahead), days)}."
    if not days:
        return ""
    last = _day_and_standards(max(days), days)
    return f"No day by which a standard has to be met lies ahead. The last was {last}."


def _day_and_standards(day: date, days: Mapping[date, set[str]]) -> str:
    return f"{day_in_words(day)}: {', '.join(sorted(days[day], key=str.casefold))}"


def _conformance_days(standard: Standard) -> Iterator[date]:
    if standard.status is not Status.RETIRED:
        whole = standard.dates.full_conformance
        parts = (requirement.applies_from for requirement in standard.requirements)
        yield from (day for day in (whole, *parts) if day)


def asked_reading(lens: Lens) -> str:
    """In how many decisions staff are asked, by their roles, and not organisations alone."""
    decisions = lens.of_kind(Decision)
    roles = {role.id for role in lens.of_kind(Role)}
    of_staff = sum(not roles.isdisjoint(decision.consulted) for decision in decisions)
    return (
        f"Each names whom it asks. Staff are asked, by their roles, in {of_staff} of "
        f"{Decision.kind.counted(len(decisions))}; the others ask organisations, or nobody yet."
    )


TOTALS: Mapping[type[Artefact], Callable[[Lens], str]] = {
    Decision: asked_reading,
    Engagement: engagement_total,
    Milestone: date_reading,
    Signal: notice_promise,
    Standard: conformance_reading,
}
"""The kinds whose list begins with a sentence worked out for it."""
