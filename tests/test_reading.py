"""Reading: from a folder or a revision, each file once, every value as written and where it is."""

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from blueprint_build.checks.run import check
from blueprint_build.source import spans
from blueprint_build.source.construct import construct
from blueprint_build.source.document import Document
from blueprint_build.source.events import events_of
from blueprint_build.source.load import Reading, load
from blueprint_build.source.refusals import MOST_BYTES, MOST_LEVELS
from blueprint_build.source.tree import FolderTree, GitTree, UnreadableTreeError, open_folder
from blueprint_schema.relation import Pointer
from tests.conftest import EFFORT, TODAY
from tests.memory import SMALL, MemoryTree, small_with

INFINITY = float("inf")

CORE_SCALARS = {
    # null and the two truth values, in three spellings each
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
    "nULL": "nULL", "tRUE": "tRUE", "none": "none", "nil": "nil",
    # whole numbers
    "0": 0, "7": 7, "-7": -7, "+7": 7, "010": 10, "0o10": 8, "0xFf": 255,
    "0b1": "0b1", "1_000": "1_000", "1,000": "1,000", "-0x1": "-0x1", "0o8": "0o8", "--1": "--1",
    # numbers
    "1.10": 1.1, "1.": 1.0, ".5": 0.5, "-.5": -0.5, "1e3": 1000.0, "1.5E-1": 0.15, "+1e+2": 100.0,
    ".inf": INFINITY, "-.Inf": -INFINITY, "+.INF": INFINITY, "inf": "inf", ".iNF": ".iNF",
    ".": ".", "-": "-", "+": "+", "1e": "1e", "e3": "e3", "1.2.3": "1.2.3", "٣": "٣",
    # what YAML 1.1 made of text
    "yes": "yes", "No": "No", "NO": "NO", "on": "on", "OFF": "OFF", "y": "y", "n": "n",
    "1:30": "1:30", "190:20:30": "190:20:30", "2027-04-01": "2027-04-01",
    "2027-04-01T10:00:00Z": "2027-04-01T10:00:00Z", "=": "=", "<<": "<<",
}  # fmt: skip


@pytest.mark.parametrize(("written", "meant"), CORE_SCALARS.items())
def test_an_unquoted_value_is_what_yaml_1_2_says(written: str, meant: object) -> None:
    if written == "-":
        written = "[-]"
        meant = ["-"]
    data, faults = construct("file", f"value: {written}\n")
    assert faults == []
    assert repr(data) == repr({"value": meant})


@pytest.mark.parametrize("written", [".nan", ".NaN", ".NAN"])
def test_not_a_number_is_read_as_such(written: str) -> None:
    data, _ = construct("file", f"value: {written}\n")
    assert repr(data) == "{'value': nan}"


@pytest.mark.parametrize("written", ["true", "null", "1", ".inf", "~", ""])
def test_a_quoted_value_is_text(written: str) -> None:
    for quote in ("'", '"'):
        assert construct("file", f"value: {quote}{written}{quote}\n") == ({"value": written}, [])


def test_a_number_too_long_to_be_one_is_text() -> None:
    longest, longer = "9" * 40, "9" * 41
    assert construct("file", f"[{longest}, {longer}]") == ([int(longest), longer], [])


def test_a_name_of_a_field_is_text_whatever_it_looks_like() -> None:
    assert construct("file", "{1: a, null: b, true: c}") == (
        {"1": "a", "null": "b", "true": "c"},
        [],
    )


def test_lists_may_be_nested_as_deep_as_the_limit() -> None:
    data, faults = construct("file", "[" * MOST_LEVELS + "]" * MOST_LEVELS)
    assert faults == []
    assert repr(data).count("[") == MOST_LEVELS


DOCUMENT = """\
# A comment first.
title: A title
"quoted key": 'quoted value'
list:
  - one
  - - two
    - three
  - key: four
    other: [five, {six: seven}]
block: |

    first
      second

    third
folded: >-
  first
  second
plain: first
  second
empty:
letters: é中😀 end
flow: {a: 1, b: [x, é, y]}
last: |+
"""

PLACES: dict[Pointer, tuple[int, int]] = {
    ("title",): (2, 8),
    ("quoted key",): (3, 15),
    ("list",): (5, 3),
    ("list", 0): (5, 5),
    ("list", 1): (6, 5),
    ("list", 1, 0): (6, 7),
    ("list", 1, 1): (7, 7),
    ("list", 2): (8, 5),
    ("list", 2, "key"): (8, 10),
    ("list", 2, "other"): (9, 12),
    ("list", 2, "other", 0): (9, 13),
    ("list", 2, "other", 1): (9, 19),
    ("list", 2, "other", 1, "six"): (9, 25),
    ("block",): (11, 1),
    ("folded",): (17, 3),
    ("plain",): (19, 8),
    ("empty",): (21, 7),
    ("letters",): (22, 10),
    ("flow", "b", 1): (23, 21),
    ("flow", "b", 2): (23, 24),
    ("last",): (24, 7),
}


