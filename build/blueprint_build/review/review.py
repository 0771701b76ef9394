"""The recipe of a review: compare, sort the findings, look at who cites what, redraw pictures."""

from dataclasses import dataclass
from functools import cached_property

from blueprint_build.changes.change import Change
from blueprint_build.changes.compare import compare
from blueprint_build.changes.comparison import Comparison
from blueprint_build.changes.version import least_next, step_needed
from blueprint_build.checks.run import Verdict
from blueprint_build.graph.blueprint import assemble
from blueprint_build.review.citing import Citing, citing
from blueprint_build.review.comparable import comparable, not_understood
from blueprint_build.review.findings import Findings, sorted_out
from blueprint_build.review.redrawn import Redrawn, redrawn
from blueprint_build.source.released import Version


@dataclass(frozen=True)
class Review:
    """Everything that a reviewer is told. Without a state before, nothing is compared."""

    verdict: Verdict
    comparison: Comparison | None
    findings: Findings
    citing: tuple[Citing, ...]
    redrawn: tuple[Redrawn, ...] | None
    """The pictures that differ; ``None`` where one of the states cannot be drawn."""
    not_understood: tuple[str, ...]
    """The files that cannot be understood, so that nothing is said of what changes in them."""

    @property
    def is_valid(self) -> bool:
        """Whether the proposal could be published."""
        return not self.verdict.errors

    @cached_property
    def gravest(self) -> tuple[Change, ...]:
        """The changes that say something, those that need the largest step first."""
        return self.comparison.gravest if self.comparison else ()

    @cached_property
    def next_version(self) -> tuple[Version, Version] | None:
        """The last release, and the smallest version of one that held this and all since then."""
        released = self.verdict.subject.released
        if released is None:
            return None
        changes = compare(assemble(released.reading), self.verdict.subject.blueprint)
        return released.version, least_next(released.version, step_needed(changes))


def review(now: Verdict, was: Verdict | None) -> Review:
    """What is proposed, held against the state before, where there is one."""
    reading = now.subject.reading
    if was is None:
        return Review(now, None, sorted_out(now, None), (), (), not_understood(reading))
    old, new = comparable(was.subject.reading, reading)
    comparison = Comparison(was.subject.reading.label, reading.label, old, new)
    return Review(
        verdict=now,
        comparison=comparison,
        findings=sorted_out(now, was),
        citing=citing(comparison),
        redrawn=redrawn(comparison, now.subject.today) if _can_be_drawn(now, was) else None,
        not_understood=not_understood(reading),
    )


def _can_be_drawn(*verdicts: Verdict) -> bool:
    return all(verdict.can_be_shown for verdict in verdicts)
