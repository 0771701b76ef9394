"""Pictures in rows and columns: journeys, what stages lean on, who does what, roles and skills."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from blueprint_build.graph.lens import Lens
from blueprint_build.graph.request import Request, pages_of
from blueprint_build.pictures import journey, pathway, responsibilities, stage_grid, workforce
from blueprint_build.pictures.catalogue import draw
from blueprint_build.pictures.drawing import Area, Outline, Part, Shape, Sign, Way, Words
from blueprint_build.pictures.ink import inline
from blueprint_build.pictures.picture import Picture
from blueprint_build.views.sections import anchor_of
from blueprint_schema.kinds.pathway import Pathway
from blueprint_schema.picture import PictureName
from tests.case import CASES, lay
from tests.conftest import MINIMAL, ROOT, TESTS, TODAY, judge

JOURNEY = PictureName.PATHWAY
GRID = PictureName.STAGE_GRID
SHARES = PictureName.RESPONSIBILITIES
ROLES = PictureName.WORKFORCE
SHOWN = {JOURNEY: "getting-well", GRID: "", SHARES: "", ROLES: ""}
LATER = date(2029, 12, 31)
PART = "The picture shows a part; the table has all."


@pytest.fixture
def small(minimal: Path) -> Path:
    """A small blueprint with a journey, who does what, and two roles."""
    lay(CASES / "pictures/journey", minimal)
    return minimal


def picture(folder: Path, name: PictureName, day: date | None = None) -> Picture:
    return draw(Request(name, SHOWN[name], day), Lens(judge(folder).subject.blueprint, TODAY))


def shapes(picture: Picture) -> Iterator[Shape]:
    assert picture.drawing
    yield from _all(picture.drawing.shapes)


def _all(some: tuple[Shape, ...]) -> Iterator[Shape]:
    for shape in some:
        yield shape
        if isinstance(shape, Part):
            yield from _all(shape.shapes)


def names(picture: Picture) -> list[str]:
    assert picture.drawing
    return [part.name for part in picture.drawing.parts()]


def part(picture: Picture, name: str) -> Part:
    assert picture.drawing
    return next(part for part in picture.drawing.parts() if part.name == name)


def rewrite(folder: Path, path: str, before: str, after: str) -> None:
    text = (folder / path).read_text("utf-8")
    assert before in text
    (folder / path).write_text(text.replace(before, after), "utf-8")


def in_table(picture: Picture) -> set[str | None]:
    return {cell.address for row in picture.table.rows for column in row for cell in column}


@pytest.mark.parametrize("name", SHOWN)
def test_a_picture_in_a_grid_looks_as_expected(
    name: PictureName, small: Path, file_regression: FileRegressionFixture
) -> None:
    svg = inline(picture(small, name), lambda address: address)
    file_regression.check(svg, fullpath=TESTS / "golden" / f"picture-{name}.svg")


@pytest.mark.parametrize("name", SHOWN)
def test_every_link_of_the_drawing_is_in_the_table(name: PictureName, small: Path) -> None:
    shown = picture(small, name)
    assert shown.drawing
    linked = {part.address for part in shown.drawing.parts() if part.address}
    assert linked
    assert linked <= in_table(shown)


@pytest.mark.parametrize("name", [GRID, SHARES, ROLES])
def test_an_empty_blueprint_draws_nothing_and_says_so(name: PictureName) -> None:
    shown = picture(MINIMAL, name)
    assert shown.drawing is None
    assert shown.description.endswith(" yet.")


def test_a_journey_is_counted_in_its_description(small: Path) -> None:
    assert picture(small, JOURNEY).description == (
        "Four stages; the way branches after two stages and leads back from one stage. The person "
        "meets three capabilities, one service, two organisations, two platforms and one standard; "
        "of these, one platform still to come."
    )


def test_branches_and_loops_are_ways_with_their_reasons(small: Path) -> None:
    assert [name for name in names(picture(small, JOURNEY)) if name.startswith("way")] == [
        "way back, Again: from Test to Test",
        "way on, Not clear: from Ask to Test",
        "way back, Still not clear: from Test to Ask",
        "way on, Clear: from Ask to Better",
    ]


def test_a_way_back_is_dashed_and_ends_where_it_leads(small: Path) -> None:
    back = part(picture(small, JOURNEY), "way back, Still not clear: from Test to Ask")
    (line,) = (shape for shape in back.shapes if isinstance(shape, Way))
    assert (line.tone, line.start, line.end) == ("dashed", "test", "ask")
    assert line.head


def test_ways_to_one_stage_for_one_reason_share_an_arrow(small: Path) -> None:
    rewrite(
        small, "pathways/getting-well.yaml", "[{stage: ask}]", "[{stage: test, when: Not clear}]"
    )
    shared = part(picture(small, JOURNEY), "way on, Not clear: from Worry, Ask to Test")
    ways = [shape for shape in shared.shapes if isinstance(shape, Way)]
    assert {way.start for way in ways} == {"worry", "ask"}
    assert len([way for way in ways if way.head]) == 1


def test_the_reason_of_a_long_way_is_said_again_along_it(small: Path) -> None:
    between = "".join(
        f"  - key: wait-{n}\n    title: Wait\n    person_statement: How long?\n"
        "    needs: [listening]\n    uses_services: [visit]\n    involves: [nhs-trust]\n"
        for n in range(8)
    )
    rewrite(small, "pathways/getting-well.yaml", "  - key: better", f"{between}  - key: better")
    long = part(picture(small, JOURNEY), "way on, Clear: from Ask to Better")
    said = [shape.x for shape in long.shapes if isinstance(shape, Words)]
    assert len(said) == 4
    assert all(later - sooner > 350 for sooner, later in pairwise(sorted(said)))


def test_the_words_of_the_person_are_the_largest(small: Path) -> None:
    words = [shape for shape in shapes(picture(small, JOURNEY)) if isinstance(shape, Words)]
    largest = max(words, key=lambda each: each.role.face.size)
    assert largest.lines == ("“What is this?”",)


def test_a_changed_statement_changes_its_words_and_nothing_else(small: Path) -> None:
    before = picture(small, JOURNEY)
    rewrite(small, "pathways/getting-well.yaml", "What is this?", "What is that?")
    after = picture(small, JOURNEY)
    changed = [a for a, b in zip(shapes(after), shapes(before), strict=True) if a != b]
    assert [each.lines for each in changed if isinstance(each, Words)] == [("“What is that?”",)]
    assert [a[1] for a, b in zip(after.table.rows, before.table.rows, strict=True) if a != b] == [
        after.table.rows[0][1]
    ]


def test_what_is_still_to_come_has_a_sign_and_a_date(small: Path) -> None:
    name = "platform: Shared record, by June 2027"
    signs = [s.outline for s in part(picture(small, JOURNEY), name).shapes if isinstance(s, Sign)]
    assert signs == [Outline.CIRCLE]


def test_what_is_over_has_a_sign_and_a_date(small: Path) -> None:
    later = picture(small, JOURNEY, LATER)
    name = "organisation: NHS trust, ended December 2028"
    signs = [s.outline for s in part(later, name).shapes if isinstance(s, Sign)]
    assert signs == [Outline.CROSS]
    assert "platform: Shared record" in names(later)
    assert later.description.endswith("of these, one organisation over.")


def test_stages_lead_to_their_place_on_the_page_of_the_journey(small: Path) -> None:
    shown = picture(small, JOURNEY)
    found = judge(small).subject.blueprint.artefacts["getting-well"]
    assert isinstance(found, Pathway)
    for stage in found.stages:
        assert f"pathways/getting-well/#{anchor_of(stage)}" in in_table(shown)


def test_a_very_long_journey_is_drawn_in_part_and_says_so(small: Path) -> None:
    one = (
        "  - {{key: s{0}, title: S{0}, person_statement: Now, needs: [listening], "
        "uses_services: [visit], involves: [nhs-trust], next: [{1}]}}"
    )
    ways = ", ".join(f"{{stage: s{n}, when: Reason {n}}}" for n in range(60))
    stages = "\n".join(one.format(n, ways) for n in range(60))
    path = small / "pathways/getting-well.yaml"
    head = path.read_text("utf-8").split("stages:")[0]
    path.write_text(f"{head}stages:\n{stages}\n", "utf-8")
    shown = picture(small, JOURNEY)
    found = names(shown)
    assert len([name for name in found if name.startswith("stage: ")]) == pathway.MOST_STAGES
    assert len([name for name in found if name.startswith("way ")]) == journey.MOST_TRACKS
    assert shown.description.endswith(PART)
    assert len(shown.table.rows) == 60


def test_the_most_needed_capability_of_a_group_comes_first(small: Path) -> None:
    shown = picture(small, GRID)
    rows = [(row[1][0].text, row[3][0].text) for row in shown.table.rows]
    assert rows == [("Listening", "3"), ("Keeping records", "2"), ("Testing", "1")]
    assert shown.description == (
        "The four stages of one pathway lean on three capabilities, 2 of them person-facing. "
        "Needed most, in three stages: Listening."
    )


def test_a_cell_says_what_is_needed_where_and_how_near_it_is_to_people(small: Path) -> None:
    shown = picture(small, GRID)
    near = part(shown, "Getting well, Worry: needs Listening")
    far = part(shown, "Getting well, Ask: needs Keeping records")
    assert near.address == "pathways/getting-well/#stage-worry"
    outlines = [s.outline for each in (near, far) for s in each.shapes if isinstance(s, Sign)]
    assert outlines == [Outline.DISC, Outline.OPEN_SQUARE]


def test_who_answers_and_how_free_a_level_is_stands_in_words(small: Path) -> None:
    shown = picture(small, SHARES)
    assert "Local: responsible, accountable, must conform. Runs it" in names(shown)
    assert shown.description == (
        "Two subjects at two levels. Accountable: National for 1 and Local for 1. "
        "Freedom: must conform 1. One subject still to come."
    )
    assert [cell.text for cell in shown.table.rows[0][4]] == ["Advice"]


def test_a_subject_that_is_there_later_loses_its_sign(small: Path) -> None:
    assert "who does what: Shared record, by June 2027" in names(picture(small, SHARES))
    assert "who does what: Shared record" in names(picture(small, SHARES, LATER))


def test_a_level_without_any_part_has_no_column(small: Path) -> None:
    rewrite(
        small,
        "blueprint.yaml",
        "- {key: local, title: Local}",
        "- {key: local, title: Local}\n  - {key: cellar, title: Cellar}",
    )
    assert "Cellar" not in picture(small, SHARES).table.head


def test_a_skill_has_as_many_filled_steps_as_its_level_is_high(small: Path) -> None:
    shown = picture(small, ROLES)
    assert shown.drawing
    steps = [part for part in shown.drawing.parts() if part.name == "practitioner"]
    for each in steps:
        tones = [shape.tone for shape in each.shapes if isinstance(shape, Area)]
        assert tones == ["count", "count", "count", "step"]
    assert len(steps) == 2  # on the card, and where the signs are explained


def test_skills_stand_from_the_highest_level_down_and_hybrids_are_marked(small: Path) -> None:
    found = names(picture(small, ROLES))
    assert "role: Architect; Draw a plan, expert; Weigh risks, working" in found
    hybrid = "role: Nurse informatician, hybrid, joined to Nursing; Weigh risks, practitioner; "
    assert f"{hybrid}Say what is wrong, awareness" in found


def test_a_shared_skill_says_how_many_roles_need_it(small: Path) -> None:
    words = [shape.lines for shape in shapes(picture(small, ROLES)) if isinstance(shape, Words)]
    assert words.count(("Weigh risks (2 roles)",)) == 2


def test_very_many_of_anything_are_drawn_in_part(small: Path) -> None:
    role = (small / "roles/architect.yaml").read_text("utf-8")
    shares = (small / "responsibilities/record-system-shares.yaml").read_text("utf-8")
    need = (small / "capabilities/listening.yaml").read_text("utf-8")
    ids = [f"need-{n}" for n in range(100)]
    for n, id in enumerate(ids):
        (small / f"roles/role-{n}.yaml").write_text(role, "utf-8")
        (small / f"responsibilities/share-{n}.yaml").write_text(shares, "utf-8")
        (small / f"capabilities/{id}.yaml").write_text(need, "utf-8")
    rewrite(small, "pathways/getting-well.yaml", "needs: [testing,", f"needs: [{', '.join(ids)},")
    for name, opening, most in (
        (ROLES, "role: ", workforce.MOST_ROLES),
        (SHARES, "who does what: ", responsibilities.MOST_ROWS),
        (GRID, "capability: ", stage_grid.MOST_ROWS),
    ):
        shown = picture(small, name)
        assert len([each for each in names(shown) if each.startswith(opening)]) == most
        assert shown.description.endswith(PART)
        assert len(shown.table.rows) > 100


HOSTILE = "<a href='javascript:x'>\\N & \"more\"</a> " + "wordword" * 20


def test_labels_with_markup_are_text_and_stay_in_the_drawing(small: Path) -> None:
    quoted = "'" + HOSTILE.replace("'", "''") + "'"
    for path, title in (
        ("capabilities/listening.yaml", "Listening"),
        ("roles/architect.yaml", "Architect"),
        ("platforms/record-system.yaml", "Record system"),
        ("pathways/getting-well.yaml", "Getting well"),
    ):
        rewrite(small, path, f"title: {title}\n", f"title: {quoted}\n")
    rewrite(small, "pathways/getting-well.yaml", "What is this?", quoted)
    for name in SHOWN:
        shown = picture(small, name)
        svg = inline(shown, lambda address: address)
        assert "<a href='" not in svg
        assert 'href="javascript' not in svg
        assert outside(shown) == []


@pytest.mark.parametrize("folder", [ROOT / "blueprint"])
def test_no_words_leave_the_drawing_or_meet_others(folder: Path) -> None:
    lens = Lens(judge(folder).subject.blueprint, TODAY)
    for name in SHOWN:
        for request in pages_of(name, lens.fresh()):
            shown = draw(request, lens)
            assert outside(shown) == [], request.file
            assert overlaps(shown) == [], request.file


Ink = tuple[float, float, float, float, str]


def ink(picture: Picture) -> list[Ink]:
    """From left to right and from top to bottom what each line of words covers."""
    found = []
    for shape in shapes(picture):
        if isinstance(shape, Words):
            for number, line in enumerate(shape.lines):
                width, down = shape.role.face.width(line), number * shape.role.leading
                left = shape.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[shape.anchor] * width
                if shape.turned:
                    x = shape.x + down
                    found.append((x - 9, shape.y - width, x + 3, shape.y, line))
                else:
                    y = shape.y + down
                    found.append((left, y - 9, left + width, y + 3, line))
    return found


def outside(picture: Picture) -> list[str]:
    assert picture.drawing
    width, height = picture.drawing.width + 1, picture.drawing.height + 1
    return [
        line
        for left, top, right, bottom, line in ink(picture)
        if left < -1 or top < -1 or right > width or bottom > height
    ]


def overlaps(picture: Picture) -> list[tuple[str, str]]:
    lines = sorted(ink(picture))
    return [
        (one[4], other[4])
        for number, one in enumerate(lines)
        for other in lines[number + 1 :]
        if other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
    ]
