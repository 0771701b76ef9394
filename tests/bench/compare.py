"""Checking the same corpus with compliance-trestle and with Doorstop, each as a whole process."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.corpus import AS_OF, write_corpus
from tests.bench.measure import Measure, StoppedError, blueprint, in_turns
from tests.bench.result import Comparison
from tests.bench.rivals import doorstop, install, trestle

SIZES = (1_000, 5_000)
PATIENCE = 60.0
"""Seconds after which a run of Doorstop is stopped."""


def run(rounds: int) -> Iterator[Comparison | str]:
    """The time and the peak memory of ours, against those of each of the others."""
    install()
    for size in SIZES:
        with TemporaryDirectory() as temporary:
            yield from _at(size, Path(temporary), rounds)


def _at(size: int, folder: Path, rounds: int) -> Iterator[Comparison | str]:
    write_corpus(folder / "blueprint", size)
    ours = blueprint("validate", str(folder / "blueprint"), "--as-of", AS_OF.isoformat())
    others = {
        "trestle": trestle(folder / "trestle", size),
        "Doorstop": doorstop(folder / "doorstop", size, PATIENCE),
    }
    for name, theirs in others.items():
        try:
            yield from _against(f"{size:,} artefacts, {name}", ours, theirs, rounds)
        except StoppedError:
            yield f"{name} was stopped at {size:,} artefacts, after {PATIENCE:.0f} s"


def _against(what: str, ours: Measure, theirs: Measure, rounds: int) -> Iterator[Comparison]:
    measured, against = in_turns([ours, theirs], rounds)
    times = [[sample.seconds for sample in side] for side in (measured, against)]
    peaks = [[sample.peak for sample in side] for side in (measured, against)]
    yield Comparison(what, *times, "s", target=1)
    yield Comparison(f"{what}: peak memory", *peaks, "MiB")
