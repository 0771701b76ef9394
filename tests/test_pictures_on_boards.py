"""The overview, the capability map, the board of signals, and reference architectures."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some
from pytest_regressions.file_regression import FileRegressionFixture

from blueprint_build.graph.lens import Lens
from blueprint_build.graph.request import Request
from blueprint_build.pictures.capability_map import MOST as MOST_CAPABILITIES
from blueprint_build.pictures.catalogue import draw
from blueprint_build.pictures.columns import evened_out, height_of, shared_out
from blueprint_build.pictures.drawing import Area, Drawing, Outline, Part, Sign, Words
from blueprint_build.pictures.picture import Picture
from blueprint_build.pictures.reference_architecture import MOST as MOST_FILLINGS
from blueprint_build.pictures.signals import MOST as MOST_SIGNALS
from blueprint_schema.picture import PictureName
from tests.conftest import MINIMAL, TESTS, TODAY, Change, judge
from tests.test_pictures import case, svg_of

OVERVIEW, MAP = PictureName.OVERVIEW, PictureName.CAPABILITY_MAP
BOARD, ARCHITECTURE = PictureName.SIGNALS, PictureName.REFERENCE_ARCHITECTURE
WHOLE = "whole-system"
HOSTILE = "<script>x</script> & \\\\N ]]>"
TARGET = date(2029, 12, 31)


def drawn(name: PictureName, folder: Path, subject: str = "", day: date = TODAY) -> Picture:
    return draw(Request(name, subject), Lens(judge(folder).subject.blueprint, day))


def drawing_of(picture: Picture) -> Drawing:
    assert picture.drawing is not None
    return picture.drawing


def part(picture: Picture, start: str) -> Part:
    return next(p for p in drawing_of(picture).parts() if p.name.startswith(start))


def said(part: Part) -> list[str]:
    return [" ".join(shape.lines) for shape in part.shapes if isinstance(shape, Words)]


def signs(part: Part) -> list[Outline]:
    return [shape.outline for shape in part.shapes if isinstance(shape, Sign)]


def area(part: Part) -> Area:
    return next(shape for shape in part.shapes if isinstance(shape, Area))


def column(picture: Picture, head: str) -> list[list[str]]:
    at = picture.table.head.index(head)
    return [[cell.text for cell in row[at]] for row in picture.table.rows]


def altered(files: dict[str, bytes], path: str, old: str, new: str) -> dict[str, bytes]:
    text = files[path].decode()
    assert old in text
    return {**files, path: text.replace(old, new).encode()}


# Sharing out over columns


@given(some.lists(some.integers(10, 200), max_size=30), some.integers(1, 6))
def test_columns_keep_everything_in_order_and_none_is_needlessly_tall(
    heights: list[int], columns: int
) -> None:
    places = shared_out(heights, columns, 5)
    assert [place for own in places for place in own] == list(range(len(heights)))
    assert len(places) <= columns
    tallest = max((height_of([heights[place] for place in own], 5) for own in places), default=0)
    evenly = sum(heights) / columns
    assert tallest <= evenly + max(heights, default=0) + 5 * len(heights)


@given(some.lists(some.integers(10, 200), max_size=30), some.integers(1, 4))
def test_evened_out_columns_keep_everything_and_their_own_order(
    heights: list[int], columns: int
) -> None:
    places = evened_out(heights, columns, 5)
    assert sorted(place for own in places for place in own) == list(range(len(heights)))
    assert all(own == sorted(own) for own in places)


def test_columns_are_as_even_as_can_be() -> None:
    assert evened_out([330, 460, 420, 160, 355], 2, 0) == [[0, 3, 4], [1, 2]]


# The overview


def test_a_pillar_tells_its_steps_and_what_is_leaving(changed: Change) -> None:
    picture = drawn(OVERVIEW, changed(case(OVERVIEW)))
    pillar = part(picture, "pillar: First pillar")
    assert said(pillar)[-1] == (
        "Steps: 1 done, 1 due, 1 ahead Next step: June 2027 Leaving: 2, next June 2027"
    )
    assert [shape.tone for shape in pillar.shapes if isinstance(shape, Area)][-3:] == [
        "done",
        "due",
        "ahead",
    ]
    assert column(picture, "On this date")[1] == [
        "Steps: 1 done, 1 due, 1 ahead",
        "Next step: June 2027",
        "Leaving: 2, next June 2027",
    ]


def test_on_a_later_date_steps_are_due_and_what_has_ended_is_gone(changed: Change) -> None:
    picture = drawn(OVERVIEW, changed(case(OVERVIEW)), day=date(2027, 12, 31))
    assert said(part(picture, "pillar: First"))[-1] == "Steps: 1 done, 2 due Leaving: 1 Gone: 1"


def test_the_description_counts_each_step_once_however_many_pillars_it_has(
    changed: Change,
) -> None:
    assert drawn(OVERVIEW, changed(case(OVERVIEW))).description == (
        "The direction is one shift; the work is one pillar and one theme across them; "
        "the result is one outcome. 1 of 3 steps of the roadmap is done, 1 more is due. "
        "On the way out: two platforms or standards."
    )


def test_numbers_say_which_shifts_a_pillar_is_for(changed: Change) -> None:
    picture = drawn(OVERVIEW, changed(case(OVERVIEW)))
    assert said(part(picture, "shift 1"))[0] == "1"
    assert said(part(picture, "pillar: First"))[:2] == ["For shift", "1"]
    assert part(picture, "theme: A theme across, for shift 1")


def test_rows_of_outcomes_are_filled_from_edge_to_edge(changed: Change) -> None:
    text = (MINIMAL / "outcomes" / "less-typing.yaml").read_text("utf-8")
    patient = text.replace("beneficiary: staff", "beneficiary: patient")
    many = {f"outcomes/for-staff-{n}.yaml": text for n in range(3)}
    many |= {f"outcomes/for-people-{n}.yaml": patient for n in range(3)}
    drawing = drawing_of(drawn(OVERVIEW, changed(many)))
    boxes = [area(p) for p in drawing.parts() if p.tone == "outcome"]
    for y in {box.y for box in boxes}:
        right = max(box.x + box.width for box in boxes if box.y == y)
        assert right == pytest.approx(drawing.width, abs=1)


# The capability map


def test_boxes_lie_in_the_box_of_what_they_are_part_of(changed: Change) -> None:
    picture = drawn(MAP, changed(case(MAP)))
    for inner, outer in (("Reminding", "Booking"), ("Booking", "Seeing people")):
        small, large = (area(part(picture, f"capability: {name}")) for name in (inner, outer))
        assert large.x < small.x
        assert large.y < small.y
        assert small.x + small.width < large.x + large.width
        assert small.y + small.height < large.y + large.height


def test_the_map_sets_what_people_meet_beside_what_they_never_see(changed: Change) -> None:
    picture = drawn(MAP, changed(case(MAP)))
    left, right = (
        area(part(picture, f"capability: {name}")) for name in ("Seeing people", "Keeping records")
    )
    assert left.x + left.width < right.x
    assert left.y == right.y
    assert signs(part(picture, "capability: Reminding")) == [Outline.OPEN_SQUARE]
    assert signs(part(picture, "capability: Booking")) == []


@pytest.mark.parametrize(
    ("aspect", "name", "sign", "word"),
    [
        ("maturity", "Visiting at home", [Outline.CROSS], "missing"),
        ("maturity", "Seeing people", [Outline.HALF], "patchy"),
        ("maturity", "Booking", [Outline.DISC], "there"),
        ("maturity", "Finding records", [Outline.DIAMOND], "mature"),
        ("maturity", "Reminding", [], "not known"),
        ("coverage", "Booking", [Outline.DISC], "2"),
        ("coverage", "Seeing people", [Outline.DISC], "2"),
        ("coverage", "Reminding", [Outline.OPEN_SQUARE], "shared"),
        ("coverage", "Visiting at home", [Outline.CROSS], "none"),
        ("coverage", "Finding records", [Outline.CIRCLE], "to come"),
        ("investment", "Booking", [Outline.HALF], "turn"),
        ("investment", "Visiting at home", [], "no signal"),
    ],
)
def test_an_aspect_is_a_sign_and_a_word_in_each_box(
    aspect: str, name: str, sign: list[Outline], word: str, changed: Change
) -> None:
    box = part(drawn(MAP, changed(case(MAP)), aspect), f"capability: {name}")
    assert signs(box) == sign
    assert word in said(box)


def test_coverage_counts_only_what_is_there_on_the_date(changed: Change) -> None:
    folder = changed(case(MAP))
    assert "one" in said(part(drawn(MAP, folder, "coverage", TARGET), "capability: Booking"))


def test_the_table_of_the_map_tells_what_an_aspect_rests_on(changed: Change) -> None:
    folder = changed(case(MAP))
    platforms = dict(
        zip(
            [cells[0] for cells in column(drawn(MAP, folder, "coverage"), "Capability")],
            column(drawn(MAP, folder, "coverage"), "Platforms"),
            strict=True,
        )
    )
    assert platforms["Booking"] == ["Booking platform", "Diary"]
    assert platforms["Finding records"] == ["Index to come (to come)"]
    assert platforms["Visiting at home"] == ["none"]


def test_a_map_of_very_many_capabilities_is_drawn_in_part_and_says_so(changed: Change) -> None:
    files = case(MAP)
    text = files["capabilities/booking.yaml"]
    files |= {f"capabilities/booking-{n}.yaml": text for n in range(MOST_CAPABILITIES)}
    picture = drawn(MAP, changed(files), "maturity")
    assert len(drawing_of(picture).parts()) == MOST_CAPABILITIES
    assert len(picture.table.rows) == MOST_CAPABILITIES + 6
    assert picture.description.endswith("The picture shows a part; the table has all.")


# The board of signals


def test_a_card_tells_the_date_that_matters_and_what_comes_instead(changed: Change) -> None:
    card = part(drawn(BOARD, changed(case(BOARD))), "signal disinvest: Old platform")
    assert said(card) == [
        "Old platform",
        "moved: was sustain ends 31 December 2027 then New platform 12 months’ notice",
    ]


def test_only_the_newest_signal_about_something_has_a_card(changed: Change) -> None:
    picture = drawn(BOARD, changed(case(BOARD)))
    assert len(drawing_of(picture).parts()) == len(picture.table.rows) == 3
    assert picture.description == (
        "Three signals: invest 1, disinvest 1 and explore 1. "
        "Two signals moved from what was said before."
    )


def test_a_signal_that_lapses_by_the_date_is_told_apart(changed: Change) -> None:
    picture = drawn(BOARD, changed(case(BOARD)), day=date(2027, 12, 31))
    card = part(picture, "signal explore: Tried platform")
    assert card.tone == "ended"
    assert said(card)[-1] == "lapsed June 2027"
    assert picture.description.endswith("By this date 1 lapse unless they are confirmed.")


def test_on_a_day_before_the_turn_the_older_signal_is_shown(changed: Change) -> None:
    picture = drawn(BOARD, changed(case(BOARD)), day=date(2026, 1, 1))
    names = [each.name for each in drawing_of(picture).parts()]
    assert any(name.startswith("signal sustain: Old platform") for name in names)


def test_a_board_of_very_many_signals_is_drawn_in_part_and_says_so(changed: Change) -> None:
    files = case(BOARD)
    for n in range(MOST_SIGNALS):
        files[f"platforms/p-{n}.yaml"] = files["platforms/new-platform.yaml"]
        text = files["signals/new-platform-signal.yaml"].decode()
        files[f"signals/s-{n}.yaml"] = text.replace("subject: new-", f"subject: p-{n} #").encode()
    picture = drawn(BOARD, changed(files))
    assert len(drawing_of(picture).parts()) == MOST_SIGNALS
    assert len(picture.table.rows) == MOST_SIGNALS + 3
    assert picture.description.endswith("The picture shows a part; the table has all.")


# Reference architectures


def test_a_reference_architecture_looks_as_expected(
    changed: Change, file_regression: FileRegressionFixture
) -> None:
    picture = drawn(ARCHITECTURE, changed(case(ARCHITECTURE)), WHOLE)
    golden = TESTS / "golden" / f"picture-{ARCHITECTURE}.svg"
    file_regression.check(svg_of(picture), fullpath=golden)


def test_the_north_star_is_marked_and_lists_its_qualities(changed: Change) -> None:
    head = part(drawn(ARCHITECTURE, changed(case(ARCHITECTURE)), WHOLE), "north star")
    assert signs(head) == [Outline.DIAMOND]
    assert head.tone == "strong"
    assert "Open: parts meet at standards" in said(head)


def test_what_is_to_come_is_dashed_and_counted(changed: Change) -> None:
    picture = drawn(ARCHITECTURE, changed(case(ARCHITECTURE)), WHOLE)
    assert part(picture, "platform: Index to come").tone == "expected"
    assert part(picture, "platform: Booking platform").tone == "bare"
    assert picture.description == (
        "Where the whole system is going; there is exactly one. "
        "Two layers with three blocks; four parts fill or join them, 1 still to come."
    )


def test_what_stands_in_a_block_is_not_said_again_below(changed: Change) -> None:
    picture = drawn(ARCHITECTURE, changed(case(ARCHITECTURE)), WHOLE)
    layers = [cells[0] for cells in column(picture, "Layer")]
    assert layers == ["People", "People", "Ground", "Also joined by these standards"]


def test_an_architecture_with_very_many_parts_is_drawn_in_part_and_says_so(
    changed: Change,
) -> None:
    files = case(ARCHITECTURE)
    ids = [f"p-{n}" for n in range(MOST_FILLINGS + 10)]
    files |= {f"platforms/{id}.yaml": files["platforms/booking-platform.yaml"] for id in ids}
    path = f"reference-architectures/{WHOLE}.yaml"
    picture = drawn(
        ARCHITECTURE, changed(altered(files, path, "[index-to-come]", f"[{', '.join(ids)}]")), WHOLE
    )
    links = [each for each in drawing_of(picture).parts() if each.address]
    assert MOST_FILLINGS - len(case(ARCHITECTURE)) <= len(links) <= MOST_FILLINGS
    assert picture.description.endswith("The picture shows a part; the table has all.")


# All of them


@pytest.mark.parametrize("name", [OVERVIEW, MAP, BOARD])
def test_of_nothing_there_is_a_sentence(name: PictureName, minimal: Path) -> None:
    for folder in ("shifts", "pillars", "outcomes"):
        for path in (minimal / folder).glob("*.yaml"):
            path.unlink()
    picture = drawn(name, minimal)
    assert picture.drawing is None
    assert picture.description
    assert picture.table.rows == ()


@pytest.mark.parametrize(
    ("name", "subject", "path", "old"),
    [
        (OVERVIEW, "", "pillars/theme-across.yaml", "A theme across"),
        (MAP, "maturity", "capabilities/booking.yaml", "Booking"),
        (BOARD, "", "platforms/new-platform.yaml", "New platform"),
        (ARCHITECTURE, WHOLE, "platforms/booking-platform.yaml", "Booking platform"),
    ],
)
def test_a_hostile_title_is_text(
    name: PictureName, subject: str, path: str, old: str, changed: Change
) -> None:
    files = altered(case(name), path, f"title: {old}", f'title: "{HOSTILE}"')
    svg = svg_of(drawn(name, changed(files), subject))
    assert "&lt;script&gt;" in svg
    assert "<script" not in svg


@pytest.mark.parametrize(
    ("name", "subject"),
    [(OVERVIEW, ""), (MAP, ""), (MAP, "coverage"), (BOARD, ""), (ARCHITECTURE, WHOLE)],
)
def test_everything_drawn_is_in_the_table(name: PictureName, subject: str, changed: Change) -> None:
    picture = drawn(name, changed(case(name)), subject)
    linked = {each.address for each in drawing_of(picture).parts() if each.address}
    listed = {cell.address for row in picture.table.rows for cells in row for cell in cells}
    assert linked <= listed
