"""A YAML file as its writer sees it: entries with their values, and the comments beside them."""

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(slots=True)
class Scalar:
    """A single value: its text, and whether it stands without quotes."""

    text: str
    is_plain: bool


@dataclass(slots=True, eq=False)
class Group:
    """A mapping or a list.

    ``column`` is where its entries begin, and ``last_line`` where it ends; both count from 0.
    """

    is_list: bool
    column: int = 0
    in_brackets: bool = False
    last_line: int = 0
    entries: list["Entry"] = field(default_factory=list)
    below: list[str] = field(default_factory=list)
    """The comments after the last entry that belong to the group."""


@dataclass(slots=True, eq=False)
class Entry:
    """A field, or an item of a list: an item has no name."""

    name: str
    line: int
    column: int
    around: tuple[Group, ...]
    """The groups that it stands in, the outermost first."""
    value: Scalar | Group = field(default_factory=lambda: Scalar("", is_plain=True))
    above: list[str] = field(default_factory=list)
    """The comments on the lines before it."""
    beside: list[str] = field(default_factory=list)
    """The comments at the ends of its lines."""


@dataclass(slots=True)
class Sheet:
    """A whole file: its fields, and the comments that speak of the file itself."""

    root: Group
    head: list[str] = field(default_factory=list)
    """The comments at the top; an empty text stands for an empty line."""


def comments_of(sheet: Sheet) -> Iterator[str]:
    """Every comment of a file, whatever it belongs to."""
    yield from filter(None, sheet.head)
    yield from comments_in(sheet.root)


def comments_in(group: Group) -> Iterator[str]:
    """Every comment inside a mapping or a list."""
    for entry in group.entries:
        yield from (*entry.above, *entry.beside)
        if isinstance(entry.value, Group):
            yield from comments_in(entry.value)
    yield from group.below
