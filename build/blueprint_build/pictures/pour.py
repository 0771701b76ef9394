"""Contents poured into columns, in their order, so that no column is much taller than another."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from blueprint_build.pictures.content import Content, stack

STEP = 12.0
"""How much taller the columns are made until everything has found room, in pixels."""


@dataclass(frozen=True, slots=True)
class Drop:
    """One content, and the group whose heading stands above the first of it in each column."""

    content: Content
    group: str


def pour(
    drops: Sequence[Drop], heading: Mapping[str, Content], count: int, gap: float
) -> list[Content]:
    """At most so many columns of contents below each other, with the headings of their groups."""
    whole = _column(drops, heading, gap).height
    height = whole / count
    while True:
        columns = [_column(own, heading, gap) for own in _cut(drops, heading, height, gap)]
        if len(columns) <= count:
            return columns
        height += STEP


def _cut(
    drops: Sequence[Drop], heading: Mapping[str, Content], height: float, gap: float
) -> Iterator[list[Drop]]:
    column: list[Drop] = []
    for drop in drops:
        if column and _column([*column, drop], heading, gap).height > height:
            yield column
            column = []
        column.append(drop)
    if column:
        yield column


def _column(drops: Sequence[Drop], heading: Mapping[str, Content], gap: float) -> Content:
    parts: list[Content] = []
    for group, own in groupby(drops, key=lambda drop: drop.group):
        parts += [heading[group], *(drop.content for drop in own)]
    return stack(parts, gap)
