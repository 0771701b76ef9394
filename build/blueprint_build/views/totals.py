"""Totals that a list shows above its rows; they are worked out here and typed nowhere."""

from collections.abc import Callable, Mapping

from blueprint_build.graph.lens import Lens
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.engagement import Counting, Engagement
from blueprint_schema.kinds.milestone import Milestone
from blueprint_schema.kinds.signal import Signal


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
    """The notice that anybody can count on before something is switched off."""
    months = lens.manifest.minimum_notice_months
    return f"At least {months} months' notice comes before anything is switched off."


def date_reading(lens: Lens) -> str:
    """How the dates of a roadmap are to be read, with how many of them have moved."""
    milestones = lens.of_kind(Milestone)
    moved = sum(bool(milestone.moves) for milestone in milestones)
    return (
        "Each step stands under the last day that it may be. A date that moved says from when, and "
        f"why: {moved} of {Milestone.kind.counted(len(milestones))} moved."
    )


TOTALS: Mapping[type[Artefact], Callable[[Lens], str]] = {
    Engagement: engagement_total,
    Milestone: date_reading,
    Signal: notice_promise,
}
"""The kinds whose list begins with a sentence worked out for it."""
