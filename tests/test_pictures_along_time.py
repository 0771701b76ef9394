"""Pictures along time: dates where they belong, how firm they are, and what moved or follows."""

import re
from datetime import date
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as some

from blueprint_build.graph.calendar import when_in_short
from blueprint_build.graph.lens import Lens
from blueprint_build.graph.request import Request
from blueprint_build.pictures.catalogue import draw
from blueprint_build.pictures.drawing import Area, Drawing, Outline, Part, Shape, Sign, Way, Words
from blueprint_build.pictures.heads import circles
from blueprint_build.pictures.lanes import packed
from blueprint_build.pictures.legend import legend, sign_entry
from blueprint_build.pictures.picture import Picture
from blueprint_build.pictures.roadmap import MOST_ROWS
from blueprint_build.pictures.time_axis import TimeAxis, axis_over, grid, months, years
from blueprint_build.pictures.type import REGULAR, Face
from blueprint_schema.kinds.engagement import Counting, Headcount
from blueprint_schema.kinds.signal import Ring
from blueprint_schema.picture import PictureName
from blueprint_schema.when import Precision, When
from tests.conftest import MINIMAL, TODAY, Change, judge, real_verdict
from tests.test_pictures import case, svg_of

ROADMAP, CALENDAR = PictureName.ROADMAP, PictureName.STANDARDS_CALENDAR
RADAR, TALK = PictureName.TECHNOLOGY_RADAR, PictureName.ENGAGEMENT
AXIS = TimeAxis(date(2026, 1, 1), date(2027, 12, 31), 100, 829)


def drawn(name: PictureName, folder: Path, subject: str = "", day: date = TODAY) -> Picture:
    return draw(Request(name, subject), Lens(judge(folder).subject.blueprint, day))


@cache
def real(name: PictureName) -> Picture:
    """A picture of the real content."""
    return draw(Request(name), real_content())


@cache
def real_content() -> Lens:
    """The real content, read once for all tests."""
    return Lens(real_verdict().subject.blueprint, TODAY)


def drawing_of(picture: Picture) -> Drawing:
    assert picture.drawing is not None
    return picture.drawing


def part(picture: Picture, start: str) -> Part:
    return next(p for p in drawing_of(picture).parts() if p.name.startswith(start))


def signs(shapes: tuple[Shape, ...]) -> list[Outline]:
    return [shape.outline for shape in shapes if isinstance(shape, Sign)]


def tones(shapes: tuple[Shape, ...], form: type[Area] | type[Way]) -> list[str]:
    return [shape.tone for shape in shapes if isinstance(shape, form)]


def said(shapes: tuple[Shape, ...]) -> list[str]:
    return [" ".join(shape.lines) for shape in shapes if isinstance(shape, Words)]


def column(picture: Picture, head: str) -> list[list[str]]:
    at = picture.table.head.index(head)
    return [[cell.text for cell in row[at]] for row in picture.table.rows]


def moved(folder_case: dict[str, bytes], path: str, old: str, new: str) -> dict[str, bytes]:
    text = folder_case[path].decode()
    assert old in text
    return {**folder_case, path: text.replace(old, new).encode()}


# The axis


def test_a_day_lies_where_its_share_of_the_time_is() -> None:
    assert AXIS.x(date(2026, 1, 1)) == 100
    assert AXIS.x(date(2026, 12, 31)) == 464
    assert AXIS.x(date(2027, 12, 31)) == 829


def test_days_beyond_the_axis_have_a_strip_of_their_own() -> None:
    span, place = (date(2026, 1, 1), date(2027, 12, 31)), (0.0, 1000.0)
    assert axis_over(span, place, [date(2026, 5, 1)]).earlier == 0
    both = axis_over(span, place, [date(2020, 5, 1), date(2040, 5, 1)])
    assert 0 < both.x(date(2020, 5, 1)) < both.start == both.x(date(2026, 1, 1))
    assert both.x(date(2027, 12, 31)) == both.end < both.x(date(2040, 5, 1)) < 1000
    assert [word.lines[0] for word in years(both, 10)] == ["2026", "2027", "earlier", "later"]


