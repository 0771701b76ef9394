"""Checking a blueprint, against starting Python with the libraries, and against libyaml alone."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.corpus import AS_OF, write_corpus
from tests.bench.measure import Sample, blueprint, in_turns, python
from tests.bench.result import Comparison

CONTENT = Path(__file__).parents[2] / "blueprint"
ARTEFACTS = 5_000
LIBRARIES = "import pydantic, yaml, click"
LIBYAML = """
import sys
from pathlib import Path
import yaml
files = sorted(Path(sys.argv[1]).rglob("*.yaml"))
data = [yaml.load(file.read_bytes(), yaml.CSafeLoader) for file in files]
"""


def run(rounds: int) -> Iterator[Comparison | str]:
    """The time of both, and for the large blueprint the peak memory too."""
    with TemporaryDirectory() as temporary:
        folder = Path(temporary, "blueprint")
        write_corpus(folder, ARTEFACTS)
        yield from _against_libyaml(folder, rounds)
    yield _against_imports(rounds)


def _against_imports(rounds: int) -> Comparison:
    """The real content, which has to be valid: a report of findings takes its own time."""
    sides = [blueprint("validate", CONTENT.name, folder=CONTENT.parent), python("-c", LIBRARIES)]
    measured, against = in_turns(sides, rounds)
    what = f"{_count(CONTENT):,} real artefacts, importing the libraries"
    return Comparison(what, _seconds(measured), _seconds(against), "s")


def _against_libyaml(folder: Path, rounds: int) -> Iterator[Comparison]:
    sides = [
        blueprint("validate", str(folder), "--as-of", AS_OF.isoformat()),
        python("-c", LIBYAML, str(folder)),
    ]
    measured, against = in_turns(sides, rounds)
    yield Comparison(
        f"{ARTEFACTS:,} artefacts, libyaml alone", _seconds(measured), _seconds(against), "s"
    )
    yield Comparison(
        f"{ARTEFACTS:,} artefacts, libyaml alone: peak memory",
        [sample.peak for sample in measured],
        [sample.peak for sample in against],
        "MiB",
    )


def _seconds(samples: Sequence[Sample]) -> list[float]:
    return [sample.seconds for sample in samples]


def _count(folder: Path) -> int:
    return sum(1 for _ in folder.glob("*/*.yaml"))
