"""What a stranger may send: each ends as a finding at its place, or is read as what it says."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blueprint_build.checks.references import unresolved_reference
from blueprint_build.checks.references.unresolved_reference import MOST_GUESSES
from blueprint_build.checks.shape import bad_value
from blueprint_build.reports.text import report
from blueprint_build.source.fault import Fault
from blueprint_build.source.layout import place
from blueprint_build.source.tree import SourceFile
from blueprint_schema.kinds.shift import Shift
from tests.conftest import EFFORT, judge
from tests.memory import SMALL, judged
from tests.sound import assert_fit_to_print, assert_sound

SHIFT = "shifts/example-shift.yaml"
TEXT = SMALL[SHIFT].decode()

READ_AS_WRITTEN = {
    "a leading byte order mark": ("\ufeff" + TEXT, "An example shift"),
    "line ends of Windows": (TEXT.replace("\n", "\r\n"), "An example shift"),
    "line ends of old Macs": (TEXT.replace("\n", "\r"), "An example shift"),
    "no line end at the end": (TEXT.rstrip("\n"), "An example shift"),
    "a document mark": (f"%YAML 1.2\n---\n{TEXT}...\n", "An example shift"),
    "NO": (TEXT.replace("An example shift", "NO"), "NO"),
    "on": (TEXT.replace("An example shift", "on"), "on"),
    "a time of day": (TEXT.replace("An example shift", "1:30"), "1:30"),
    "a date": (TEXT.replace("An example shift", "2027-04-01"), "2027-04-01"),
    "a quoted anchor": (TEXT.replace("An example shift", "'&a *b'"), "&a *b"),
    "markup": (
        TEXT.replace("An example shift", "<script>alert(1)</script>"),
        "<script>alert(1)</script>",
    ),
    "a template": (TEXT.replace("An example shift", "'{{ 7*7 }}'"), "{{ 7*7 }}"),
    "an include": (TEXT.replace("An example shift", "--8<-- /etc/passwd"), "--8<-- /etc/passwd"),
    "an emoji": (TEXT.replace("An example shift", '"\\U0001F600"'), "\U0001f600"),
}


@pytest.mark.parametrize(("content", "title"), READ_AS_WRITTEN.values(), ids=READ_AS_WRITTEN.keys())
def test_it_is_read_as_what_it_says(content: str, title: str) -> None:
    verdict = judged({SHIFT: content})
    assert verdict.findings == ()
    assert verdict.subject.blueprint.artefacts["example-shift"].title == title


def test_numbers_of_yaml_1_1_are_decimal() -> None:
    verdict = judged({SHIFT: TEXT.replace("order: 1", "order: 010")})
    assert [shift.order for shift in verdict.subject.blueprint.of_kind(Shift)] == [10]


@pytest.mark.parametrize(
    ("path", "rule"),
    [
        ("../shifts/climbing.yaml", "unknown-folder"),
        ("shifts/../climbing.yaml", "unknown-folder"),
        ("/etc/climbing.yaml", "unknown-folder"),
        ("../climbing.md", "bad-file-name"),
        ("shifts/..yaml", "bad-file-name"),
        ("shifts/..\\climbing.yaml", "bad-file-name"),
        ("shifts/nul.yaml", "bad-file-name"),
        ("shifts/COM1.yaml", "bad-file-name"),
        ("shifts/example-shift\n.yaml", "bad-file-name"),
        ("shifts/example-shift .yaml", "bad-file-name"),
        ("shifts/ｅxample.yaml", "bad-file-name"),
        ("shifts/Example-Shift.yaml", "bad-file-name"),
        ("Shifts/example-shift.yaml", "unknown-folder"),
        ("About/index.md", "bad-file-name"),
        ("shifts/example-shift.md", "address-collision"),
        ("shifts/index.md", "address-collision"),
        ("shifts.md", "address-collision"),
        ("rules/index.md", "address-collision"),
    ],
)
def test_a_path_that_leads_elsewhere_or_onto_another_page_is_refused(path: str, rule: str) -> None:
    findings = judged({path: TEXT}).findings
    assert [finding.rule for finding in findings] == [rule]
    assert findings[0].path in (path, SHIFT)


def test_a_huge_file_is_never_read() -> None:
    def read() -> bytes:
        raise AssertionError("it was read")

    found = place(SourceFile("shifts/huge.yaml", 10**12, False, read))
    assert isinstance(found, Fault)
    assert found.rule == "too-large"


@pytest.mark.parametrize("path", ["shifts/linked.yaml", "blueprint.yaml", "linked"])
def test_what_a_link_points_at_is_never_read(path: str, here: Path, tmp_path: Path) -> None:
    secrets = tmp_path / "secrets"
    secrets.mkdir()
    (secrets / "key.yaml").write_text("title: The secret\n", "utf-8")
    link = here / path
    link.unlink(missing_ok=True)
    link.symlink_to(secrets / "key.yaml" if path.endswith(".yaml") else secrets)
    verdict = judge(here)
    assert [(finding.path, finding.rule) for finding in verdict.findings] == [(path, "symlink")]
    assert "secret" not in report(verdict)


@pytest.mark.parametrize(
    "name",
    [b"a\n::error::b.yaml", b"a\x1b[2Jb.yaml", b"caf\xe9.yaml", "a\u202eb.yaml".encode()],
)
def test_a_file_name_cannot_break_or_recolour_a_report(name: bytes, here: Path) -> None:
    Path(bytes(here).decode(), "shifts", name.decode("utf-8", "surrogateescape")).touch()
    verdict = judge(here)
    (finding,) = verdict.findings
    assert finding.rule == "bad-file-name"
    assert_fit_to_print(finding)
    assert report(verdict).encode()


def test_thousands_of_faulty_files_give_thousands_of_findings() -> None:
    wrong = {f"shifts/shift-{number}.yaml": "title Shift\norder: 1\n" for number in range(3_000)}
    findings = judged(wrong).findings
    assert {finding.path for finding in findings} == set(wrong)
    assert len(findings) == len(wrong)


def test_thousands_of_faults_in_a_file_are_all_found() -> None:
    wrong = "".join(f"summary-{number}: x\n" for number in range(2_000))
    assert len(judged({SHIFT: TEXT + wrong}).findings) == 2_000


@pytest.mark.parametrize("change", [str, lambda text: text.replace("\n", "\r\n")])
def test_a_byte_order_mark_and_line_ends_move_no_finding(change: Callable[[str], str]) -> None:
    wrong = change("\ufeff" + TEXT.replace("title", "tittle").replace("order: 1", "order: one"))
    places = [(finding.line, finding.column) for finding in judged({SHIFT: wrong}).findings]
    assert places == [(1, 1), (4, 8)]


def test_a_byte_that_is_no_text_is_found_behind_a_byte_order_mark() -> None:
    (finding,) = judged({SHIFT: b"\xef\xbb\xbftitle: Caf\xe9\n"}).findings
    assert (finding.line, finding.column) == (1, 11)
    assert "0xE9" in finding.message


MUTATIONS = st.tuples(
    st.sampled_from(["delete", "double", "insert"]),
    st.integers(min_value=0, max_value=1_500),
    st.integers(min_value=1, max_value=30),
    st.one_of(
        st.binary(max_size=6),
        st.sampled_from(
            [
                b"\t",
                b"\n",
                b"\r",
                b": ",
                b"- ",
                b"[",
                b"{",
                b'"',
                b"'",
                b"&a ",
                b"*a ",
                b"!x ",
                b"|\n",
            ]
        ),
    ),
)


@settings(max_examples=120 * EFFORT)
@given(
    path=st.sampled_from(sorted(SMALL)),
    mutations=st.lists(MUTATIONS, min_size=1, max_size=4),
)
def test_no_mutation_of_a_file_breaks_the_check(
    path: str, mutations: list[tuple[str, int, int, bytes]]
) -> None:
    content = SMALL[path]
    for mutation in mutations:
        content = _mutated(content, *mutation)
    verdict = judged({path: content})
    assert_sound(verdict, {**SMALL, path: content})


def _mutated(content: bytes, kind: str, start: int, length: int, extra: bytes) -> bytes:
    start = min(start, len(content))
    before, part, after = (
        content[:start],
        content[start : start + length],
        content[start + length :],
    )
    if kind == "delete":
        return before + after
    if kind == "double":
        return before + part + part + after
    return before + extra + part + after


def test_a_pipe_is_refused_and_never_waited_for(minimal: Path) -> None:
    os.mkfifo(minimal / "policies" / "pipe.yaml")
    assert [finding.rule for finding in judge(minimal).findings] == ["symlink"]


@pytest.mark.parametrize("wanted", ["unknown-id-{}", "Unknown_id_{}", "[[unknown-id-{}]]"])
def test_only_so_many_guesses_are_made_for_one_file(
    wanted: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def nearest(word: str, known: Iterable[str], most: int = 1) -> list[str]:
        asked.append(word)
        return []

    for rule in (unresolved_reference, bad_value):
        monkeypatch.setattr(rule, "nearest", nearest)
    ids = [wanted.format(number) for number in range(600)]
    field = f"body: '{' '.join(ids)}'" if "[[" in wanted else f"pillars: [{', '.join(ids)}]"
    verdict = judged({SHIFT: f"{TEXT}{field}\n"})
    firm = [finding for finding in verdict.errors if finding.rule != "page-too-long"]
    assert len(firm) == len(ids)
    assert len(asked) == MOST_GUESSES
