"""What turns on which day, and how each artefact stands on any day."""

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint_build.checks.catalogue import rules
from blueprint_build.checks.rule import Family
from blueprint_build.checks.run import check
from blueprint_build.graph.agenda import agenda
from blueprint_build.graph.blueprint import assemble
from blueprint_build.graph.lens import Lens
from blueprint_build.graph.timeline import State, Timeline, timeline_of
from blueprint_build.graph.turns import Turn
from blueprint_build.source.document import Document
from blueprint_build.source.load import load
from blueprint_build.source.tree import FolderTree
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.milestone import Confidence
from blueprint_schema.kinds.standard import StandardDates
from blueprint_schema.table import BY_NAME
from blueprint_schema.text import YEARS
from tests.case import CASES, lay
from tests.conftest import MINIMAL, ROOT, TODAY, judge

SHARED = {"title": "T", "summary": "S", "status": "active", "sources": [{"source": "s"}]}
BASE: dict[str, dict[str, Any]] = {
    "platform": {"type": "national", "lifecycle": "live", "substitutable": "no"},
    "standard": {
        "type": "record",
        "publisher": "o",
        "level": "mandated",
        "adoption_basis": "national",
    },
    "signal": {
        "stance": "disinvest",
        "subject": "old",
        "rationale": "R",
        "decided_on": "2026-01-01",
        "valid_until": "2028-12-31",
        "market_implication": "exit",
    },
    "milestone": {"confidence": "planned", "progress": "not-started", "evidence_of_done": "E"},
    "organisation": {"form": "body"},
}


def made(kind: str, id: str, **fields: Any) -> Artefact:
    """An artefact of a kind, valid but for what the test says of it."""
    return BY_NAME[kind].model_validate({"id": id, **SHARED, **BASE[kind], **fields})


def over_time(*artefacts: Artefact) -> Timeline:
    """The timeline of these artefacts."""
    return timeline_of({artefact.id: artefact for artefact in artefacts})


def step(id: str, earliest: str, latest: str, **fields: Any) -> Artefact:
    """A milestone between two days."""
    when = {"earliest": earliest, "latest": latest, "precision": "range"}
    return made("milestone", id, date=when, **fields)


def states(timeline: Timeline, id: str, *days: str) -> list[State]:
    """How an artefact stands on each of these days."""
    return [timeline.standing(id, date.fromisoformat(day)).state for day in days]


def test_a_standard_is_expected_then_in_force_then_ended() -> None:
    dates = {"published": "2026-01-01", "effective": "2027-01-01", "retired": "2029-01-01"}
    timeline = over_time(made("standard", "s", dates=dates))
    found = states(timeline, "s", "2026-12-31", "2027-01-01", "2028-12-31", "2029-01-01")
    assert found == [State.EXPECTED, State.IN_FORCE, State.IN_FORCE, State.ENDED]


def test_a_last_day_is_still_a_day_on_which_it_holds() -> None:
    timeline = over_time(
        made("organisation", "o", active_from="2020-01-01", active_to="2027-03-31"),
        made("signal", "s", valid_until="2027-03-31"),
    )
    days = ("2027-03-31", "2027-04-01")
    assert states(timeline, "o", *days) == [State.IN_FORCE, State.ENDED]
    assert states(timeline, "s", *days) == [State.IN_FORCE, State.LAPSED]


def test_what_is_planned_is_there_from_the_last_day_of_its_first_delivery() -> None:
    timeline = over_time(
        made("platform", "new", lifecycle="planned"),
        step("second", "2028-01-01", "2028-12-31", delivers=["new"]),
        step("first", "2027-01-01", "2027-12-31", delivers=["new"], confidence="indicative"),
    )
    assert states(timeline, "new", "2027-12-30", "2027-12-31") == [State.EXPECTED, State.IN_FORCE]
    since = timeline.standing("new", date(2029, 1, 1)).since
    assert since
    assert (since.says, since.day, since.latest) == ("first", date(2027, 1, 1), date(2027, 12, 31))
    assert since.firmness is Confidence.INDICATIVE
    assert [event.turn for event in timeline.of("new")] == [Turn.STARTS, Turn.ADVANCES]


