"""Drawing all pictures, of the real content and of a corpus: cold, and with what is kept."""

import gc
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from blueprint_build.checks.run import check
from blueprint_build.graph.blueprint import Blueprint
from blueprint_build.graph.lens import Lens
from blueprint_build.graph.request import Request, beside, on_list
from blueprint_build.pictures.catalogue import draw
from blueprint_build.pictures.ink import inline, png
from blueprint_build.pictures.keep import keep_in
from blueprint_build.pictures.layout import lay_out
from blueprint_build.source.load import load
from blueprint_build.source.tree import FolderTree
from blueprint_build.views.pictures import planned_pictures
from tests.bench.corpus import AS_OF, write_corpus
from tests.bench.measure import Measure, MeasurementError, Sample, in_turns
from tests.bench.result import Comparison

CONTENT = Path(__file__).parents[2] / "blueprint"
ARTEFACTS = 1_000
EVERY = 5
"""Of the pictures that are offered as PNG, one in so many is painted."""


def run(rounds: int) -> Iterator[Comparison | str]:
    """The processor time of every picture that a site shows, layout and SVG, in this process."""
    with TemporaryDirectory() as temporary:
        write_corpus(Path(temporary, "corpus"), ARTEFACTS)
        real, many = (Lens(_content(f), AS_OF) for f in (CONTENT, Path(temporary, "corpus")))
        layouts = Path(temporary, "layouts")
        wanted = [(lens, _pictures(lens)) for lens in (real, many)]
        sides = [_drawing(*each, folder) for each in wanted for folder in (None, layouts)]
        painted = [request for request in planned_pictures(real) if request.png][::EVERY]
        sides += [_painting(real, painted, folder) for folder in (None, layouts)]
        cold, kept, many_cold, many_kept, anew, again = (
            [sample.seconds * 1_000 for sample in samples] for samples in in_turns(sides, rounds)
        )
    counts = [len(pictures) for _, pictures in wanted]
    yield Comparison(f"{counts[0]:,} of real content, layouts kept, or cold", kept, cold, "ms")
    yield Comparison(
        f"{counts[1]:,} of the corpus, layouts kept, or cold", many_kept, many_cold, "ms"
    )
    yield Comparison(f"{len(painted)} as PNG, kept, or cold", again, anew, "ms")
    yield Comparison(f"all of {ARTEFACTS:,} artefacts, all of real content", many_cold, cold, "ms")
    one, other = [t / counts[1] for t in many_cold], [t / counts[0] for t in cold]
    yield Comparison("one picture of the corpus, one of real content", one, other, "ms")


def _content(folder: Path) -> Blueprint:
    verdict = check(load(FolderTree(folder)), AS_OF)
    if verdict.errors:
        raise MeasurementError(f"{folder} has {len(verdict.errors):,} errors; mend them first")
    return verdict.subject.blueprint


def _pictures(lens: Lens) -> tuple[Request, ...]:
    """Every picture of a site: on pages of their own, on those of artefacts, and on lists."""
    lists = (request for kind in lens.kinds() for request in on_list(kind.kind.name))
    pages = (request for artefact in lens.everything() for request in beside(artefact))
    return tuple(dict.fromkeys((*planned_pictures(lens), *lists, *pages)))


def _drawing(lens: Lens, pictures: tuple[Request, ...], folder: Path | None) -> Measure:
    """Draws all pictures with nothing in memory; ``folder`` may hold their layouts."""

    def draw_all() -> None:
        for request in pictures:
            drawn = draw(request, lens.fresh())
            inline(drawn, lambda address: address)
            if drawn.further:
                inline(drawn.further, lambda address: address)

    return _timed(draw_all, folder)


def _painting(lens: Lens, pictures: list[Request], folder: Path | None) -> Measure:
    """Turns pictures into PNG; ``folder`` may hold them."""
    drawn = [draw(request, lens.fresh()) for request in pictures]

    def paint_all() -> None:
        for picture in drawn:
            png(picture)

    return _timed(paint_all, folder)


def _timed(work: Callable[[], None], folder: Path | None) -> Measure:
    """The processor time of some work with nothing in memory; ``folder`` may hold what it needs."""

    def measure() -> Sample:
        lay_out.cache_clear()
        keep_in(folder)
        gc.collect()  # what the last side left behind is not the next one's work
        started = time.process_time()
        work()
        return Sample(time.process_time() - started)

    return measure
