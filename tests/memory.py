"""A tree of files that stands in memory: names that no disk would keep, and counted reads."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from blueprint_build.checks.run import Verdict, check
from blueprint_build.source.load import load
from blueprint_build.source.tree import SourceFile
from tests.conftest import MINIMAL, TODAY

SMALL: Mapping[str, bytes] = {
    file.relative_to(MINIMAL).as_posix(): file.read_bytes() for file in MINIMAL.rglob("*.*")
}
"""The small blueprint, by path."""


@dataclass(frozen=True)
class MemoryTree:
    """Files by path; ``reads`` counts how often each was asked for its content."""

    contents: Mapping[str, bytes]
    label: str = "blueprint"
    reads: Counter[str] = field(default_factory=Counter)

    def files(self) -> Iterator[SourceFile]:
        for path, content in sorted(self.contents.items()):
            yield SourceFile(path, len(content), False, partial(self._read, path))

    def _read(self, path: str) -> bytes:
        self.reads[path] += 1
        return self.contents[path]


def small_with(files: Mapping[str, str | bytes]) -> MemoryTree:
    """The small blueprint with files put over it."""
    added = {
        path: content.encode() if isinstance(content, str) else content
        for path, content in files.items()
    }
    return MemoryTree({**SMALL, **added})


def judged(files: Mapping[str, str | bytes]) -> Verdict:
    """The verdict on the small blueprint with files put over it."""
    return check(load(small_with(files)), TODAY)
