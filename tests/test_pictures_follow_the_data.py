"""Each picture against its data: one artefact changes, and exactly what follows from it differs.

The difference in the drawing and in the table is kept for each picture, to be read.
"""

from collections.abc import Iterator
from difflib import ndiff
from pathlib import Path
from typing import NamedTuple

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from blueprint_build.graph.lens import Lens
from blueprint_build.graph.request import Request
from blueprint_build.pictures.catalogue import PICTURES, draw
from blueprint_build.pictures.drawing import Area, Part, Shape, Sign, Way, Words
from blueprint_build.pictures.picture import Picture
from blueprint_schema.picture import PictureName
from tests.case import CASES, lay
from tests.conftest import TESTS, TODAY, judge


class Turn(NamedTuple):
    """A picture of a case, and a change of one file: some words become others."""

    name: PictureName
    subject: str
    case: str
    file: str
    before: str
    after: str


TURNS = [
    Turn(
        PictureName.OVERVIEW,
        "",
        "overview",
        "milestones/step-due.yaml",
        "progress: in-progress",
        "progress: done",
    ),
    Turn(
        PictureName.PATHWAY,
        "getting-well",
        "journey",
        "pathways/getting-well.yaml",
        "needs: [listening, keeping-records]",
        "needs: [listening]",
    ),
    Turn(
        PictureName.STAGE_GRID,
        "",
        "journey",
        "pathways/getting-well.yaml",
        "needs: [listening, keeping-records]",
        "needs: [listening]",
    ),
    Turn(
        PictureName.CAPABILITY_MAP,
        "maturity",
        "capability-map",
        "capabilities/visiting.yaml",
        "maturity: missing",
        "maturity: established",
    ),
    Turn(
        PictureName.ROADMAP,
        "",
        "roadmap",
        "milestones/tests-for-all.yaml",
        "confidence: indicative",
        "confidence: committed",
    ),
    Turn(
        PictureName.SIGNALS,
        "",
        "signals",
        "signals/tried-platform-signal.yaml",
        "stance: explore",
        "stance: review",
    ),
    Turn(
        PictureName.TECHNOLOGY_RADAR,
        "",
        "technology-radar",
        "signals/draft-standard-signal.yaml",
        "ring: assess",
        "ring: adopt",
    ),
    Turn(
        PictureName.RESPONSIBILITIES,
        "",
        "journey",
        "responsibilities/record-system-shares.yaml",
        "freedom: must-conform",
        "freedom: guided",
    ),
    Turn(
        PictureName.REFERENCE_ARCHITECTURE,
        "whole-system",
        "reference-architecture",
        "reference-architectures/whole-system.yaml",
        "realised_by: [booking-platform, booking]",
        "realised_by: [booking]",
    ),
    Turn(
        PictureName.STANDARDS_CALENDAR,
        "",
        "standards-calendar",
        "standards/new-standard.yaml",
        "full_conformance: 2027-04-01",
        "full_conformance: 2027-10-01",
    ),
    Turn(
        PictureName.ENGAGEMENT,
        "",
        "engagement",
        "engagements/workshop.yaml",
        "{counting: exact, least: 25, most: 25}",
        "{counting: not-recorded}",
    ),
    Turn(
        PictureName.ARCHITECTURE_MODEL,
        "",
        "layers",
        "services/ask-a-nurse.yaml",
        "realises: [booking]",
        "realises: [matching-people]",
    ),
    Turn(
        PictureName.STANDARDS_DEPENDENCIES,
        "",
        "layers",
        "standards/top-standard.yaml",
        "depends_on: [middle-standard, base-standard]",
        "depends_on: [middle-standard]",
    ),
    Turn(
        PictureName.NEIGHBOURHOOD,
        "booking",
        "layers",
        "services/ask-a-nurse.yaml",
        "realises: [booking]",
        "realises: [matching-people]",
    ),
    Turn(
        PictureName.THEMES,
        "",
        "layers",
        "engagements/town-hall.yaml",
        "disposition: parked",
        "disposition: accepted",
    ),
    Turn(
        PictureName.WORKFORCE,
        "",
        "journey",
        "roles/architect.yaml",
        "skill: Weigh risks, level: working",
        "skill: Weigh risks, level: expert",
    ),
]


def picture(folder: Path, turn: Turn) -> Picture:
    return draw(Request(turn.name, turn.subject), Lens(judge(folder).subject.blueprint, TODAY))


def told(picture: Picture) -> list[str]:
    """What a picture shows, without where: its sentence, its shapes and its rows, a line each."""
    assert picture.drawing is not None
    rows = [
        "row: " + " | ".join(", ".join(cell.text for cell in cells) for cells in row)
        for row in picture.table.rows
    ]
    return [f"sentence: {picture.description}", *_shapes(picture.drawing.shapes), *rows]


def _shapes(shapes: tuple[Shape, ...]) -> Iterator[str]:
    for shape in shapes:
        match shape:
            case Part():
                inner = "; ".join(_shapes(shape.shapes))
                yield f"part {shape.tone}: {shape.name} ({inner})"
            case Words():
                yield " / ".join(shape.lines)
            case Sign():
                yield f"sign {shape.outline}"
            case Area():
                yield f"area {shape.tone}".strip()
            case Way():
                yield f"line {shape.tone} {shape.start} {shape.end}".strip()


def test_every_picture_is_held_against_its_data() -> None:
    assert {turn.name for turn in TURNS} == set(PICTURES)


@pytest.mark.parametrize("turn", TURNS, ids=lambda turn: str(turn.name))
def test_a_changed_artefact_changes_what_follows_from_it_and_nothing_else(
    turn: Turn, minimal: Path, file_regression: FileRegressionFixture
) -> None:
    lay(CASES / "pictures" / turn.case, minimal)
    before = picture(minimal, turn)
    text = (minimal / turn.file).read_text("utf-8")
    assert turn.before in text
    (minimal / turn.file).write_text(text.replace(turn.before, turn.after), "utf-8")
    after = picture(minimal, turn)
    differing = [
        line.rstrip() for line in ndiff(told(before), told(after)) if line.startswith(("+ ", "- "))
    ]
    heading = [f"{turn.file}: {turn.before} -> {turn.after}", ""]
    file_regression.check(
        "\n".join([*heading, *differing, ""]),
        fullpath=TESTS / "golden" / f"follows-{turn.name}.txt",
    )
