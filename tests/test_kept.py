"""What is kept of pictures: nothing is made twice, and nothing damaged is believed."""

import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from blueprint_build.graph.lens import Lens
from blueprint_build.graph.request import Request
from blueprint_build.pictures import ink, keep, layout
from blueprint_build.pictures.catalogue import draw
from blueprint_build.pictures.ink import inline, png
from blueprint_build.pictures.keep import forget_unused, keep_in
from blueprint_schema.picture import PictureName
from tests.case import CASES, lay
from tests.conftest import TODAY, judge


@pytest.fixture
def laid_out(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The graphs that Graphviz was asked to lay out; nothing is kept from other tests."""
    asked: list[str] = []
    real = layout._laid_out

    def counting(dot: str, pinned: bool) -> layout.Layout:
        asked.append(dot)
        return real(dot, pinned)

    monkeypatch.setattr(layout, "_laid_out", counting)
    monkeypatch.setattr(keep, "_folders", [])
    layout.lay_out.cache_clear()
    return asked


def next_run_keeps_in(folder: Path) -> None:
    """As if the program had been started again, with this folder."""
    layout.lay_out.cache_clear()
    keep_in(folder)


@pytest.fixture
def folder(minimal: Path) -> Path:
    """A blueprint with standards that need each other."""
    lay(CASES / "pictures/layers", minimal)
    return minimal


def drawn(folder: Path) -> str:
    lens = Lens(judge(folder).subject.blueprint, TODAY)
    return inline(draw(Request(PictureName.STANDARDS_DEPENDENCIES), lens), lambda to: to)


def test_an_unchanged_picture_is_laid_out_once(laid_out: list[str], folder: Path) -> None:
    assert drawn(folder) == drawn(folder)
    assert len(laid_out) == 1


def test_the_next_run_finds_the_layout_on_disk(
    laid_out: list[str], folder: Path, tmp_path: Path
) -> None:
    next_run_keeps_in(tmp_path / "layouts")
    first = drawn(folder)
    next_run_keeps_in(tmp_path / "layouts")
    assert drawn(folder) == first
    assert len(laid_out) == 1


def test_words_that_leave_the_boxes_as_they_are_need_no_new_layout(
    laid_out: list[str], folder: Path
) -> None:
    first = drawn(folder)
    standard = folder / "standards/base-standard.yaml"
    standard.write_text(standard.read_text("utf-8").replace("Base", "Best"), "utf-8")
    assert drawn(folder) == first.replace("Base", "Best")
    assert len(laid_out) == 1


def test_a_changed_graph_is_laid_out_anew(laid_out: list[str], folder: Path) -> None:
    drawn(folder)
    standard = folder / "standards/top-standard.yaml"
    text = standard.read_text("utf-8").replace("middle-standard, ", "")
    standard.write_text(text, "utf-8")
    drawn(folder)
    assert len(laid_out) == 2


@pytest.mark.parametrize(
    "damage",
    [
        lambda kept: b"",
        lambda kept: kept[: len(kept) // 2],
        lambda kept: kept.replace(b'"width": ', b'"width": 1'),
        lambda kept: b"\xff" + kept,
        lambda kept: b"[" * 100_000,
    ],
    ids=["empty", "cut short", "another number", "not text", "too deep"],
)
def test_a_damaged_layout_is_laid_out_anew_and_mended(
    laid_out: list[str], folder: Path, tmp_path: Path, damage: Callable[[bytes], bytes]
) -> None:
    kept_in = tmp_path / "layouts"
    next_run_keeps_in(kept_in)
    first = drawn(folder)
    (kept,) = kept_in.glob("[!.]*")
    whole = kept.read_bytes()
    kept.write_bytes(damage(whole))
    next_run_keeps_in(kept_in)
    assert drawn(folder) == first
    assert len(laid_out) == 2
    assert kept.read_bytes() == whole


def test_a_folder_that_cannot_be_written_to_costs_only_time(
    laid_out: list[str], folder: Path, tmp_path: Path
) -> None:
    next_run_keeps_in(tmp_path / "a-file")
    (tmp_path / "a-file").write_text("no folder", "utf-8")
    assert drawn(folder).startswith("<svg")
    assert len(laid_out) == 1


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The drawings that were turned into PNG; nothing is kept from other tests."""
    asked: list[str] = []
    real = ink._painted

    def counting(svg: str, paper: str, scale: float) -> bytes:
        asked.append(svg)
        return real(svg, paper, scale)

    monkeypatch.setattr(ink, "_painted", counting)
    monkeypatch.setattr(keep, "_folders", [])
    return asked


def painting(folder: Path) -> bytes:
    lens = Lens(judge(folder).subject.blueprint, TODAY)
    return png(draw(Request(PictureName.STANDARDS_DEPENDENCIES), lens))


def test_an_unchanged_picture_is_painted_once(
    painted: list[str], folder: Path, tmp_path: Path
) -> None:
    keep_in(tmp_path / "kept")
    assert painting(folder) == painting(folder)
    assert len(painted) == 1


def test_a_picture_with_other_words_is_painted_anew(
    painted: list[str], folder: Path, tmp_path: Path
) -> None:
    keep_in(tmp_path / "kept")
    before = painting(folder)
    standard = folder / "standards/base-standard.yaml"
    standard.write_text(standard.read_text("utf-8").replace("Base", "Best"), "utf-8")
    assert painting(folder) != before
    assert len(painted) == 2


def test_what_a_build_had_no_use_for_is_forgotten(tmp_path: Path) -> None:
    keep_in(tmp_path)
    for key in ("used", "unused", "new"):
        keep.keep(key, b"content")
    for key in ("used", "unused"):
        os.utime(tmp_path / key, (1_000, 1_000))
    assert keep.kept("used") == b"content"
    forget_unused(since=2_000)
    assert {path.name for path in tmp_path.glob("[!.]*")} == {"used", "new"}


def test_git_sees_nothing_of_what_is_kept_wherever_it_stands(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    keep_in(tmp_path / "kept")
    keep.keep("key", b"content")
    forget_unused(since=time.time() + 1_000)
    status = ["git", "-C", str(tmp_path), "status", "--porcelain", "--untracked-files=all"]
    keep.keep("key", b"content")
    assert subprocess.run(status, capture_output=True, text=True, check=True).stdout == ""
