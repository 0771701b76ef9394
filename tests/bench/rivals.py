"""The same corpus for two other tools, and a virtual environment in which both are installed.

Each artefact is one OSCAL control for compliance-trestle and one item for Doorstop, with the same
texts, dates and links. Doorstop gets every switch that spares it work that we do not do either.
"""

import json
import subprocess
import sys
import venv
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import yaml

from tests.bench.corpus import Subject, subjects
from tests.bench.measure import Measure, MeasurementError, process

ROOT = Path(__file__).parents[2]
LOCK = ROOT / "requirements" / "bench.txt"
FOLDER = ROOT / ".venv-bench"
PYTHON = FOLDER / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")

TRESTLE = "import sys; from trestle.cli import run; sys.exit(run())"
DOORSTOP = "from doorstop.cli.main import main; main()"
SPARED = ("no-reformat", "no-ref-check", "no-level-check", "no-suspect-check", "no-review-check")

Json = dict[str, Any]


def install() -> None:
    """Installs both tools, with hashes checked, unless what is locked is there already."""
    stamp = FOLDER / ".installed"
    if stamp.exists() and stamp.read_bytes() == LOCK.read_bytes():
        return
    pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    try:
        venv.create(FOLDER, clear=True, with_pip=True)
        subprocess.run([PYTHON, *pip, "-r", LOCK], capture_output=True, text=True, check=True)
    except subprocess.CalledProcessError as wrong:
        last = " ".join(str(wrong.stderr or wrong).strip().splitlines()[-1:])
        raise MeasurementError(f"the other tools cannot be installed here: {last}") from None
    stamp.write_bytes(LOCK.read_bytes())


def trestle(folder: Path, count: int) -> Measure:
    """A measurement of ``trestle validate`` over one catalogue with ``count`` controls."""
    (folder / ".trestle").mkdir(parents=True)
    (folder / ".trestle" / "config.ini").touch()
    place = folder / "catalogs" / "corpus"
    place.mkdir(parents=True)
    (place / "catalog.json").write_text(json.dumps(_catalogue(count)), "utf-8")
    words = ("validate", "--type", "catalog", "--name", "corpus")
    return process(PYTHON, "-c", TRESTLE, *words, folder=folder)


def doorstop(folder: Path, count: int, patience: float) -> Measure:
    """A measurement of ``doorstop`` over ``count`` items; it is stopped after so many seconds."""
    folder.mkdir()
    subprocess.run(["git", "init", "--quiet", str(folder)], check=True)
    for prefix, parent in (("STA", None), ("PRI", "STA")):
        (folder / prefix).mkdir()
        settings = {"digits": 5, "prefix": prefix, "sep": "", "parent": parent}
        kept = {name: value for name, value in settings.items() if value is not None}
        _dump({"settings": kept}, folder / prefix / ".doorstop.yml")
    uids = {subject.id: uid for subject, uid in _numbered(count)}
    for subject, uid in _numbered(count):
        _dump(_item(subject, uids), folder / uid[:3] / f"{uid}.yml")
    switches = [f"--{switch}" for switch in ("quiet", *SPARED)]
    return process(PYTHON, "-c", DOORSTOP, *switches, folder=folder, patience=patience)


def _catalogue(count: int) -> Json:
    metadata = {
        "title": "The corpus",
        "last-modified": "2026-11-21T00:00:00+00:00",
        "version": "1",
        "oscal-version": "1.2.1",
    }
    controls = [_control(subject) for subject in subjects(count)]
    groups = [{"id": "all", "title": "All artefacts", "controls": controls}]
    uuid = str(UUID(int=20261121, version=4))
    return {"catalog": {"uuid": uuid, "metadata": metadata, "groups": groups}}


def _control(subject: Subject) -> Json:
    data = subject.data()
    title = data.pop("title")
    leaves = list(_leaves(data))
    control = {
        "id": subject.id,
        "title": title,
        "props": [{"name": way, "value": text} for way, text in leaves if " " not in text],
        "links": [{"href": f"#{id}"} for id in subject.links],
        "parts": [{"name": way, "prose": text} for way, text in leaves if " " in text],
    }
    return {name: value for name, value in control.items() if value}


def _item(subject: Subject, uids: dict[str, str]) -> Json:
    """An item, whose other fields Doorstop keeps as they are; it links up to standards only."""
    data = subject.data()
    up = subject.links if subject.folder == "principles" else ()
    return {
        "active": True,
        "derived": False,
        "level": 1.0,
        "links": [{uids[id]: None} for id in up],
        "normative": True,
        "ref": "",
        "reviewed": None,
        "header": data.pop("title"),
        "text": data.pop("summary"),
        **{f"own_{name}": value for name, value in data.items()},
    }


def _numbered(count: int) -> Iterator[tuple[Subject, str]]:
    for subject in subjects(count):
        yield subject, f"{subject.folder[:3].upper()}{subject.number + 1:05}"


def _leaves(value: Any, way: str = "") -> Iterator[tuple[str, str]]:
    """Every single value, as text, with the way to it in words that OSCAL takes as a name."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _leaves(inner, f"{way}.{name}" if way else name)
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield from _leaves(inner, f"{way}.{position}")
    else:
        yield way, str(value)


def _dump(data: Json, path: Path) -> None:
    text = yaml.dump(data, Dumper=yaml.CSafeDumper, sort_keys=False, width=96, allow_unicode=True)
    path.write_text(text, encoding="utf-8")
