"""Totals that a list shows above its rows; they are worked out here and typed nowhere."""

from collections.abc import Callable, Mapping

from blueprint_build.graph.lens import Lens
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.engagement import Counting, Engagement


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


TOTALS: Mapping[type[Artefact], Callable[[Lens], str]] = {Engagement: engagement_total}
"""The kinds whose list begins with a total."""