def placed(pointer: Pointer, **how: Any) -> tuple[int, int]:
    data, faults = construct("file", DOCUMENT)
    assert faults == []
    position = Document("file", DOCUMENT, data).locate(pointer, **how)
    return position.line, position.column


@pytest.mark.parametrize(("pointer", "place"), PLACES.items(), ids=str)
def test_a_value_is_found_where_it_stands(pointer: Pointer, place: tuple[int, int]) -> None:
    assert placed(pointer) == place


@pytest.mark.parametrize(
    ("pointer", "place"),
    [
        (("title",), (2, 1)),
        (("quoted key",), (3, 1)),
        (("list", 2, "other"), (9, 5)),
        (("list", 2, "other", 1, "six"), (9, 20)),
        (("block",), (10, 1)),
    ],
    ids=str,
)
def test_a_name_is_found_where_it_stands(pointer: Pointer, place: tuple[int, int]) -> None:
    assert placed(pointer, on_key=True) == place


@pytest.mark.parametrize(
    ("line", "place"), [(0, (11, 1)), (1, (12, 5)), (2, (13, 7)), (4, (15, 5))]
)
def test_a_line_of_a_block_is_found_where_it_stands(line: int, place: tuple[int, int]) -> None:
    assert placed(("block",), line=line) == place


@pytest.mark.parametrize("name", ["folded", "plain", "title"])
def test_a_line_of_text_that_is_wrapped_is_found_at_its_beginning(name: str) -> None:
    assert placed((name,), line=1) == PLACES[(name,)]


@pytest.mark.parametrize(
    ("pointer", "place"),
    [
        (("missing",), (1, 1)),
        (("list", 9), (4, 1)),
        (("list", 2, "missing"), (8, 5)),
        (("list", 2, "missing", 0, "deeper"), (8, 5)),
        (("title", "inside"), (2, 1)),
    ],
    ids=str,
)
def test_what_is_not_there_is_found_at_what_should_hold_it(
    pointer: Pointer, place: tuple[int, int]
) -> None:
    assert placed(pointer) == place


def test_all_places_of_a_file_are_found_in_one_parse(monkeypatch: pytest.MonkeyPatch) -> None:
    data, _ = construct("file", DOCUMENT)
    parsed: list[str] = []
    monkeypatch.setattr(spans, "events_of", lambda text: parsed.append(text) or events_of(text))
    document = Document("file", DOCUMENT, data)
    assert parsed == []
    for pointer in PLACES:
        document.locate(pointer)
    assert parsed == [DOCUMENT]


def test_every_file_is_read_once_and_none_that_is_refused() -> None:
    tree = small_with({"about.md": "[[one-record]]", "shifts/Wrong.yaml": "x", "notes.txt": "y"})
    verdict = check(load(tree), TODAY)
    assert [finding.rule for finding in verdict.findings] == ["bad-file-name"] * 2
    assert tree.reads == dict.fromkeys([*SMALL, "about.md"], 1)


def test_progress_is_told_once_a_file() -> None:
    told: list[None] = []
    load(MemoryTree(SMALL), lambda: told.append(None))
    assert len(told) == len(SMALL)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_prose_page_is_kept_as_it_is_but_for_its_line_ends(line_end: str) -> None:
    page = "# About\n\n[[one-record]] <b>é</b>\n"
    written = "\ufeff" + page.replace("\n", line_end)
    assert load(small_with({"about.md": written})).pages == {"about.md": page}


@pytest.fixture
def repository(minimal: Path) -> Path:
    """A repository whose first commit holds the small blueprint."""
    (minimal / "about").mkdir()
    (minimal / "about" / "index.md").write_text("# About\n", "utf-8")
    (minimal / ".hidden").mkdir()
    (minimal / ".hidden" / "note.txt").write_text("not read\n", "utf-8")
    git(minimal.parent, "init", "--quiet")
    return committed(minimal.parent)


