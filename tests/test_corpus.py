"""The corpus that benchmarks measure with is valid, repeatable and of the intended size."""

from collections.abc import Mapping
from pathlib import Path
from statistics import mean

import pytest

from tests.bench.corpus import AS_OF, write_corpus
from tests.conftest import judge

COUNT = 60


def contents(folder: Path) -> Mapping[str, bytes]:
    """The bytes of every file below a folder, by its path."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file()
    }


@pytest.mark.parametrize("count", [2, 7, COUNT])
def test_a_corpus_is_valid(tmp_path: Path, count: int) -> None:
    write_corpus(tmp_path / "blueprint", count)
    assert judge(tmp_path / "blueprint", AS_OF).findings == ()


def test_a_corpus_is_the_same_bytes_every_time(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_corpus(tmp_path / name, COUNT)
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_a_corpus_has_files_of_about_the_size_of_real_ones(tmp_path: Path) -> None:
    files = write_corpus(tmp_path / "blueprint", COUNT)
    assert 1_000 <= mean(file.stat().st_size for file in files) <= 1_400


def test_a_corpus_is_half_principles_and_half_standards(tmp_path: Path) -> None:
    files = write_corpus(tmp_path / "blueprint", COUNT)
    folders = [file.parent.name for file in files]
    assert folders.count("principles") == folders.count("standards") == COUNT // 2
    assert len(set(files)) == COUNT


def test_a_corpus_larger_than_the_vocabulary_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not 1,000,000"):
        write_corpus(tmp_path / "blueprint", 1_000_000)