def test_a_very_long_axis_names_only_some_years() -> None:
    axis = TimeAxis(date(1, 1, 1), date(9999, 12, 31), 0, 800)
    named = list(years(axis, 10))
    assert 5 < len(named) < 25
    assert len(list(grid(axis, 0, 10))) < 25


def test_a_short_axis_names_the_months() -> None:
    axis = TimeAxis(date(2026, 1, 1), date(2026, 12, 31), 0, 1000)
    assert [word.lines[0] for word in months(axis, 10)][:3] == ["Jan", "Feb", "Mar"]
    assert not list(months(AXIS, 10))


@pytest.mark.parametrize(
    ("first", "last", "precision", "words"),
    [
        ("2027-04-01", "2027-04-01", "day", "1 Apr 2027"),
        ("2027-04-01", "2027-04-30", "month", "Apr 2027"),
        ("2027-01-01", "2027-03-31", "quarter", "Jan to Mar 2027"),
        ("2027-04-01", "2028-03-31", "year", "2027/28"),
        ("2026-12-01", "2030-06-30", "range", "Dec 2026 to Jun 2030"),
        ("2026-12-02", "2030-06-30", "range", "2 Dec 2026 to 30 Jun 2030"),
        ("9999-12-01", "9999-12-31", "month", "Dec 9999"),
    ],
)
def test_a_span_is_said_in_few_letters(first: str, last: str, precision: str, words: str) -> None:
    when = When(
        earliest=date.fromisoformat(first),
        latest=date.fromisoformat(last),
        precision=Precision.of(precision),
    )
    assert when_in_short(when) == words


# Packing, wrapping and legends


@given(
    some.lists(
        some.tuples(some.floats(0, 900), some.floats(1, 200)).map(lambda s: (s[0], s[0] + s[1])),
        max_size=30,
    )
)
def test_packed_spans_keep_apart_in_every_row(spans: list[tuple[float, float]]) -> None:
    rows = packed(spans, gap=8)
    for one, (start, end) in enumerate(spans):
        for other in range(one):
            if rows[one] == rows[other]:
                assert end + 8 <= spans[other][0] or spans[other][1] <= start - 8


def test_packing_takes_the_first_row_that_is_free() -> None:
    assert packed([(0, 10), (5, 15), (30, 40), (10, 20)], gap=0) == (0, 1, 0, 0)


def test_lines_of_even_length_leave_no_word_alone() -> None:
    face = Face(REGULAR, 13)
    text = "First access to the records in frailty care"
    assert face.wrap(text, 220, 2)[1] == "care"
    assert face.wrap_evenly(text, 220, 2) == ("First access to the", "records in frailty care")
    assert face.wrap_evenly("Short", 260, 2) == ("Short",)
    assert face.wrap_evenly(text * 9, 220, 2)[1].endswith("…")


def test_a_legend_breaks_into_rows_and_starts_a_row_for_each_group() -> None:
    entries = [sign_entry(Outline.DISC, "a long meaning of a sign") for _ in range(5)]
    _, one = legend([entries], 0, 0, 2000)
    _, two = legend([entries], 0, 0, 600)
    _, groups = legend([entries[:2], entries[2:]], 0, 0, 2000)
    assert two == groups == 2 * one


# The roadmap


def test_each_degree_of_confidence_has_its_own_sign_and_line(changed: Change) -> None:
    picture = drawn(ROADMAP, changed(case(ROADMAP)))
    year = part(picture, "milestone: Tests for all").shapes
    idea = part(picture, "milestone: Old way ends").shapes
    assert (signs(year), tones(year, Area)) == ([Outline.CIRCLE], ["plain", "indicative"])
    assert (signs(idea), tones(idea, Area)) == ([Outline.DOTTED], ["plain", "horizon"])


def test_progress_is_told_by_sign_and_word(changed: Change) -> None:
    picture = drawn(ROADMAP, changed(case(ROADMAP)))
    done = part(picture, "milestone: Law in force")
    slipped = part(picture, "milestone: Records everywhere")
    dropped = part(picture, "milestone: Pilot dropped")
    assert Outline.TICK in signs(done.shapes)
    assert "3 Nov 2025, done" in said(done.shapes)
    assert Outline.UP in signs(slipped.shapes)
    assert "Jun 2026, slipped" in said(slipped.shapes)
    assert signs(dropped.shapes).count(Outline.CROSS) == 2
    assert "Apr to Jun 2027, cancelled" in said(dropped.shapes)
    assert slipped.name == "milestone: Records everywhere, planned, June 2026, slipped, moved once"


