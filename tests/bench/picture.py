"""Drawing the overview of the real content, against one layout of a small graph by Graphviz."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pygraphviz

from blueprint_build.checks.run import check
from blueprint_build.graph.blueprint import Blueprint
from blueprint_build.graph.lens import Lens
from blueprint_build.pictures.catalogue import draw
from blueprint_build.source.load import load
from blueprint_build.source.tree import FolderTree
from tests.bench.corpus import AS_OF
from tests.bench.measure import Measure, MeasurementError, Sample, in_turns
from tests.bench.result import Comparison

CONTENT = Path(__file__).parents[2] / "blueprint"
NODES = 20
TIMES = 10
"""How often each is done for one sample, since once is too short to measure."""


def run(rounds: int) -> Iterator[Comparison | str]:
    """The time of the picture, layout and SVG, in this process."""
    blueprint, dot = _content(), _dot()

    def picture() -> None:
        draw("overview", Lens(blueprint, AS_OF)).svg(lambda address: address)

    def layout() -> None:
        pygraphviz.AGraph(string=dot).layout(prog="dot")

    measured, against = (
        [sample.seconds * 1_000 for sample in samples]
        for samples in in_turns([_repeated(picture), _repeated(layout)], rounds)
    )
    yield Comparison(f"overview of real content, layout of {NODES} nodes", measured, against, "ms")


def _content() -> Blueprint:
    verdict = check(load(FolderTree(CONTENT)), AS_OF)
    if verdict.errors:
        raise MeasurementError(f"the content has {len(verdict.errors):,} errors; mend them first")
    return verdict.subject.blueprint


def _repeated(work: Callable[[], None]) -> Measure:
    def measure() -> Sample:
        started = time.perf_counter()
        for _ in range(TIMES):
            work()
        return Sample((time.perf_counter() - started) / TIMES)

    return measure


def _dot() -> str:
    """A tree in which each node also leads to one beside it; no text, as in our own pictures."""
    edges = [f"n{(number - 1) // 3} -> n{number}" for number in range(1, NODES)]
    edges += [f"n{number} -> n{number + 5}" for number in range(NODES - 5)]
    return 'digraph { node [shape=box label="" fixedsize=true] ' + "; ".join(edges) + " }"
