"""Pictures that are laid out anew for a phone: as narrow as one, legible, and as complete."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from blueprint_build.graph.lens import Lens
from blueprint_build.graph.request import Request, beside
from blueprint_build.pictures.catalogue import draw
from blueprint_build.pictures.drawing import NARROW, Drawing
from blueprint_build.pictures.ink import inline, standalone
from blueprint_build.pictures.picture import Picture
from blueprint_schema.picture import PictureName
from tests.case import CASES, lay
from tests.conftest import TODAY, judge, real_verdict
from tests.geometry import faults

REAL = Lens(real_verdict().subject.blueprint, TODAY)
OVERVIEW = Request(PictureName.OVERVIEW)
MODEL = Request(PictureName.ARCHITECTURE_MODEL)


def narrow_pictures() -> Iterator[Picture]:
    """Every picture of the real content that is laid out for a phone."""
    pages = (request for artefact in REAL.everything() for request in beside(artefact))
    for request in dict.fromkeys((OVERVIEW, MODEL, *pages)):
        shown = draw(request, REAL)
        yield from (each for each in (shown, shown.further) if each and each.narrow)


def leads_to(drawing: Drawing | None) -> set[tuple[str, str | None]]:
    """The name and the address of every part."""
    return {(part.name, part.address) for part in drawing.parts()} if drawing else set()


def sizes(svg: str) -> list[str]:
    return re.findall(r'<svg [^>]*data-size="(\w+)"', svg)


@pytest.fixture
def layers(minimal: Path) -> Path:
    """A small blueprint with something in every layer."""
    lay(CASES / "pictures/layers", minimal)
    return minimal


def of(folder: Path, request: Request) -> Picture:
    return draw(request, Lens(judge(folder).subject.blueprint, TODAY))


def test_it_is_as_narrow_as_a_phone_and_words_neither_meet_nor_leave_their_boxes() -> None:
    pictures = list(narrow_pictures())
    assert {picture.name for picture in pictures} == {
        PictureName.OVERVIEW,
        PictureName.NEIGHBOURHOOD,
        PictureName.ARCHITECTURE_MODEL,
    }
    for picture in pictures:
        assert picture.narrow
        assert (picture.title, picture.narrow.width) == (picture.title, NARROW)
        if picture.name is not PictureName.OVERVIEW:  # its numbers stand on boxes, on purpose
            assert (picture.title, faults(picture.narrow)) == (picture.title, [])


@pytest.mark.parametrize("name", [PictureName.OVERVIEW, PictureName.NEIGHBOURHOOD])
def test_a_phone_shows_all_that_a_laptop_shows(name: PictureName) -> None:
    for picture in narrow_pictures():
        if picture.name is name:
            assert leads_to(picture.narrow) == leads_to(picture.drawing), picture.title


def test_a_phone_shows_every_layer_and_leaves_the_chain_through_them_to_wider_screens() -> None:
    model = draw(MODEL, REAL)
    chain = {part.name for part in model.drawing.parts() if part.tone == "strong"}
    left_out = leads_to(model.drawing) - leads_to(model.narrow)
    assert len(chain) == 4
    assert {name for name, _ in left_out} <= chain


def test_chains_that_a_phone_leaves_out_are_counted() -> None:
    picture = draw(Request(PictureName.ARCHITECTURE_MODEL, "access-and-navigation"), REAL)
    assert leads_to(picture.narrow) < leads_to(picture.drawing)
    chains = len(picture.table.rows)
    assert f"and {chains - 2} more" in inline(picture, str)
    assert f"and {chains - 5} more" in inline(picture, str)


@pytest.mark.parametrize("title", ["W" * 190, "Very long words " * 12])
@pytest.mark.parametrize("name", [PictureName.NEIGHBOURHOOD, PictureName.ARCHITECTURE_MODEL])
def test_a_long_title_stays_in_its_box(layers: Path, name: PictureName, title: str) -> None:
    for path in ("organisations/clinic", "services/see-a-doctor"):
        lines = (layers / f"{path}.yaml").read_text("utf-8").splitlines()
        (layers / f"{path}.yaml").write_text("\n".join([f"title: {title}", *lines[1:]]), "utf-8")
    picture = of(layers, Request(name, "see-a-doctor"))
    assert picture.narrow
    assert faults(picture.narrow) == []


def test_where_there_is_nothing_to_draw_a_phone_draws_nothing(minimal: Path) -> None:
    for path in ("shifts", "pillars", "outcomes"):
        for file in (minimal / path).glob("*.yaml"):
            file.unlink()
    picture = of(minimal, OVERVIEW)
    assert picture.drawing is None
    assert picture.narrow is None


def test_a_page_has_both_drawings_and_a_file_has_the_one_for_a_sheet() -> None:
    picture = draw(OVERVIEW, REAL)
    assert sizes(inline(picture, str)) == ["narrow", "wide"]
    assert sizes(standalone(picture)) == ["wide"]