def test_a_delivery_to_what_is_there_already_does_not_start_it() -> None:
    upgrade = step("upgrade", "2028-01-01", "2028-12-31", delivers=["p"])
    timeline = over_time(made("platform", "p"), upgrade)
    assert states(timeline, "p", "2020-01-01", "2029-01-01") == [State.IN_FORCE] * 2


@pytest.mark.parametrize("progress", ["cancelled", "slipped"])
def test_a_step_that_is_not_taken_turns_nothing(progress: str) -> None:
    timeline = over_time(
        made("platform", "old"),
        made("platform", "new", lifecycle="planned"),
        step("m", "2026-01-01", "2026-01-31", ends=["old"], delivers=["new"], progress=progress),
    )
    assert states(timeline, "old", "2027-01-01") == [State.IN_FORCE]
    assert states(timeline, "new", "2027-01-01") == [State.EXPECTED]


def test_a_switch_off_is_stated_by_the_signal_and_says_where() -> None:
    timeline = over_time(made("platform", "old"), made("signal", "leave", exit_date="2027-04-01"))
    before = timeline.standing("old", date(2027, 3, 31))
    assert before.state is State.IN_FORCE
    assert before.until
    assert (before.until.says, before.until.pointer) == ("leave", ("exit_date",))
    assert timeline.standing("old", date(2027, 4, 1)).since == before.until
    assert before.until in timeline.said_by("leave")
    assert timeline.on(date(2027, 4, 1)) == (before.until,)


def test_a_retired_signal_held_until_the_next_one() -> None:
    timeline = over_time(
        made("platform", "old"),
        made("signal", "first", status="retired", decided_on="2025-01-01"),
        made("signal", "second", decided_on="2026-06-01"),
    )
    days = ("2024-12-31", "2026-05-31", "2026-06-01")
    assert states(timeline, "first", *days) == [State.EXPECTED, State.IN_FORCE, State.ENDED]


def test_what_was_retired_on_a_day_that_nobody_knows_is_never_told_to_be_in_force() -> None:
    timeline = over_time(made("standard", "s", status="retired", dates={"published": "2020-01-01"}))
    assert states(timeline, "s", "2021-01-01") == [State.ENDED]


def test_a_lens_remembers_whose_statements_a_standing_rests_on() -> None:
    lens = Lens(assemble(load(FolderTree(MINIMAL))), TODAY)
    assert lens.standing("new-standard").state is State.IN_FORCE
    assert {("artefact", "new-standard"), ("links", "new-standard"), ("date", "")} <= lens.reads


DAYS = st.integers(0, 60).map(lambda months: date(2025, 1, 31) + timedelta(31 * months))
SOME_DAY = st.none() | DAYS


@st.composite
def blueprints(draw: st.DrawFn) -> Mapping[str, Artefact]:
    """A few artefacts that say all sorts of things about each other's days."""
    status = st.sampled_from(["draft", "active", "deprecated", "retired"])
    lifecycle = st.sampled_from(["planned", "live", "retiring", "retired"])
    found = [made("platform", "old", status=draw(status), lifecycle=draw(lifecycle))]
    dates = {
        name: draw(SOME_DAY) for name in ("published", "effective", "full_conformance", "expiry")
    }
    dates["retired"] = draw(SOME_DAY)
    found.append(made("standard", "new", status=draw(status), dates=dates))
    for name in ("s1", "s2"):
        signal = {"status": draw(status), "decided_on": draw(DAYS), "valid_until": draw(DAYS)}
        found.append(made("signal", name, **signal, exit_date=draw(SOME_DAY)))
    for name in ("m1", "m2"):
        first, last = sorted((draw(DAYS), draw(DAYS)))
        sets = st.lists(st.sampled_from(["old", "new"]), unique=True)
        progress = draw(st.sampled_from(["not-started", "done", "slipped", "cancelled"]))
        found.append(
            step(
                name,
                first.isoformat(),
                last.isoformat(),
                ends=draw(sets),
                delivers=draw(sets),
                progress=progress,
                status=draw(status),
            )
        )
    return {artefact.id: artefact for artefact in found}


