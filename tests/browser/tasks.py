"""Fifty questions that readers bring, and the way from the home page to each answer.

The questions stand in ``tasks.yaml``, to be read and mended without Python. A task's way is what a
reader clicks: the words of a link, or a list to choose from and the choice made in it. What must be
read is given in parts, with ``...`` between them: they have to stand together, in this order, on
one screen.

``python -m tests.browser.tasks site`` walks them all on a site that is built, and prints what each
takes.
"""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

TABLE = Path(__file__).with_name("tasks.yaml")
MOST_CLICKS = 3
MOST_CLICKS_AFTER_SEARCH = 1

Step = str | Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Task:
    """A reader's question, the way to its answer, and what must stand there."""

    number: str
    question: str
    read: tuple[str, ...]
    date: str
    """The day of the answer, in the page's words."""
    source: str
    """The link to what the answer rests on."""
    search: str = ""
    way: tuple[Step, ...] = ()

    @property
    def clicks(self) -> int:
        """How many clicks and choices it takes; typing a search is not one of them."""
        return len(self.way)

    @property
    def is_short(self) -> bool:
        """Whether it takes three clicks at most, or one search and one click on what it found."""
        return self.clicks <= (MOST_CLICKS_AFTER_SEARCH if self.search else MOST_CLICKS)

    @property
    def in_words(self) -> str:
        """The way as one says it."""
        asked = [f"search “{self.search}”"] if self.search else []
        return " > ".join([*asked, *map(_in_words, self.way)])


def _in_words(step: Step) -> str:
    if isinstance(step, str):
        return step
    return ", ".join(f"{name}: {choice}" for name, choice in step.items())


@cache
def readers() -> Mapping[str, str]:
    """The readers, by the letter with which the numbers of their tasks begin."""
    held: Mapping[str, str] = _table()["readers"]
    return held


@cache
def tasks() -> tuple[Task, ...]:
    """All tasks, reader by reader."""
    return tuple(map(_task, _table()["tasks"]))


@cache
def _table() -> dict[str, Any]:
    held: dict[str, Any] = yaml.safe_load(TABLE.read_text("utf-8"))
    return held


def _task(row: Mapping[str, Any]) -> Task:
    lists = {name: tuple(row.get(name, ())) for name in ("read", "way")}
    return Task(**{**row, **lists})


def table(failed: Mapping[str, str]) -> Iterator[str]:
    """What every task takes, a line each, and the sums; ``failed`` says where any got lost."""
    for task in tasks():
        if task.number[1:] == "1":
            yield f"\n{readers()[task.number[0]]}"
        takes = f"search and {task.clicks}" if task.search else str(task.clicks)
        result = f"LOST: {failed[task.number]}" if task.number in failed else task.in_words
        yield f"  {task.number:<4}{takes:>12}  {task.question}\n{'':20}{result}"
    direct = [task.clicks for task in tasks() if not task.search]
    yield f"\n{len(tasks()) - len(failed)} of {len(tasks())} tasks answered."
    for clicks in range(1, MOST_CLICKS + 1):
        yield f"{direct.count(clicks):4} by clicking only, clicks: {clicks}"
    yield f"{len(tasks()) - len(direct):4} by a search and a click on what it found"


def main() -> int:
    """Walks every task on the site in the folder that is named; 1 if any gets lost."""
    from tests.browser.walk import walk_all

    failed = walk_all(Path(sys.argv[1]), tasks())
    print("\n".join(table(failed)))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
