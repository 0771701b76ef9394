"""Whatever value is changed, somebody notices, or the change does no harm."""

import pytest

from tests.conftest import TODAY
from tests.memory import SMALL, judged
from tests.mutation.__main__ import CONTENT, SEED, content
from tests.mutation.changes import Change, Mutant, mutants
from tests.mutation.outcome import Bench, Where
from tests.mutation.survivors import reason


@pytest.fixture(scope="module")
def small() -> Bench:
    return Bench(SMALL, TODAY)


def made(bench: Bench, count: int) -> list[Mutant]:
    return list(mutants(bench.reading, bench.verdict.subject.blueprint, count, SEED))


def test_a_mutant_of_the_small_blueprint_is_noticed_or_harmless(small: Bench) -> None:
    for mutant in made(small, 400):
        outcome = small.judge(mutant)
        assert outcome.where is not Where.ELSEWHERE, str(mutant)
        assert outcome.where is not Where.NOWHERE or reason(mutant), str(mutant)


def test_a_mutant_of_the_real_content_is_noticed_or_harmless() -> None:
    bench = Bench(content(CONTENT), TODAY)
    for mutant in made(bench, 20):
        outcome = bench.judge(mutant)
        assert outcome.where is not Where.ELSEWHERE, str(mutant)
        assert outcome.where is not Where.NOWHERE or reason(mutant), str(mutant)


def test_mutants_are_the_same_every_time_and_of_every_sort(small: Bench) -> None:
    assert made(small, 50) == made(small, 50)
    assert {mutant.change for mutant in made(small, 50)} == set(Change)


def test_a_file_read_alone_is_judged_as_with_all_others(small: Bench) -> None:
    for mutant in made(small, 60):
        assert small.judge(mutant).findings == judged({mutant.path: mutant.text}).findings
