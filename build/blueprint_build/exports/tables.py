"""Lists as files that a spreadsheet opens: a row an artefact, a column a fact."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from typing import Any

from blueprint_build.graph.channels import DATA
from blueprint_build.source.fields import inner_type
from blueprint_schema.artefact import Artefact, Record

FOLDER = DATA
"""Where the site has the files for other programs."""

STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def file_of(model: type[Artefact]) -> str:
    """The address of the list of a kind as a file."""
    return f"{FOLDER}/{model.kind.folder}.csv"


def table_file(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A table as CSV (RFC 4180), in UTF-8 with the mark by which spreadsheets know it.

    A cell that a spreadsheet would take for a formula gets an apostrophe in front, since the words
    in it may come from anybody.
    """
    written = StringIO()
    writer = csv.writer(written)
    writer.writerows([_harmless(cell) for cell in row] for row in (head, *rows))
    return written.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(STARTS_A_FORMULA) else cell


def kind_file(model: type[Artefact], artefacts: Iterable[Artefact]) -> bytes:
    """All artefacts of a kind as CSV, with their fields as they are written.

    Single records are opened (``dates.effective``), lists are joined with semicolons, and lists of
    records are left to the JSON file, since a row cannot hold them.
    """
    columns = tuple(_columns(model))
    rows = ([_text(_at(artefact, path)) for path in columns] for artefact in artefacts)
    return table_file([".".join(path) for path in columns], rows)


def _columns(model: type[Record], way: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for name, info in model.model_fields.items():
        inner = inner_type(info.annotation)
        if not (isinstance(inner, type) and issubclass(inner, Record)):
            yield (*way, name)
        elif "tuple" not in str(info.annotation):
            yield from _columns(inner, (*way, name))


def _at(record: Any, path: tuple[str, ...]) -> Any:
    for name in path:
        record = getattr(record, name, None)
    return record


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple):
        return "; ".join(_text(item) for item in value)
    return str(value)
