"""Building a site of generated artefacts, against MkDocs building as many ready-made pages."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from shutil import rmtree
from statistics import mean
from tempfile import TemporaryDirectory

from tests.bench.corpus import AS_OF, write_corpus
from tests.bench.measure import Measure, Sample, blueprint, in_turns, python
from tests.bench.ready_made import write_pages
from tests.bench.result import Comparison

ARTEFACTS = 1_000
KEPT = ".blueprint"
SETTINGS = Path(__file__).parents[2] / "mkdocs.yml"
PLAIN = """\
INHERIT: {settings}
docs_dir: docs
plugins: [search]
theme:
  features: [navigation.tabs, navigation.top]
  font: false
nav:
  - Home: index.md
"""
"""The same theme and settings without our plugin, and a navigation that does not name each page."""


def run(rounds: int) -> Iterator[Comparison | str]:
    """The time of both builds, each a whole process."""
    with TemporaryDirectory() as temporary:
        ours, plain = Path(temporary, "ours"), Path(temporary, "plain")
        pages = _prepare(ours, plain)
        build = blueprint("build", "--as-of", AS_OF.isoformat(), folder=ours)
        sides = [
            _with_nothing_kept(ours, build),
            build,
            python("-m", "mkdocs", "--quiet", "build", "--strict", folder=plain),
        ]
        measured, again, against = (
            [sample.seconds for sample in samples] for samples in in_turns(sides, rounds)
        )
        what = f"{ARTEFACTS:,} artefacts, {ARTEFACTS:,} Markdown pages in MkDocs"
        yield Comparison(what, measured, against, "s", target=1.0)
        yield Comparison("the same again, with what the first build kept", again, measured, "s")
        yield f"words a page: {_words(ours, pages):.0f}, in Markdown {_words(plain, pages):.0f}"
        yield f"pages in all: {_pages(ours):,}, in Markdown {_pages(plain):,}"


def _prepare(ours: Path, plain: Path) -> list[str]:
    """Writes both sites' sources; returns the addresses of the pages that both of them have."""
    for folder in (ours, plain):
        folder.mkdir()
    files = write_corpus(ours / "blueprint", ARTEFACTS)
    write_pages(ours / "blueprint", files, plain / "docs")
    (ours / "mkdocs.yml").write_text(f"INHERIT: {SETTINGS}\n", encoding="utf-8")
    (plain / "mkdocs.yml").write_text(PLAIN.format(settings=SETTINGS), encoding="utf-8")
    return [f"{file.parent.name}/{file.stem}" for file in files]


def _with_nothing_kept(folder: Path, build: Measure) -> Measure:
    """The same build, by somebody who builds here for the first time."""

    def measure() -> Sample:
        rmtree(folder / KEPT, ignore_errors=True)
        return build()

    return measure


def _pages(folder: Path) -> int:
    return sum(1 for _ in (folder / "site").rglob("*.html"))


def _words(folder: Path, pages: Sequence[str]) -> float:
    """How many words a reader sees on a page, on average, the theme's own left out."""
    texts = [(folder / "site" / page / "index.html").read_text("utf-8") for page in pages]
    return mean(len(_visible(text).split()) for text in texts)


def _visible(html: str) -> str:
    article = html.partition("<article")[2].partition(">")[2].partition("</article>")[0]
    return re.sub(r"<[^>]*>", " ", re.sub(r"<svg.*?</svg>", "", article, flags=re.DOTALL))
