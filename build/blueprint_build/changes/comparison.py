"""A comparison as reports see it: two named states, the changes, and the step that they need."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from blueprint_build.changes.change import GRAVEST_FIRST, QUIET, Change, Step
from blueprint_build.changes.compare import compare
from blueprint_build.changes.outlook import Outlook, outlooks
from blueprint_build.changes.version import least_next, records_a_release, step_needed
from blueprint_build.graph.blueprint import Blueprint
from blueprint_build.source.released import Version


@dataclass(frozen=True)
class Comparison:
    """Two states of a blueprint, each with the name by which a reader knows it.

    ``version`` is the version of the old state, where it is a release. ``day`` is the day of which
    both are asked what they say, where one is given. ``with_records`` says whether that a release
    is recorded counts among the changes.
    """

    base: str
    head: str
    old: Blueprint
    new: Blueprint
    version: Version | None = None
    day: date | None = None
    with_records: bool = True

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """Every change."""
        found = compare(self.old, self.new)
        return tuple(one for one in found if self.with_records or not records_a_release(one))

    @property
    def speaking(self) -> tuple[Change, ...]:
        """The changes that ask something of somebody, or tell them something."""
        return tuple(change for change in self.changes if change.kind not in QUIET)

    @property
    def gravest(self) -> tuple[Change, ...]:
        """Those of them that need the largest step first."""
        return tuple(sorted(self.speaking, key=lambda one: (-one.step, GRAVEST_FIRST[one.kind])))

    @property
    def quiet(self) -> tuple[Change, ...]:
        """The changes of wording, order and upkeep."""
        return tuple(change for change in self.changes if change.kind in QUIET)

    @property
    def step(self) -> Step:
        """The version step that the changes need."""
        return step_needed(self.changes)

    @property
    def least_version(self) -> Version | None:
        """The smallest version that the new state may be released as, if the old one has one."""
        return least_next(self.version, self.step) if self.version else None

    @cached_property
    def outlooks(self) -> tuple[Outlook, ...]:
        """What both say of the day in question; nothing where no day is."""
        return outlooks(self.old, self.new, self.day) if self.day else ()
