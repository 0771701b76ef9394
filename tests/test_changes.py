"""A comparison finds every change, and says what it means, for whom and from when."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

import pytest

from blueprint_build.changes.change import Change, ChangeClass, Step
from blueprint_build.changes.compare import compare
from blueprint_build.changes.meaning import TABLE
from blueprint_build.changes.reach import Reach
from blueprint_build.changes.version import least_next, step_needed
from blueprint_build.graph.blueprint import Blueprint, assemble
from blueprint_build.source.load import load
from blueprint_build.source.tree import FolderTree
from blueprint_schema.relation import Choice, marks
from blueprint_schema.table import MODELS
from tests.conftest import ROOT
from tests.edits import try_edits, try_every_field
from tests.memory import SMALL, small_with

K = ChangeClass
STANDARD = "standards/new-standard.yaml"
PRINCIPLE = "principles/one-record.yaml"
SIGNAL = "signals/portal-signal.yaml"
MILESTONE = "milestones/portal-live.yaml"

ADDED = {
    "platforms/portal.yaml": """\
title: Portal
summary: A place where people see their record.
status: active
type: national
lifecycle: live
substitutable: partly
sources: [{source: roundtable}]
""",
    SIGNAL: """\
title: Portal, kept
summary: The portal is kept.
status: active
stance: sustain
subject: portal
rationale: It works.
decided_on: 2026-01-01
valid_until: 2028-01-01
market_implication: none
notice_months: 12
sources: [{source: roundtable}]
""",
    MILESTONE: """\
