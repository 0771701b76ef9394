"""The same blueprint gives the same index: Pagefind writes its filters in an order of chance.

Everything else in its index is the same each time. So the filters are put in order here, and the
files that hold them, and the list that names those, are named after what they now hold.
"""

import gzip
import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import cbor2

_MARK = b"pagefind_dcd"
"""What every file of the index begins with, once it is unpacked."""
_FILTERS = 3
"""Where the list of the filters stands in the index's own list of contents."""


def settle(bundle: Path, language: str) -> None:
    """Puts the filters of an index into their order; a ``ValueError`` if it reads otherwise."""
    (contents,) = bundle.glob("*.pf_meta")
    listed = _read(contents)
    listed[_FILTERS] = sorted(
        [name, _settled(bundle / "filter" / f"{file}.pf_filter", language)]
        for name, file in listed[_FILTERS]
    )
    contents.unlink()
    name = _name(listed, language)
    _write(bundle / f"pagefind.{name}.pf_meta", listed)
    _point_to(bundle / "pagefind-entry.json", name, language)


def _settled(path: Path, language: str) -> str:
    filter_name, values = _read(path)
    ordered = [filter_name, sorted(values)]
    path.unlink()
    name = _name(ordered, language)
    _write(path.with_name(f"{name}.pf_filter"), ordered)
    return name


def _point_to(entry: Path, name: str, language: str) -> None:
    data = json.loads(entry.read_text("utf-8"))
    data["languages"][language]["hash"] = name
    entry.write_text(json.dumps(data, ensure_ascii=False), "utf-8")


def _name(data: Any, language: str) -> str:
    return f"{language}_{sha256(cbor2.dumps(data)).hexdigest()[:10]}"


def _read(path: Path) -> Any:
    data = gzip.decompress(path.read_bytes())
    if not data.startswith(_MARK):
        raise ValueError(f"{path.name} is not a file of Pagefind as we know it")
    return cbor2.loads(data.removeprefix(_MARK))


def _write(path: Path, data: Any) -> None:
    path.write_bytes(gzip.compress(_MARK + cbor2.dumps(data), mtime=0))