def test_a_range_reaches_from_its_first_to_its_last_day(changed: Change) -> None:
    picture = drawn(ROADMAP, changed(case(ROADMAP)))
    shapes = part(picture, "milestone: Tests for all").shapes
    _, bar = (shape for shape in shapes if isinstance(shape, Area))
    sign = next(shape for shape in shapes if isinstance(shape, Sign))
    lines = [shape for shape in drawing_of(picture).shapes if isinstance(shape, Way)]
    starts = [float(way.d[1:].split(",")[0]) for way in lines if way.tone == "year"]
    assert abs(bar.x + 5 - starts[0]) < 1
    assert abs(sign.x - starts[1]) < 1


def test_a_date_that_moved_leaves_a_ghost_and_the_table_keeps_it(changed: Change) -> None:
    picture = drawn(ROADMAP, changed(case(ROADMAP)))
    moved_one = part(picture, "milestone: Records everywhere").shapes
    ghost = next(s for s in moved_one if isinstance(s, Sign) and s.tone == "ghost")
    now = next(s for s in moved_one if isinstance(s, Sign) and s.outline is Outline.HALF)
    assert ghost.x < now.x
    assert column(picture, "Dates before")[:2] == [[], ["31 March 2026"]]
    assert picture.description.endswith("One date has moved before.")


def test_what_has_to_come_first_is_a_line_and_a_met_need_looks_different(changed: Change) -> None:
    picture = drawn(ROADMAP, changed(case(ROADMAP)))
    ways = [s for s in drawing_of(picture).shapes if isinstance(s, Way) and s.start]
    assert {(way.start, way.end, way.tone) for way in ways} == {
        ("law-in-force", "records-everywhere", "met"),
        ("records-everywhere", "tests-for-all", "needs"),
        ("tests-for-all", "old-way-ends", "needs"),
    }
    assert all(way.head for way in ways)


def test_the_roadmap_of_a_pillar_shows_what_it_needs_from_others(changed: Change) -> None:
    picture = drawn(ROADMAP, changed(case(ROADMAP)), "second-pillar")
    assert [cells[0] for cells in column(picture, "Milestone")] == [
        "Pilot dropped",
        "Tests for all",
        "Records everywhere",
    ]
    assert "Needed first, from other pillars" in said(
        tuple(s for p in drawing_of(picture).parts() for s in p.shapes)
    )


def test_the_description_counts_progress_as_of_the_day(changed: Change) -> None:
    folder = changed(case(ROADMAP))
    assert drawn(ROADMAP, folder).description == (
        "On 21 November 2026, five milestones: 1 done, 1 slipped, 1 cancelled and 2 to come."
        " Of those to come, no dates are firm. One date has moved before."
    )
    later = drawn(ROADMAP, folder, day=date(2028, 1, 1))
    assert "1 whose date has passed and 1 to come" in later.description
    assert "2027, passed" in said(part(later, "milestone: Tests for all").shapes)


def test_before_its_day_nothing_is_shown_as_done_or_slipped(changed: Change) -> None:
    picture = drawn(ROADMAP, changed(case(ROADMAP)), day=date(2024, 6, 1))
    assert picture.description == (
        "On 1 June 2024, five milestones: 1 cancelled and 4 to come."
        " Of those to come, two dates are firm. One date has moved before."
    )
    law = part(picture, "milestone: Law in force").shapes
    assert "3 Nov 2025" in said(law)
    assert Outline.TICK not in signs(law)
    ways = [s for s in drawing_of(picture).shapes if isinstance(s, Way) and s.start]
    assert {way.tone for way in ways} == {"needs"}