title: Portal live
summary: The portal can be used.
status: active
date: {earliest: 2027-04-01, latest: 2027-06-30, precision: quarter}
confidence: planned
progress: in-progress
delivers: [portal]
evidence_of_done: It is open.
sources: [{source: roundtable}]
""",
}
"""Kinds that the small blueprint lacks."""


class Case(NamedTuple):
    """One edit of a file, and the classes and steps that it has to come out as."""

    path: str
    old: str
    new: str
    means: tuple[tuple[ChangeClass, Step], ...]


def case(path: str, old: str, new: str, *means: tuple[ChangeClass, Step]) -> Case:
    return Case(path, old, new, means)


MAJOR, MINOR, PATCH = Step.MAJOR, Step.MINOR, Step.PATCH

CASES = {
    "SHOULD becomes MUST": case(
        STANDARD, "level: SHOULD", "level: MUST", (K.OBLIGATION_TIGHTENED, MAJOR)
    ),
    "SHOULD becomes MAY": case(
        STANDARD, "level: SHOULD", "level: MAY", (K.OBLIGATION_LOOSENED, MINOR)
    ),
    "one more party is bound": case(
        STANDARD,
        "subjects: [supplier]",
        "subjects: [supplier, provider]",
        (K.OBLIGATION_TIGHTENED, MAJOR),
    ),
    "nothing enforces it any more": case(
        PRINCIPLE, "    enforcement: contract\n", "", (K.OBLIGATION_LOOSENED, MINOR)
    ),
    "something else enforces it": case(
        PRINCIPLE, "enforcement: contract", "enforcement: statute", (K.FACT, MINOR)
    ),
    "a whole principle binds less": case(
        PRINCIPLE, "conformance: MUST", "conformance: SHOULD", (K.OBLIGATION_LOOSENED, MINOR)
    ),
    "another MUST": case(
        PRINCIPLE,
        "requirements:\n",
        "requirements:\n  - {key: a-new-one, text: A product waits., level: MUST, "
        "subjects: [supplier]}\n",
        (K.OBLIGATION_ADDED, MAJOR),
    ),
    "another MAY": case(
        PRINCIPLE,
        "requirements:\n",
        "requirements:\n  - {key: a-new-one, text: A product waits., level: MAY, "
        "subjects: [supplier]}\n",
        (K.OBLIGATION_ADDED, MINOR),
    ),
    "a requirement goes": case(
        STANDARD,
        SMALL[STANDARD].decode().partition("requirements:")[2].partition("supersedes")[0],
        " []\n",
        (K.OBLIGATION_REMOVED, MAJOR),
    ),
    "it applies to fewer products": case(
        STANDARD,
        "care_settings: [hospital]",
        "care_settings: []",
        (K.OBLIGATION_TIGHTENED, MAJOR),  # no limit: it now applies in every setting
    ),
    "a day comes forward": case(
        STANDARD,
        "full_conformance: 2027-04-01",
        "full_conformance: 2027-03-01",
        (K.DATE_BROUGHT_FORWARD, MAJOR),
    ),
    "a day is put back": case(
        STANDARD,
        "full_conformance: 2027-04-01",
        "full_conformance: 2027-05-01",
        (K.DATE_PUT_BACK, MINOR),
    ),
    "a day is given": case(
        STANDARD,
        "  full_conformance",
        "  expiry: 2029-01-01\n  full_conformance",
        (K.DATE_FIRMER, MAJOR),
    ),
    "a day is taken back": case(
        STANDARD, "  full_conformance: 2027-04-01\n", "", (K.DATE_SOFTER, MINOR)
    ),
    "a quarter becomes a month": case(
        MILESTONE,
        "earliest: 2027-04-01, latest: 2027-06-30, precision: quarter",
        "earliest: 2027-05-01, latest: 2027-05-31, precision: month",
        (K.DATE_FIRMER, MINOR),
    ),
    "a quarter becomes a year": case(
        MILESTONE,
        "earliest: 2027-04-01, latest: 2027-06-30, precision: quarter",
        "earliest: 2027-01-01, latest: 2027-12-31, precision: year",
        (K.DATE_SOFTER, MINOR),
    ),
    "a month before the quarter": case(
        MILESTONE,
        "earliest: 2027-04-01, latest: 2027-06-30, precision: quarter",
        "earliest: 2027-02-01, latest: 2027-02-28, precision: month",
        (K.DATE_BROUGHT_FORWARD, MAJOR),
        (K.DATE_FIRMER, MINOR),
    ),
    "a quarter becomes a range of a fortnight, later": case(
        MILESTONE,
        "earliest: 2027-04-01, latest: 2027-06-30, precision: quarter",
        "earliest: 2027-08-01, latest: 2027-08-14, precision: range",
        (K.DATE_PUT_BACK, MINOR),
        (K.DATE_FIRMER, MINOR),
    ),
    "a quarter becomes a range inside of it": case(
        MILESTONE,
        "earliest: 2027-04-01, latest: 2027-06-30, precision: quarter",
        "earliest: 2027-04-01, latest: 2027-05-15, precision: range",
        (K.DATE_FIRMER, MINOR),
    ),
    "a quarter becomes a longer range, later": case(
        MILESTONE,
        "earliest: 2027-04-01, latest: 2027-06-30, precision: quarter",
        "earliest: 2027-08-01, latest: 2028-02-28, precision: range",
        (K.DATE_PUT_BACK, MINOR),
        (K.DATE_SOFTER, MINOR),
    ),
    "a quarter is called a range of the same days": case(
        MILESTONE,
        "latest: 2027-06-30, precision: quarter",
        "latest: 2027-06-30, precision: range",
        (K.DATE_SOFTER, MINOR),
    ),
    "a date is held less firmly": case(
        MILESTONE, "confidence: planned", "confidence: indicative", (K.DATE_SOFTER, MINOR)
    ),
    "a milestone is given up": case(
        MILESTONE, "progress: in-progress", "progress: cancelled", (K.STATUS_MOVED, MAJOR)
    ),
    "a milestone ends something": case(
        MILESTONE, "delivers:", "ends: [portal]\ndelivers:", (K.RELATION_GAINED, MAJOR)
    ),
    "a signal turns to an end": case(
        SIGNAL, "stance: sustain", "stance: disinvest", (K.SIGNAL_TURNED, MAJOR)
    ),
    "a signal turns to an investment": case(
        SIGNAL, "stance: sustain", "stance: invest", (K.SIGNAL_TURNED, MINOR)
    ),
    "less notice": case(
        SIGNAL, "notice_months: 12", "notice_months: 6", (K.DATE_BROUGHT_FORWARD, MAJOR)
    ),
    "deprecated": case(
        STANDARD, "status: active", "status: deprecated", (K.ARTEFACT_DEPRECATED, MAJOR)
    ),
    "retired": case(STANDARD, "status: active", "status: retired", (K.ARTEFACT_RETIRED, MAJOR)),
    "agreed": case(PRINCIPLE, "status: draft", "status: active", (K.STATUS_MOVED, MINOR)),
    "a relation more": case(
        STANDARD,
        "legal_basis:",
        "related: [draft-standard]\nlegal_basis:",
        (K.RELATION_GAINED, MINOR),
    ),
    "a relation elsewhere": case(
        STANDARD,
        "publisher: nhs-england",
        "publisher: nhs-trust",
        (K.RELATION_LOST, MINOR),
        (K.RELATION_GAINED, MINOR),
    ),
    "a source less": case(
        STANDARD,
        "  - source: hearsay\n    note: Seen in a talk\n",
        "",
        (K.RELATION_LOST, MINOR),
    ),
    "another version": case(STANDARD, 'version: "1.10"', 'version: "1.11"', (K.FACT, MINOR)),
    "a title reworded": case(STANDARD, "title: New standard", "title: Newer", (K.WORDING, PATCH)),
    "a requirement reworded": case(
        STANDARD, "sends each result", "sends every result", (K.WORDING, PATCH)
    ),
    "a text reworded": case(STANDARD, "and every GP knows it", "as GPs know", (K.WORDING, PATCH)),
    "a note reworded": case(STANDARD, "Seen in a talk", "Heard in a talk", (K.WORDING, PATCH)),
    "a check reworded": case(
        PRINCIPLE, "Is there one place", "Is there just one place", (K.WORDING, PATCH)
    ),
    "one check more": case(
        PRINCIPLE, "checks:\n", "checks:\n  - Who may see it?\n", (K.DETAIL_ADDED, MINOR)
    ),
    "a review put off": case(
        STANDARD, "status: active", "status: active\nreview_by: 2027-01-01", (K.UPKEEP, PATCH)
    ),
    "sources in another order": case(
        STANDARD,
        "  - source: roundtable\n  - source: hearsay\n    note: Seen in a talk\n",
        "  - source: hearsay\n    note: Seen in a talk\n  - source: roundtable\n",
        (K.REORDERED, PATCH),
    ),
    "the manifest's notice": case(
        "blueprint.yaml",
        "minimum_notice_months: 12",
        "minimum_notice_months: 3",
        (K.DATE_BROUGHT_FORWARD, MAJOR),
    ),
    "a reader group renamed": case(
        "blueprint.yaml", "title: Industry", "title: Companies", (K.WORDING, PATCH)
    ),
}


@pytest.mark.parametrize("named", CASES)
def test_an_edit_is_called_what_it_means_and_nothing_else(named: str) -> None:
    edit = CASES[named]
    changes = changed({edit.path: _edited(edit.path, edit.old, edit.new)})
    assert [(change.kind, change.step) for change in changes] == list(edit.means)


def test_nothing_changed_is_no_change() -> None:
    assert changed({}) == ()
    assert step_needed(()) is Step.NONE


def test_a_new_standard_brings_its_obligations() -> None:
    text = _text(STANDARD).replace("former_codes: [DCB0002]\n", "")
    changes = changed({"standards/newer-standard.yaml": text.replace("SHOULD", "MUST")})
    assert [(change.kind, change.step) for change in changes] == [
        (K.ARTEFACT_ADDED, MINOR),
        (K.OBLIGATION_ADDED, MAJOR),
    ]


def test_a_new_signal_turns_the_one_that_held() -> None:
    signal = ADDED[SIGNAL].replace("sustain", "migrate")
    changes = changed(
        {
            "signals/portal-left.yaml": signal,
            SIGNAL: ADDED[SIGNAL].replace("status: active", "status: retired"),
        }
    )
    turn = next(change for change in changes if change.kind is K.SIGNAL_TURNED)
    assert (turn.before, turn.after, turn.step) == ("sustain", "migrate", MAJOR)


def test_an_artefact_that_is_gone_ends_and_takes_its_obligations_along() -> None:
    new = _read(without=STANDARD)
    changes = [change for change in compare(_read(), new) if change.artefact == "new-standard"]
    assert [change.kind for change in changes] == [K.ARTEFACT_REMOVED, K.OBLIGATION_REMOVED]
    assert {change.step for change in changes} == {MAJOR}


def test_a_renamed_artefact_is_one_change_and_those_that_name_it_are_none() -> None:
    files = {
        "standards/renamed-standard.yaml": f"{_text(STANDARD)}formerly: [new-standard]\n",
        "standards/old-standard.yaml": _edited(
            "standards/old-standard.yaml", "by: new-standard", "by: renamed-standard"
        ),
        PRINCIPLE: _edited(PRINCIPLE, "[new-standard]", "[renamed-standard]"),
    }
    changes = compare(_read(), _read(files, without=STANDARD))
    assert [(change.kind, change.before, change.after) for change in changes] == [
        (K.ARTEFACT_RENAMED, "new-standard", "renamed-standard")
    ]


def test_an_artefact_merged_into_another_is_gone_and_says_where_it_went() -> None:
    files = {
        "standards/draft-standard.yaml": f"{_text('standards/draft-standard.yaml')}"
        "formerly: [new-standard]\n"
    }
    changes = compare(_read(), _read(files, without=STANDARD))
    gone = next(change for change in changes if change.kind is K.ARTEFACT_REMOVED)
    assert (gone.artefact, gone.after) == ("new-standard", "draft-standard")


def test_of_two_artefacts_made_one_the_first_is_renamed_and_the_other_gone() -> None:
    merged = _text("standards/draft-standard.yaml") + "formerly: [draft-standard, another]\n"
    another = {"standards/another.yaml": _text("standards/draft-standard.yaml")}
    old = _read(another)
    new = _read({"standards/merged.yaml": merged}, without="standards/draft-standard.yaml")
    changes = {change.kind: change for change in compare(old, new)}
    assert changes[K.ARTEFACT_RENAMED].before == "draft-standard"
    assert changes[K.ARTEFACT_REMOVED].artefact == "another"


def test_lists_far_longer_than_people_write_are_compared_in_time() -> None:
    def aliases(start: int) -> Blueprint:
        lines = "".join(f"  - number {start + place}\n" for place in range(9_000))
        return _read({STANDARD: f"{_text(STANDARD)}aliases:\n{lines}"})

    assert len(compare(aliases(0), aliases(9_000))) == 9_000


def test_records_are_known_by_their_names_not_by_their_places() -> None:
    first = "  - {key: a-first-one, text: A product waits., level: MAY, subjects: [supplier]}\n"
    old = _edited(PRINCIPLE, "requirements:\n", f"requirements:\n{first}")
    new = _text(PRINCIPLE).replace("level: MUST", "level: SHOULD")
    changes = compare(_read({PRINCIPLE: old}), _read({PRINCIPLE: new}))
    assert [(change.kind, change.way) for change in changes] == [
        (K.OBLIGATION_LOOSENED, ("requirements", "read-before-asking", "level")),
        (K.OBLIGATION_REMOVED, ("requirements", "a-first-one")),
    ]


def test_a_change_knows_its_values_whom_it_touches_and_from_when() -> None:
    (change,) = changed({STANDARD: _edited(STANDARD, "level: SHOULD", "level: MUST")})
    assert (change.title, change.way) == (
        "New standard",
        ("requirements", "send-results", "level"),
    )
    assert (change.before, change.after) == ("SHOULD", "MUST")
    assert change.effective == date(2027, 4, 1)
    assert change.reach == Reach(
        audiences=("industry",),
        tiers=("national",),
        parties=("supplier",),
        product_types=("electronic-patient-record",),
        care_settings=("hospital",),
        pillars=("first-pillar",),
    )


def test_a_signal_touches_those_whom_its_subject_touches() -> None:
    platform = ADDED["platforms/portal.yaml"] + "audiences: [staff]\ntier: national\n"
    files = {**ADDED, "platforms/portal.yaml": platform}
    old = _read(files)
    new = _read({**files, SIGNAL: files[SIGNAL].replace("sustain", "invest")})
    (change,) = compare(old, new)
    assert (change.reach.audiences, change.reach.tiers) == (("staff",), ("national",))


def test_who_is_no_longer_touched_is_told_too() -> None:
    (change,) = changed({STANDARD: _edited(STANDARD, "audiences: [industry]\n", "")})
    assert change.reach.audiences == ("industry",)


@pytest.mark.parametrize(
    ("version", "step", "least"),
    [
        ((1, 2, 3), Step.MAJOR, (2, 0, 0)),
        ((1, 2, 3), Step.MINOR, (1, 3, 0)),
        ((1, 2, 3), Step.PATCH, (1, 2, 4)),
        ((0, 2, 3), Step.MAJOR, (0, 3, 0)),
        ((0, 2, 3), Step.PATCH, (0, 2, 4)),
    ],
)
def test_the_least_version_follows_from_the_step(
    version: tuple[int, int, int], step: Step, least: tuple[int, int, int]
) -> None:
    assert least_next(version, step) == least


def test_the_record_of_a_release_needs_no_step_itself() -> None:
    record = (
        "title: Release 1.0.0\nsummary: The first.\nstatus: draft\nversion: 1.0.0\n"
        "date: 2026-10-01\napproved_by: nhs-england\nnote: The first.\n"
        "sources: [{source: roundtable}]\n"
    )
    changes = changed({"releases/release-1-0-0.yaml": record, "changelog.md": "# Changelog\n"})
    assert {change.kind for change in changes} == {K.ARTEFACT_ADDED, K.UPKEEP}
    assert step_needed(changes) is Step.NONE


def test_every_entry_of_the_table_names_a_field_that_exists() -> None:
    for model, field in TABLE:
        assert field in model.model_fields, f"{model.__name__} has no field {field}"


def test_every_vocabulary_of_the_manifest_has_its_place_in_the_reach() -> None:
    vocabularies = {
        mark.note.vocabulary
        for model in MODELS
        for mark in marks(model)
        if isinstance(mark.note, Choice)
    }
    assert vocabularies <= set(Reach.__dataclass_fields__)


def test_an_edit_of_any_field_that_the_content_fills_is_found() -> None:
    tally = try_every_field(_content(), seed=1)
    assert tally.tried.total() > 400
    assert (tally.missed, tally.invented, tally.overclassified) == ([], [], [])


def test_random_edits_are_found_and_rewordings_are_called_nothing_more() -> None:
    tally = try_edits(_content(), tries=300, seed=2)
    assert (tally.missed, tally.invented, tally.overclassified) == ([], [], [])


def changed(files: Mapping[str, str]) -> tuple[Change, ...]:
    """The changes that files bring when they are put over the small blueprint."""
    return compare(_read(), _read({**ADDED, **files}))


def _read(files: Mapping[str, str] = ADDED, without: str = "") -> Blueprint:
    tree = small_with({**ADDED, **files})
    kept = {path: content for path, content in tree.contents.items() if path != without}
    reading = load(type(tree)(kept))
    assert reading.faults == []
    return assemble(reading)


def _content() -> Blueprint:
    return assemble(load(FolderTree(ROOT / "blueprint")))


def _text(path: str) -> str:
    return ADDED[path] if path in ADDED else SMALL[path].decode()


def _edited(path: str, old: str, new: str) -> str:
    text = _text(path)
    assert old in text
    return text.replace(old, new, 1)
