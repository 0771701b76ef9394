"""``blueprint picture``: any picture alone, on any day; wrong use is told with the way out."""

from pathlib import Path

import pytest

from blueprint_schema.picture import SUBJECTS, PictureName
from tests.case import CASES, lay
from tests.conftest import MINIMAL, Change
from tests.test_commands import blueprint

WAIVED = {
    "standards/draft-standard.yaml": (MINIMAL / "standards/draft-standard.yaml").read_text("utf-8")
    + "\nwaivers: [{rule: no-successor, reason: It is young., until: 2027-06-30}]\n"
}


@pytest.fixture
def journey(minimal: Path) -> Path:
    """A small blueprint with a journey."""
    lay(CASES / "pictures/journey", minimal)
    return minimal


@pytest.mark.parametrize("name", [name for name in SUBJECTS if SUBJECTS[name].whole])
def test_a_picture_of_the_whole_is_drawn_or_says_that_there_is_nothing(
    name: PictureName, journey: Path, tmp_path: Path
) -> None:
    target = tmp_path / "one.svg"
    result = blueprint("picture", name, "--folder", str(journey), "-o", str(target))
    assert result.exit_code in (0, 1)
    assert target.exists() is (result.exit_code == 0)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("pathwy", "-o", "x.svg"), "there is no picture 'pathwy'; did you mean pathway?"),
        (("changes", "-o", "x.svg"), "there is no picture 'changes'; choose from overview,"),
        (("pathway", "-o", "x.svg"), "needs to be told of what; choose from getting-well"),
        (("neighbourhood", "-o", "x.svg"), "needs to be told of what; for example "),
        (("pathway", "getting-wel", "-o", "x.svg"), "did you mean getting-well?"),
        (
            ("pathway", "nhs-trust", "-o", "x.svg"),
            "cannot be drawn for 'nhs-trust', which is of kind organisation; choose from",
        ),
        (("overview", "nhs-trust", "-o", "x.svg"), "it is drawn of the whole alone"),
        (("capability-map", "maturty", "-o", "x.svg"), "did you mean maturity?"),
        (("overview", "-o", "x.jpg"), "x.jpg is neither .svg nor .png"),
        (("overview", "-o", "/proc/none/x.svg"), "cannot write /proc/none/x.svg"),
        (("overview", "-o", "x.svg", "--as-of", "soon"), "'soon' is not a day"),
        (("overview",), "Missing option '-o'"),
    ],
)
def test_wrong_use_ends_with_2_and_a_way_out(
    words: tuple[str, ...], said: str, journey: Path
) -> None:
    result = blueprint("picture", *words, "--folder", str(journey))
    assert result.exit_code == 2
    assert said in " ".join(result.output.split())


def test_what_the_calendar_turns_on_does_not_hinder_a_picture(changed: Change) -> None:
    folder = str(changed(WAIVED))
    assert blueprint("validate", folder, "--as-of", "2030-06-30").exit_code == 1
    drawn = blueprint("picture", "overview", "--folder", folder, "--as-of", "2030-06-30", "-o", "-")
    assert drawn.exit_code == 0
    assert drawn.stdout.startswith("<svg")


def test_a_broken_blueprint_has_no_picture(changed: Change) -> None:
    folder = changed({"shifts/example-shift.yaml": "title: Only a title\n"})
    result = blueprint("picture", "overview", "--folder", str(folder), "-o", "-")
    assert result.exit_code == 2
    assert "is not whole; run 'blueprint validate" in result.output
