"""Any blueprint that the models allow is read as meant; broken in any way, it is reported."""

from collections.abc import Mapping
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from blueprint_build.checks.catalogue import rule_named
from blueprint_build.checks.run import check
from blueprint_build.formatting.form import formed
from blueprint_build.site import make_site
from blueprint_build.source.layout import MANIFEST
from blueprint_build.source.load import load
from blueprint_schema.manifest import Manifest
from blueprint_schema.table import BY_FOLDER
from tests.conftest import EFFORT, TODAY
from tests.memory import SMALL, MemoryTree
from tests.mutation.changes import written
from tests.sound import assert_sound
from tests.whole import Data, blueprints

patient = settings(max_examples=40 * EFFORT, suppress_health_check=list(HealthCheck))


def _model(path: str) -> Any:
    return Manifest if path == MANIFEST else BY_FOLDER[path.partition("/")[0]]


def _files(blueprint: Mapping[str, Data]) -> dict[str, bytes]:
    return {path: written(data).encode() for path, data in blueprint.items()}


@patient
@given(blueprints())
def test_a_valid_blueprint_is_read_as_it_was_meant(blueprint: dict[str, Data]) -> None:
    verdict = check(load(MemoryTree(_files(blueprint))), TODAY)
    firm = [f for f in verdict.findings if (rule := rule_named(f.rule)) and rule.firm]
    assert firm == []
    reading = verdict.subject.reading
    read = dict(reading.artefacts)
    for path, data in blueprint.items():
        if path == MANIFEST:
            assert reading.manifest == Manifest.model_validate(data)
        else:
            id = path.rpartition("/")[2].removesuffix(".yaml")
            assert read[path] == _model(path).model_validate({"id": id, **data})


@patient
@given(blueprints())
def test_the_one_form_of_a_blueprint_says_the_same(blueprint: dict[str, Data]) -> None:
    before = load(MemoryTree(_files(blueprint)))
    forms = {path: formed(text.decode(), _model(path)) for path, text in _files(blueprint).items()}
    assert None not in forms.values()
    after = load(MemoryTree({path: str(text).encode() for path, text in forms.items()}))
    assert (after.manifest, after.artefacts) == (before.manifest, before.artefacts)
    assert forms == {path: formed(str(text), _model(path)) for path, text in forms.items()}


@settings(max_examples=8 * EFFORT, suppress_health_check=list(HealthCheck))
@given(blueprints())
def test_a_valid_blueprint_makes_a_site_without_active_content(blueprint: dict[str, Data]) -> None:
    verdict = check(load(MemoryTree(_files(blueprint))), TODAY)
    site = make_site(verdict.subject.blueprint, TODAY, findings=verdict.findings)
    assert set(site.pages) >= {""}
    for page in site.pages.values():
        assert "<script" not in page.html


LINES = st.tuples(
    st.sampled_from(["swap", "drop", "double", "indent", "outdent", "insert", "cut"]),
    st.integers(0, 60),
    st.integers(0, 60),
    st.one_of(
        st.binary(max_size=4),
        st.sampled_from(
            [b"\t", b"- ", b": ", b"? ", b"|", b"&a ", b"*a", b"!t ", b"'", b'"', b"[", b"{"]
        ),
        st.sampled_from(
            [b"\xef\xbb\xbf", b"\xe2\x80\xae", b"\xe3\x85\xa4", b"\r", b"\x85", b"---\n"]
        ),
    ),
)


@settings(max_examples=100 * EFFORT, suppress_health_check=list(HealthCheck))
@given(changes=st.lists(st.tuples(st.sampled_from(sorted(SMALL)), LINES), min_size=1, max_size=8))
def test_however_its_lines_are_broken_a_blueprint_is_reported_within_its_files(
    changes: list[tuple[str, tuple[str, int, int, bytes]]],
) -> None:
    files = dict(SMALL)
    for path, change in changes:
        files[path] = _broken(files[path], *change)
    assert_sound(check(load(MemoryTree(files)), TODAY), files)


def _broken(content: bytes, kind: str, first: int, second: int, extra: bytes) -> bytes:
    lines = content.split(b"\n")
    here, there = first % len(lines), second % len(lines)
    if kind == "swap":
        lines[here], lines[there] = lines[there], lines[here]
    elif kind == "drop":
        del lines[here]
    elif kind == "double":
        lines.insert(there, lines[here])
    elif kind == "indent":
        lines[here] = b" " * (second % 5) + lines[here]
    elif kind == "outdent":
        lines[here] = lines[here][second % 5 :]
    elif kind == "insert":
        at = min(second, len(lines[here]))
        lines[here] = lines[here][:at] + extra + lines[here][at:]
    else:
        lines[here] = lines[here][: second % (len(lines[here]) + 1)]
    return b"\n".join(lines)
