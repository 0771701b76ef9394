"""The blueprint in this repository: valid, and as complete as its readers were promised."""

from datetime import date

import pytest

from blueprint_build.checks.run import Verdict
from blueprint_build.graph.blueprint import Blueprint
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.outcome import Beneficiary, Outcome
from blueprint_schema.kinds.pillar import Pillar, PillarForm
from blueprint_schema.kinds.principle import CharterStatus, Principle
from blueprint_schema.kinds.shift import Shift
from blueprint_schema.kinds.standard import Standard
from blueprint_schema.table import MODELS
from blueprint_schema.words import Conformance, Status
from tests.conftest import ROOT, TODAY, judge, real_verdict


@pytest.fixture(scope="module")
def verdict() -> Verdict:
    return real_verdict()


@pytest.fixture(scope="module")
def blueprint(verdict: Verdict) -> Blueprint:
    return verdict.subject.blueprint


def test_there_is_nothing_to_find(verdict: Verdict) -> None:
    assert verdict.findings == ()


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.kind.name)
def test_no_kind_is_empty(model: type[Artefact], blueprint: Blueprint) -> None:
    assert blueprint.of_kind(model)


def test_five_pillars_and_one_theme_carry_three_shifts(blueprint: Blueprint) -> None:
    forms = [pillar.form for pillar in blueprint.of_kind(Pillar)]
    assert forms == [PillarForm.PILLAR] * 5 + [PillarForm.CROSS_CUTTING]
    assert len(blueprint.of_kind(Shift)) == 3


def test_the_six_principles_that_feedback_missed_are_there(blueprint: Blueprint) -> None:
    names = {
        name.casefold()
        for principle in blueprint.of_kind(Principle)
        if principle.charter_status is CharterStatus.ASKED_FOR
        for name in (principle.title, *principle.aliases)
    }
    assert {
        "reusable by design",
        "architectural coherence",
        "architectural evolution",
        "healthcare principles",
        "do it right first time",
        "don't build without a customer",
    } <= names


def test_the_statement_of_a_principle_binds_as_it_says(blueprint: Blueprint) -> None:
    for principle in blueprint.of_kind(Principle):
        said = [word for word in principle.statement.split() if word in set(Conformance)]
        assert said == [principle.conformance.value], principle.id


def test_no_two_principles_ask_for_the_same(blueprint: Blueprint) -> None:
    asked = [action.what for p in blueprint.of_kind(Principle) for action in p.actions]
    checked = [check for p in blueprint.of_kind(Principle) for check in p.checks]
    assert len(asked) == len(set(asked))
    assert len(checked) == len(set(checked))


def test_what_must_be_done_is_verified_and_enforced(blueprint: Blueprint) -> None:
    for holder in (*blueprint.of_kind(Standard), *blueprint.of_kind(Principle)):
        for requirement in holder.requirements:
            if requirement.level is Conformance.MUST:
                assert requirement.verification, f"{holder.id}: {requirement.key}"
                assert requirement.enforcement, f"{holder.id}: {requirement.key}"


def test_what_has_ended_names_what_came_after(blueprint: Blueprint) -> None:
    for standard in blueprint.of_kind(Standard):
        if standard.status in (Status.DEPRECATED, Status.RETIRED):
            assert standard.superseded_by, standard.id


def test_patients_and_staff_both_gain(blueprint: Blueprint) -> None:
    gaining = {outcome.beneficiary for outcome in blueprint.of_kind(Outcome)}
    assert {Beneficiary.PATIENT, Beneficiary.STAFF} <= gaining


def test_a_figure_is_dated_and_sourced(blueprint: Blueprint) -> None:
    for outcome in blueprint.of_kind(Outcome):
        for measure in outcome.measures:
            if measure.baseline or measure.latest or measure.target:
                assert measure.source, f"{outcome.id}: {measure.title}"


def test_our_own_drafting_is_a_draft(blueprint: Blueprint) -> None:
    for model in (Principle, Pillar, Outcome):
        assert {artefact.status for artefact in blueprint.of_kind(model)} == {Status.DRAFT}


def test_the_content_is_valid_on_its_first_day_and_today() -> None:
    for day in (date(2025, 7, 1), TODAY):
        assert judge(ROOT / "blueprint", day).errors == ()


def test_the_editors_guide_names_every_kind() -> None:
    guide = (ROOT / "blueprint/editors-guide.md").read_text("utf-8")
    for model in MODELS:
        assert f"[{model.kind.name}](../guide/{model.kind.name}/)" in guide
        assert f"`{model.kind.folder}/`" in guide
