"""``python -m tests.mutation [COUNT [SEED]]``: mutants of the real content, and their outcomes."""

import sys
from collections import Counter
from collections.abc import Iterable
from multiprocessing import get_context
from pathlib import Path

from tests.conftest import ROOT, TODAY
from tests.mutation.changes import Change, Mutant, mutants
from tests.mutation.outcome import Bench, Outcome, Where
from tests.mutation.survivors import reason

COUNT, SEED = 2_000, 20_261_121
CONTENT = ROOT / "blueprint"


def content(folder: Path) -> dict[str, bytes]:
    """The bytes of every artefact and page, by path."""
    files = (file for file in folder.rglob("*") if file.suffix in (".yaml", ".md"))
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def main(count: int = COUNT, seed: int = SEED) -> int:
    """Judges the mutants and prints the counts; 1 where one survives without a reason."""
    bench = Bench(content(CONTENT), TODAY)
    if bench.known:
        print("the content is not without findings; mend it first")
        return 2
    made = list(mutants(bench.reading, bench.verdict.subject.blueprint, count, seed))
    # A process inherits the bench as it was when it was forked.
    with get_context("fork").Pool(initializer=_keep, initargs=(bench,)) as pool:
        outcomes = pool.map(_judge, made, chunksize=10)
    return _show(outcomes)


_BENCH: list[Bench] = []


def _keep(bench: Bench) -> None:
    _BENCH[:] = [bench]


def _judge(mutant: Mutant) -> Outcome:
    return _BENCH[0].judge(mutant)


def _show(outcomes: Iterable[Outcome]) -> int:
    outcomes = list(outcomes)
    for change in Change:
        of = Counter(o.where for o in outcomes if o.mutant.change is change)
        cells = ", ".join(f"{of[where]:,} {where.value}" for where in Where if of[where])
        print(f"{change.value:<12} {sum(of.values()):>6,}: {cells}")
    left = [outcome for outcome in outcomes if outcome.where is Where.NOWHERE]
    reasons = Counter(reason(outcome.mutant) for outcome in left)
    print(f"\nnoticed nowhere: {len(left):,}")
    for why, number in sorted(reasons.items()):
        print(f"  {number:>6,}  {why or 'for no reason that we know:'}")
        for outcome in left:
            if reason(outcome.mutant) == why:
                print(f"            {outcome.mutant}")
    odd = [outcome for outcome in outcomes if outcome.where is Where.ELSEWHERE]
    print(f"\nnoticed elsewhere: {len(odd):,}")
    for outcome in odd:
        print(f"  {outcome.mutant}\n    {outcome.findings[0]}")
    return int(bool(odd) or "" in reasons)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
