"""Lists as files for spreadsheets: every row, nothing that a spreadsheet would run."""

import csv
from io import StringIO

from blueprint_build.exports.published import published
from blueprint_build.exports.tables import file_of, kind_file, table_file
from blueprint_build.site import make_site
from blueprint_schema.kinds.standard import Standard
from tests.conftest import MINIMAL, ROOT, TODAY, judge

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


def test_every_file_for_other_programs_can_be_had_from_the_data_page() -> None:
    html = make_site(BLUEPRINT, TODAY).pages["data/"].html
    kinds = {model.kind.name for model in BLUEPRINT.kinds()} | {"blueprint"}
    for file in published(BLUEPRINT):
        name = file.address.rpartition("/")[2].removesuffix(".schema.json")
        is_offered = "/schema/" not in file.address or name in kinds
        assert (f'href="../{file.address}"' in html) is is_offered, file.address


def test_a_schema_is_offered_as_it_stands_in_the_repository() -> None:
    schemas = [file for file in published(BLUEPRINT) if "/schema/" in file.address]
    for file in schemas:
        kept = ROOT / "schema/json" / file.address.rpartition("/")[2]
        assert file.content() == kept.read_bytes()
    assert len(schemas) == len(list((ROOT / "schema/json").glob("*.json")))
