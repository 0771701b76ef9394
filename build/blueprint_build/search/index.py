"""The index of the search: Pagefind reads our entries, and we keep what a reader's browser needs.

Pagefind is a program in a wheel. It is handed one small page an entry rather than the site, so
the index holds exactly what an entry says and does not change with the theme.
"""

import json
import re
import subprocess
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from blueprint_build.search.entry import Entry
from blueprint_build.search.settle import settle
from blueprint_build.templating import templates

FOLDER = "pagefind"
"""The folder of the site that the index stands in."""
VOCABULARY = "vocabulary.json"
"""The words of titles, names and summaries, among which a mistyped word is looked for."""
NEEDED = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "*.pf_meta")

_WORD = re.compile(r"[^\W_]{4,}")


class IndexingError(OSError):
    """The indexing program is missing, or has failed."""


def write_index(entries: Iterable[Entry], site: Path, language: str) -> None:
    """Writes the index of these entries into a built site. ``language`` decides about stems."""
    entries = tuple(entries)
    bundle = site / FOLDER
    with TemporaryDirectory() as folder:
        for entry in entries:
            _write(entry, Path(folder), language)
        _run(Path(folder), bundle, language)
    _keep_needed(bundle, language)
    settle(bundle, language)
    (bundle / VOCABULARY).write_text(json.dumps(vocabulary(entries), ensure_ascii=False), "utf-8")


def vocabulary(entries: Iterable[Entry]) -> list[str]:
    """Every longer word of the titles, names and summaries, once, in small letters."""
    texts = (f"{entry.title} {' '.join(entry.names)} {entry.summary}" for entry in entries)
    return sorted({word for text in texts for word in _WORD.findall(text.casefold())})


def page_of(entry: Entry, language: str) -> str:
    """The page that Pagefind reads for an entry."""
    return templates().get_template("search-entry.html").render(entry=entry, language=language)


def _write(entry: Entry, folder: Path, language: str) -> None:
    place = folder / entry.address / "index.html"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(page_of(entry, language), "utf-8")


def _run(folder: Path, bundle: Path, language: str) -> None:
    # The program is asked for here, since checking a blueprint needs none.
    from pagefind_bin import get_executable

    options = ["--silent", "--force-language", language]
    command = [get_executable(), "--site", folder, "--output-path", bundle, *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise IndexingError(f"pagefind could not index the site: {done.stderr.strip()}")


def _keep_needed(bundle: Path, language: str) -> None:
    """Deletes the interfaces that come with Pagefind; ours takes their place."""
    needed = {path for pattern in NEEDED for path in bundle.glob(pattern)}
    needed |= set(bundle.glob(f"wasm.{language}.pagefind")) or {bundle / "wasm.unknown.pagefind"}
    for path in bundle.iterdir():
        if path.is_file() and path not in needed:
            path.unlink()