def git(folder: Path, *words: str) -> None:
    identity = ("-c", "user.name=Tester", "-c", "user.email=tester@example.org")
    safe = ("-c", "core.autocrlf=false", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", str(folder), *identity, *safe, *words], check=True)


def committed(repository: Path) -> Path:
    git(repository, "add", "--all", "--force")
    git(repository, "commit", "--quiet", "--allow-empty", "--message", "A state")
    return repository


def everything(reading: Reading) -> tuple[object, ...]:
    return (
        reading.manifest,
        reading.artefacts,
        reading.unparsed,
        reading.refused,
        reading.pages,
        reading.faults,
        {path: document.text for path, document in reading.documents.items()},
    )


def test_a_folder_and_a_revision_give_the_same(repository: Path) -> None:
    old = load(GitTree(repository, "HEAD", "blueprint"))
    assert old.faults == []
    assert everything(old) == everything(load(FolderTree(repository / "blueprint")))


def test_a_folder_and_a_revision_have_the_same_faults(repository: Path) -> None:
    folder = repository / "blueprint"
    (folder / "shifts/linked.yaml").symlink_to("example-shift.yaml")
    (folder / "linked").symlink_to("shifts")
    (folder / "shifts/two\nlines.yaml").write_text("x", "utf-8")
    (folder / "shifts/größe.yaml").write_text("x", "utf-8")
    (folder / "shifts/huge.yaml").write_bytes(b"#" * (MOST_BYTES + 1))
    (folder / "shifts/empty.yaml").touch()
    (folder / "shifts/wrong.yaml").write_bytes(b"caf\xe9")
    committed(repository)
    old = load(GitTree(repository, "HEAD", "blueprint"))
    assert sorted(fault.rule for fault in old.faults) == [
        "bad-file-name", "bad-file-name", "not-a-mapping", "not-utf8", "symlink", "symlink",
        "too-large",
    ]  # fmt: skip
    assert everything(old) == everything(load(FolderTree(folder)))


def test_a_revision_is_read_as_it_was(repository: Path) -> None:
    shift = repository / "blueprint/shifts/example-shift.yaml"
    shift.write_text(shift.read_text("utf-8").replace("An example", "Another"), "utf-8")
    (repository / "blueprint/glossary/gp.yaml").unlink()
    committed(repository)
    titles = {a.id: a.title for _, a in load(GitTree(repository, "HEAD~1", "blueprint")).artefacts}
    assert titles["example-shift"] == "An example shift"
    assert titles["gp"] == "GP"


@pytest.mark.parametrize(
    ("revision", "folder"), [("no-such-revision", "blueprint"), ("HEAD", "no-such-folder")]
)
def test_a_revision_that_is_not_there_is_no_empty_blueprint(
    repository: Path, revision: str, folder: str
) -> None:
    with pytest.raises(UnreadableTreeError, match=revision if folder == "blueprint" else folder):
        load(GitTree(repository, revision, folder))


def test_a_folder_that_is_not_there_is_no_empty_blueprint(tmp_path: Path) -> None:
    with pytest.raises(UnreadableTreeError, match="no-such-folder is not a folder"):
        open_folder(tmp_path / "no-such-folder")


def test_a_tree_says_its_name_as_people_write_it(tmp_path: Path) -> None:
    assert GitTree(tmp_path, "v1.0", "blueprint").label == "v1.0:blueprint"
    assert FolderTree(Path("some") / "blueprint").label == "some/blueprint"


YAML_SIGNS = st.text(alphabet="ab1 \n\t-:?[]{}&*!|>'\"%@`#,\\~<=.é", max_size=60)


@settings(max_examples=150 * EFFORT)
@given(st.one_of(st.text(max_size=60), YAML_SIGNS))
def test_no_text_breaks_the_reading_and_every_value_has_its_place(text: str) -> None:
    data, faults = construct("file", text)
    lines = text.splitlines()
    if faults or not isinstance(data, dict):
        return
    document = Document("file", text, data)
    for pointer in document.spans:
        position = document.locate(pointer)
        assert 1 <= position.line <= max(1, len(lines))
        assert 1 <= position.column <= len(lines[position.line - 1]) + 1
    assert {pointer for pointer in document.spans if pointer} == set(_pointers(data, ()))


def _pointers(value: Any, way: Pointer) -> list[Pointer]:
    steps = value.items() if isinstance(value, dict) else enumerate(value)
    return [
        pointer
        for step, inner in steps
        for pointer in (
            (*way, step),
            *(_pointers(inner, (*way, step)) if isinstance(inner, dict | list) else ()),
        )
    ]


@settings(max_examples=100 * EFFORT)
@given(st.binary(max_size=80))
def test_no_bytes_break_the_reading(content: bytes) -> None:
    reading = load(MemoryTree({"shifts/example-shift.yaml": content, "about.md": content}))
    assert "missing-manifest" in {fault.rule for fault in reading.faults}


class CoreDumper(yaml.SafeDumper):
    """Writes for readers of YAML 1.2: it also quotes text that only they take for a number."""

    def ignore_aliases(self, _data: object) -> bool:
        return True


CoreDumper.add_implicit_resolver(
    "tag:example.org,2000:core-number",
    re.compile(r"[-+]?\.?[0-9].*", re.DOTALL),
    list("-+.0123456789"),
)

VISIBLE_TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp", "Cn"])
    | st.sampled_from("\n\t"),
    max_size=30,
)

JSON_LIKE = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(min_value=-(10**38), max_value=10**38)
    | st.floats(allow_nan=False, allow_infinity=False)
    | VISIBLE_TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(VISIBLE_TEXT, inner, max_size=4),
    max_leaves=15,
)


@settings(max_examples=100 * EFFORT)
@given(
    data=st.dictionaries(VISIBLE_TEXT, JSON_LIKE, max_size=5),
    flow=st.booleans(),
    width=st.sampled_from([1_000_000, 80]),
)
def test_what_was_written_as_yaml_is_read_back(
    data: dict[str, Any], flow: bool, width: int
) -> None:
    text = yaml.dump(
        data,
        Dumper=CoreDumper,
        allow_unicode=True,
        sort_keys=False,
        default_flow_style=flow,
        width=width,
    )
    assert repr(construct("file", text)) == repr((data, []))
