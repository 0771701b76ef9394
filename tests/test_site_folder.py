"""Where a site may be written, and how a new one takes an old one's place."""

from pathlib import Path

import pytest

from blueprint_build.site_folder import mark, refusal, swap


def folder(path: Path, *names: str) -> Path:
    path.mkdir(parents=True)
    for name in names:
        (path / name).write_text(name, "utf-8")
    return path


def test_a_missing_an_empty_and_a_built_folder_are_written_to(tmp_path: Path) -> None:
    docs = folder(tmp_path / "blueprint")
    built = folder(tmp_path / "built", "index.html")
    mark(built)
    for site in (tmp_path / "missing", folder(tmp_path / "empty"), built):
        assert refusal(site, docs) == ""


def test_anything_else_is_kept(tmp_path: Path) -> None:
    docs = folder(tmp_path / "blueprint")
    file = tmp_path / "file"
    file.write_text("kept", "utf-8")
    link = tmp_path / "link"
    link.symlink_to(folder(tmp_path / "elsewhere"))
    for site in (docs, tmp_path, docs / "site", folder(tmp_path / "docs", "a.md"), file, link):
        assert refusal(site, docs)


def test_a_new_site_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    new, old = folder(tmp_path / ".new", "new.html"), folder(tmp_path / "site", "old.html")
    swap(new, old)
    assert [path.name for path in old.iterdir()] == ["new.html"]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_an_old_site_stays_where_the_new_one_cannot_come(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = folder(tmp_path / "site", "old.html")
    new = folder(tmp_path / ".new", "new.html")
    rename = Path.rename

    def refuse_the_new(path: Path, target: Path) -> Path:
        if path == new:
            raise PermissionError(target)
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse_the_new)
    with pytest.raises(PermissionError):
        swap(new, old)
    assert [path.name for path in old.iterdir()] == ["old.html"]
