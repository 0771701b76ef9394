"""Pictures: the same bytes everywhere, words that fit, links that speak, all of it as a table."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from blueprint_build.graph.lens import Lens
from blueprint_build.graph.request import Request
from blueprint_build.pictures.catalogue import PICTURES, draw
from blueprint_build.pictures.drawing import Drawing
from blueprint_build.pictures.ink import MARGIN, MOST_PIXELS, inline, png
from blueprint_build.pictures.overview_sheet import MOST_OUTCOMES
from blueprint_build.pictures.picture import Picture
from blueprint_build.pictures.type import BOLD, REGULAR, Face
from blueprint_schema.picture import SUBJECTS, PictureName
from tests.conftest import MINIMAL, ROOT, TESTS, TODAY, Change, judge

SVG = "{http://www.w3.org/2000/svg}"


def overview(folder: Path) -> Picture:
    return draw(Request(PictureName.OVERVIEW), Lens(judge(folder).subject.blueprint, TODAY))


def pixels(drawing: Drawing) -> tuple[int, int]:
    """How wide and how high the PNG of a drawing is, as its own head says (PNG, section 11.2.2)."""
    head = png(replace(overview(MINIMAL), drawing=drawing))[16:24]
    return int.from_bytes(head[:4]), int.from_bytes(head[4:])


def test_a_png_is_sharp_on_a_sheet_and_never_larger_than_can_be_opened_at_once() -> None:
    margins = 2 * MARGIN
    assert pixels(Drawing(600, 300)) == (2 * (600 + margins), 2 * (300 + margins))
    width, height = pixels(Drawing(1_000, 20_000))
    assert width * height == pytest.approx(MOST_PIXELS, rel=0.02)


def laid_out() -> Picture:
    """A picture whose boxes and lines are laid out by Graphviz, which has fonts of its own."""
    return draw(
        Request(PictureName.STANDARDS_DEPENDENCIES),
        Lens(judge(ROOT / "blueprint").subject.blueprint, TODAY),
    )


def case(name: str) -> dict[str, bytes]:
    """What the case of a picture adds to the small blueprint, if it has one."""
    top = TESTS / "cases" / "pictures" / name
    return {str(path.relative_to(top)): path.read_bytes() for path in sorted(top.rglob("*.yaml"))}


def svg_of(picture: Picture) -> str:
    return inline(picture, lambda address: address)


def drawn(picture: Picture) -> ElementTree.Element:
    return ElementTree.fromstring(svg_of(replace(picture, narrow=None)))


def outcome(title: str, beneficiary: str = "patient") -> str:
    quoted = "'" + title.replace("'", "''") + "'"
    return "\n".join(
        [
            f"title: {quoted}",
            "summary: Something gets better.",
            "status: draft",
            f"beneficiary: {beneficiary}",
            "statement: It is better.",
            "pillars: [first-pillar]",
            "sources: [{source: roundtable}]",
        ]
    )


@pytest.mark.parametrize("name", [name for name in PICTURES if SUBJECTS[name].whole])
def test_a_picture_looks_as_expected(
    name: PictureName, changed: Change, file_regression: FileRegressionFixture
) -> None:
    folder = changed(case(name))
    picture = draw(Request(name), Lens(judge(folder).subject.blueprint, TODAY))
    if picture.drawing is None:
        assert picture.description  # there is nothing to draw, and a sentence says so
    else:
        file_regression.check(svg_of(picture), fullpath=TESTS / "golden" / f"picture-{name}.svg")


def test_the_fonts_of_the_machine_play_no_part(tmp_path: Path) -> None:
    empty = tmp_path / "fonts.conf"
    empty.write_text("<fontconfig></fontconfig>", "utf-8")
    program = "from tests.test_pictures import laid_out, svg_of\nprint(svg_of(laid_out()))"
    outputs = [
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={**os.environ, "FONTCONFIG_FILE": str(fonts)},
            capture_output=True,
            text=True,
            check=True,
        )
        for fonts in (empty, "/nowhere")
    ]
    assert outputs[0].stdout == outputs[1].stdout
    assert outputs[0].stdout.startswith("<svg")
    assert [output.stderr for output in outputs] == ["", ""]


def test_a_dash_between_words_does_not_begin_a_line() -> None:
    lines = Face(BOLD, 13).wrap("Protection of children - sharing", 140, 3)
    assert lines == ("Protection of", "children - sharing")
    assert Face(BOLD, 13).wrap("Protection of children - sharing", 95, 3)[1] == "children -"


def test_every_part_is_a_link_whose_name_says_what_it_is() -> None:
    boxes = drawn(overview(MINIMAL)).findall(f"{SVG}a")
    assert {(box.get("href"), box.get("aria-label")) for box in boxes} == {
        ("shifts/example-shift/", "shift 1: An example shift"),
        ("pillars/first-pillar/", "pillar: First pillar, for shift 1"),
        ("outcomes/less-typing/", "outcome: Less typing"),
    }


def test_the_description_counts_what_is_there() -> None:
    assert overview(MINIMAL).description == (
        "The direction is one shift; the work is one pillar; the result is one outcome."
    )


def test_the_table_holds_every_part_of_the_picture() -> None:
    picture = overview(MINIMAL)
    linked = {cell.address for row in picture.table.rows for cell in row[1]}
    assert linked == {box.get("href") for box in drawn(picture).findall(f"{SVG}a")}


def test_a_changed_title_changes_its_box_and_its_row_and_nothing_else(changed: Change) -> None:
    before = overview(MINIMAL)
    after = overview(changed({"outcomes/less-typing.yaml": outcome("Fewer forms", "staff")}))
    svg = svg_of(before).replace("Less typing", "Fewer forms")
    assert svg_of(after) == svg
    changed_rows = [row for row in after.table.rows if row not in before.table.rows]
    assert [row[1][0].text for row in changed_rows] == ["First pillar", "Fewer forms"]
    assert [cell.text for cell in changed_rows[0][3]] == ["An example shift", "Fewer forms"]


def test_a_label_with_markup_is_text(changed: Change) -> None:
    title = "<a href='javascript:x'>\\N & \"more\"</a>"
    picture = overview(changed({"outcomes/less-typing.yaml": outcome(title)}))
    texts = "".join(drawn(picture).itertext())
    assert "<a href=" in texts
    assert all(
        not box.get("href", "").startswith("javascript") for box in drawn(picture).iter(f"{SVG}a")
    )


def test_a_label_that_is_too_long_is_cut_and_stays_in_its_box(changed: Change) -> None:
    picture = overview(changed({"outcomes/less-typing.yaml": outcome("Wordwordword" * 19)}))
    for box in drawn(picture).findall(f"{SVG}a"):
        rect = box.find(f"{SVG}rect")
        assert rect is not None
        right = float(rect.get("x", "0")) + float(rect.get("width", "0"))
        for kind, file, size in (("title", BOLD, 15), ("detail", REGULAR, 13)):
            for line in box.findall(f"{SVG}text[@class='bp-{kind}']/{SVG}tspan"):
                end = float(line.get("x", "0")) + Face(file, size).width(line.text or "")
                assert end <= right


def test_a_blueprint_with_very_many_outcomes_is_drawn_in_part_and_says_so(changed: Change) -> None:
    many = {f"outcomes/outcome-{n}.yaml": outcome(f"Outcome {n}") for n in range(200)}
    picture = overview(changed(many))
    boxes = [box for box in drawn(picture).findall(f"{SVG}a") if box.get("data-tone") == "outcome"]
    assert len(boxes) == MOST_OUTCOMES
    assert picture.description.endswith("The picture shows a part; the table has all.")
    assert len(picture.table.rows) == 203


def test_boxes_do_not_overlap() -> None:
    boxes = [box.find(f"{SVG}rect") for box in drawn(overview(ROOT / "blueprint")).iter(f"{SVG}a")]
    rects = [
        tuple(float(rect.get(name, "0")) for name in ("x", "y", "width", "height"))
        for rect in boxes
        if rect is not None
    ]
    assert rects
    for number, (x, y, width, height) in enumerate(rects):
        for other_x, other_y, other_width, other_height in rects[number + 1 :]:
            apart = (
                x + width <= other_x
                or other_x + other_width <= x
                or y + height <= other_y
                or other_y + other_height <= y
            )
            assert apart


def test_numbers_in_the_drawing_are_short() -> None:
    svg = svg_of(overview(MINIMAL))
    assert not re.search(r"\d\.\d{3,}", svg)