def test_the_line_of_the_day_crosses_no_year(changed: Change) -> None:
    folder = changed(case(ROADMAP))
    for day in (date(2026, 7, 1), date(2027, 6, 30), date(2028, 1, 1), date(2090, 1, 1)):
        shapes = drawing_of(drawn(ROADMAP, folder, day=day)).shapes
        line = next(s for s in shapes if isinstance(s, Way) and s.tone == "today")
        x, top, bottom = map(float, re.findall(r"[\d.]+", line.d))
        for name in (s for s in shapes if isinstance(s, Words) and top <= s.y <= bottom):
            assert abs(x - name.x) > name.role.face.width(name.lines[0]) / 2, (day, name.lines)


def test_a_moved_milestone_changes_its_own_row_alone(changed: Change) -> None:
    files = case(ROADMAP)
    before = drawn(ROADMAP, changed(files))
    path = "milestones/old-way-ends.yaml"
    after = drawn(ROADMAP, changed(moved(files, path, "latest: 2029-12-31", "latest: 2029-06-30")))
    differing = [
        one.name
        for one, other in zip(drawing_of(before).parts(), drawing_of(after).parts(), strict=True)
        if one != other
    ]
    assert differing == ["milestone: Old way ends, horizon, 1 April 2028 to 31 December 2029"]
    rows = [a for a, b in zip(before.table.rows, after.table.rows, strict=True) if a != b]
    assert [row[0][0].text for row in rows] == ["Old way ends"]


def test_very_many_milestones_are_drawn_in_part(changed: Change) -> None:
    files = case(ROADMAP)
    one = files["milestones/law-in-force.yaml"]
    many = {f"milestones/step-{number}.yaml": one for number in range(300)}
    picture = drawn(ROADMAP, changed({**files, **many}))
    rows = [p for p in drawing_of(picture).parts() if p.name.startswith("milestone")]
    assert MOST_ROWS - 3 <= len(rows) <= MOST_ROWS
    assert picture.description.endswith("The picture shows a part; the table has all.")
    assert len(picture.table.rows) == 305


@pytest.mark.parametrize("name", [ROADMAP, RADAR, TALK])
def test_an_empty_blueprint_draws_nothing_but_a_sentence(name: PictureName) -> None:
    picture = drawn(name, MINIMAL)
    assert picture.drawing is None
    assert picture.description.startswith(("There ", "No event"))


# The calendar of standards


def phases(picture: Picture, standard: str) -> list[str]:
    return tones(part(picture, f"standard: {standard}").shapes, Area)[1:]


def test_a_standard_goes_through_its_phases(changed: Change) -> None:
    picture = drawn(CALENDAR, changed(case(CALENDAR)))
    assert phases(picture, "New standard") == ["agreed", "take-up", "binding", "lapsed"]
    assert phases(picture, "Old standard") == ["in-effect"]
    assert Outline.CROSS in signs(part(picture, "standard: Old standard").shapes)


def test_a_line_leads_from_a_standard_that_ends_to_its_successor(changed: Change) -> None:
    picture = drawn(CALENDAR, changed(case(CALENDAR)))
    lines = [s for s in drawing_of(picture).shapes if isinstance(s, Way) and s.tone == "needs"]
    assert any(line.head for line in lines)
    assert column(picture, "Replaced by") == [[], ["New standard"]]


def test_standards_stand_in_the_order_of_their_next_date(changed: Change) -> None:
    folder = changed(case(CALENDAR))
    today = drawn(CALENDAR, folder)
    assert [cells[0] for cells in column(today, "Standard")] == ["New standard", "Old standard"]
    assert today.description == (
        "On 21 November 2026, 1 of the two standards with dates has one ahead; the next is New"
        " standard: to be met by 1 April 2027. Of the 2, 1 is over. Of all 3 standards, 1 gives no"
        " date."
    )
    last = drawn(CALENDAR, folder, day=date(2029, 1, 1))
    assert "0 of the two standards with dates have one ahead. Of the 2, 2 are over" in (
        last.description
    )
    assert "Assurance ended 31 Dec 2028" in said(part(last, "standard: New standard").shapes)


# The conversation


