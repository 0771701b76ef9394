"""Lists as files for spreadsheets: every row, nothing that a spreadsheet would run."""

import csv
from io import StringIO

from blueprint_build.exports.tables import file_of, kind_file, table_file
from blueprint_schema.kinds.standard import Standard
from tests.conftest import MINIMAL, judge

BLUEPRINT = judge(MINIMAL).subject.blueprint


def read(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline="")))


def test_a_list_holds_every_artefact_with_its_fields() -> None:
    rows = read(kind_file(Standard, BLUEPRINT.of_kind(Standard)))
    assert [row["id"] for row in rows] == [a.id for a in BLUEPRINT.of_kind(Standard)]
    new = next(row for row in rows if row["id"] == "new-standard")
    assert new["level"] == "mandated"
    assert new["dates.effective"] == str(BLUEPRINT.artefacts["new-standard"].dates.effective)  # type: ignore[attr-defined]


def test_what_a_spreadsheet_would_run_is_made_text() -> None:
    cells = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "plain", ""]
    rows = list(csv.reader(StringIO(table_file(["a"] * 7, [cells]).decode("utf-8-sig"))))
    assert rows[1] == ["'=1+1", "'+1", "'-1", "'@SUM(A1)", "'\t=1", "plain", ""]


def test_the_file_is_named_after_the_list() -> None:
    assert file_of(Standard) == "data/standards.csv"
