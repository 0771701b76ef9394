"""Whether checking twice as much takes twice as long: the time of one artefact among ever more."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.corpus import AS_OF, write_corpus
from tests.bench.measure import blueprint, in_turns
from tests.bench.result import Comparison

EMPTY = 2
"""The smallest corpus; its time is that of starting, and is taken off the others."""
SIZES = (1_000, 2_000, 4_000)


def run(rounds: int) -> Iterator[Comparison | str]:
    """The time per artefact, start-up taken off, relative to that of the smallest size."""
    with TemporaryDirectory() as temporary:
        folders = [Path(temporary, str(size)) for size in (EMPTY, *SIZES)]
        for folder in folders:
            write_corpus(folder, int(folder.name))
        sides = [
            blueprint("validate", str(folder), "--as-of", AS_OF.isoformat()) for folder in folders
        ]
        starts, *samples = in_turns(sides, rounds)
    first, *others = (
        [
            (sample.seconds - start.seconds) / (size - EMPTY) * 1_000
            for sample, start in zip(taken, starts, strict=True)
        ]
        for size, taken in zip(SIZES, samples, strict=True)
    )
    for size, times in zip(SIZES[1:], others, strict=True):
        yield Comparison(f"one artefact of {size:,}, one of {SIZES[0]:,}", times, first, "ms")