def test_head_counts_look_as_exact_as_they_are() -> None:
    exact = Headcount(counting=Counting.EXACT, least=40, most=40)
    between = Headcount(counting=Counting.RANGE, least=10, most=40)
    unknown = Headcount(counting=Counting.NOT_RECORDED)
    assert signs(circles(exact, 40, 0, 0)) == [Outline.DISC]
    assert signs(circles(unknown, 40, 0, 0)) == [Outline.DOTTED]
    most, least = circles(between, 40, 0, 0)
    assert isinstance(most, Sign)
    assert isinstance(least, Sign)
    assert (most.outline, least.outline) == (Outline.CIRCLE, Outline.DISC)
    assert most.size == 2 * least.size  # four times as many fill four times the surface


def test_numbers_and_cadence_stand_in_words(changed: Change) -> None:
    picture = drawn(TALK, changed(case(TALK)))
    assert "100 to 225 people each time" in said(part(picture, "event: Network calls").shapes)
    assert "Every two months" in said(part(picture, "event: Network calls").shapes)
    assert "number not recorded" in said(part(picture, "event: Think tank").shapes)
    assert "25 people 10 April 2026" in said(part(picture, "event: Workshop").shapes)
    assert picture.description == (
        "Four events: 2 with a date, 1 that recurs. 425 people took part in the two events"
        " whose number is known, of one event the number is known as a range and of one event it"
        " was not recorded."
    )


def test_undated_events_stand_apart(changed: Change) -> None:
    picture = drawn(TALK, changed(case(TALK)))
    headings = [word for word in said(drawing_of(picture).shapes) if word[0].isalpha()]
    assert [h for h in headings if "date" in h.lower() or "again" in h.lower()][:3] == [
        "With a date",
        "Again and again",
        "Date not recorded",
    ]


# The radar


def test_each_signal_stands_in_its_ring(changed: Change) -> None:
    picture = drawn(RADAR, changed(case(RADAR)))
    places = {
        p.name.split(",")[1].strip(): min(s.x for s in p.shapes if isinstance(s, Area))
        for p in drawing_of(picture).parts()
    }
    width = drawing_of(picture).width / len(Ring)
    assert width < places["trial"] < 2 * width < places["assess"] < 3 * width
    assert said(drawing_of(picture).shapes).count("Nothing at present") == 2


def test_a_signal_that_has_lapsed_says_so_by_sign_and_word(changed: Change) -> None:
    picture = drawn(RADAR, changed(case(RADAR)), day=date(2027, 12, 31))
    lapsed = part(picture, "signal: Draft standard")
    assert lapsed.tone == "ended"
    assert Outline.CROSS in signs(lapsed.shapes)
    assert "explore, lapsed after 30 Jun 2027" in said(lapsed.shapes)
    assert picture.description.endswith("One signal is to be confirmed anew.")


# What holds for all of them


@pytest.mark.parametrize("name", [ROADMAP, CALENDAR, RADAR, TALK])
def test_every_part_of_the_drawing_is_in_the_table(name: PictureName) -> None:
    picture = real(name)
    linked = {c.address for row in picture.table.rows for cells in row for c in cells}
    parts = {p.address for p in drawing_of(picture).parts() if p.address}
    assert parts
    assert parts <= linked


HOSTILE = "<a href='javascript:x'>\\\\N & more</a> " + "Wordwordword" * 15


@pytest.mark.parametrize(
    ("name", "path", "old"),
    [
        (ROADMAP, "milestones/law-in-force.yaml", "Law in force"),
        (CALENDAR, "standards/new-standard.yaml", "New standard"),
        (TALK, "engagements/launch.yaml", "Launch"),
    ],
)
def test_a_hostile_label_is_text_and_keeps_its_column(
    name: PictureName, path: str, old: str, changed: Change
) -> None:
    files = moved(case(name), path, f"title: {old}", f'title: "{HOSTILE}"')
    picture = drawn(name, changed(files))
    root = ElementTree.fromstring(svg_of(picture))
    assert "<a href=" in "".join(root.itertext())
    assert not any("javascript" in element.get("href", "") for element in root.iter())
    for words in (s for p in drawing_of(picture).parts() for s in p.shapes):
        if isinstance(words, Words):
            assert all(words.role.face.width(line) <= 320 for line in words.lines)


@pytest.mark.parametrize("name", [ROADMAP, CALENDAR, RADAR, TALK])
def test_numbers_in_the_drawing_are_short(name: PictureName) -> None:
    assert not re.search(r"\d\.\d{3,}", svg_of(real(name)))
