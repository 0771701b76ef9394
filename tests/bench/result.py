"""What came of a benchmark: ratios of samples taken in the same round, and how they are printed."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

HEAD = ("benchmark", "what, against what", "measured", "against", "ratio", "min", "max", "")
WIDTHS = (9, 50, 10, 10, 7, 7, 7, 0)
INDENT = WIDTHS[0] + 2
"""Where the second column begins."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """One thing measured against another, sample by sample, in the same unit."""

    what: str
    measured: Sequence[float]
    against: Sequence[float]
    unit: str
    target: float | None = None
    """The ratio that it should not exceed, where there is one."""

    @property
    def ratios(self) -> list[float]:
        """The ratio of each round."""
        return [one / other for one, other in zip(self.measured, self.against, strict=True)]

    @property
    def judgement(self) -> str:
        """How the ratio stands to its target."""
        if self.target is None:
            return ""
        word = "met" if median(self.ratios) <= self.target else "missed"
        return f"target {self.target:.2f} {word}"


def head() -> str:
    """The first line of the table."""
    return _line(HEAD)


def row(benchmark: str, comparison: Comparison) -> str:
    """The line of one comparison: both medians, the median of the ratios, and their extent."""
    ratios = comparison.ratios
    figures = [f"{each:.2f}" for each in (median(ratios), min(ratios), max(ratios))]
    medians = [
        f"{median(values):,.2f} {comparison.unit}"
        for values in (comparison.measured, comparison.against)
    ]
    return _line((benchmark, comparison.what, *medians, *figures, comparison.judgement))


def _line(cells: Sequence[str]) -> str:
    aligned = [
        f"{cell:<{width}}" if place in (0, 1, 7) else f"{cell:>{width}}"
        for place, (cell, width) in enumerate(zip(cells, WIDTHS, strict=True))
    ]
    return "  ".join(aligned).rstrip()