@given(blueprints(), DAYS)
def test_in_force_means_that_the_last_start_is_later_than_the_last_end(
    artefacts: Mapping[str, Artefact], day: date
) -> None:
    timeline = timeline_of(artefacts)
    for id in artefacts:
        happened = [event for event in timeline.of(id) if event.latest <= day]
        starts = [event.latest for event in happened if event.turn is Turn.STARTS]
        ends = [event.latest for event in happened if event.turn in (Turn.ENDS, Turn.LAPSES)]
        in_force = timeline.standing(id, day).state is State.IN_FORCE
        if starts or ends:
            assert in_force == (max(starts, default=date.min) > max(ends, default=date.min))


@given(blueprints())
def test_a_standing_lasts_until_the_day_that_it_names(
    artefacts: Mapping[str, Artefact],
) -> None:
    timeline = timeline_of(artefacts)
    for id in artefacts:
        day = date(2024, 1, 1)
        while until := timeline.standing(id, day).until:
            eve = timeline.standing(id, until.latest - timedelta(1))
            assert (eve.state, eve.until) == (timeline.standing(id, day).state, until)
            day = until.latest


@given(blueprints(), st.randoms())
def test_the_timeline_does_not_depend_on_the_order_of_files(
    artefacts: Mapping[str, Artefact], random: Any
) -> None:
    ids = sorted(artefacts)
    random.shuffle(ids)
    assert timeline_of({id: artefacts[id] for id in ids}).events == timeline_of(artefacts).events


TIME = sorted(rule.name for rule in rules() if rule.family is Family.TIME)


@pytest.mark.parametrize("name", [*TIME, "two-current-signals"])
@pytest.mark.parametrize("day", [date(1980, 1, 1), date(2027, 4, 1), date(2099, 12, 31)])
def test_an_error_does_not_depend_on_the_day_on_which_somebody_looks(
    name: str, day: date, minimal: Path
) -> None:
    lay(CASES / "rules" / name / "fails", minimal)
    assert judge(minimal, day).errors == judge(minimal).errors


def test_an_agenda_counts_what_is_in_force_at_the_end_of_each_day() -> None:
    whole = assemble(load(FolderTree(ROOT / "blueprint")))
    for leaf in agenda(whole, date(2025, 1, 1)):
        found = Counter(
            type(artefact).kind.name
            for id, artefact in whole.artefacts.items()
            if whole.timeline.standing(id, leaf.day).state is State.IN_FORCE
        )
        assert leaf.in_force == {name: found[name] for name in leaf.in_force}
        assert all(event.latest == leaf.day for event in leaf.events)


EDGES = [date(YEARS[0], 1, 1), date(2027, 4, 1), date(YEARS[-1], 12, 31)]


@given(st.lists(st.sampled_from(EDGES), min_size=12, max_size=12), st.dates())
def test_a_blueprint_can_be_judged_whatever_its_dates_and_on_whatever_day(
    days: list[date], today: date
) -> None:
    given = iter(days)
    reading = load(FolderTree(MINIMAL))
    dates = {name: next(given) for name in StandardDates.model_fields}
    earliest, latest = sorted((next(given), next(given)))
    made_up = [
        made("standard", "old", dates=dates, superseded_by="new"),
        made("standard", "new", status="draft", depends_on=["old"]),
        made("signal", "s", decided_on=next(given), valid_until=next(given), exit_date=days[0]),
        step("m", earliest.isoformat(), latest.isoformat(), delivers=["new"], ends=["old"]),
    ]
    reading.artefacts += [(f"{type(a).kind.folder}/{a.id}.yaml", a) for a in made_up]
    reading.documents |= {
        f"{type(a).kind.folder}/{a.id}.yaml": Document("", "", {}) for a in made_up
    }
    check(reading, today)
