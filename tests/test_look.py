"""The look of a blueprint's own: any hue, legible in light and dark, on pages and in files."""

import re
from importlib.resources import files

import pytest
from coloraide import Color

from blueprint_build.colours import schemes, sign, style_sheet
from blueprint_build.graph.lens import Lens
from blueprint_build.graph.request import Request
from blueprint_build.pictures.catalogue import draw
from blueprint_build.pictures.ink import png, standalone
from blueprint_schema.picture import PictureName
from tests.conftest import MINIMAL, TODAY, Change, judge

ASSETS = files("blueprint_build") / "assets"
LEGIBLE = 4.5
"""The least contrast of words and their ground: WCAG 2.2, success criterion 1.4.3."""
WORDS_ON = [
    ("accent", "paper"),
    ("accent", "soft"),
    ("accent", "accent-soft"),
    ("ink", "accent-soft"),
    ("quiet", "accent-soft"),
    ("paper", "accent"),
    ("deep-words", "deep"),
    ("deep-words", "deep-foot"),
    ("deep-quiet", "deep-foot"),
]
WHITE_ON = ["deep", "deep-dark", "deep-foot"]


def turned(text: str) -> set[str]:
    """The colours of a style sheet that follow the hue."""
    return set(re.findall(r"--bp-(?:accent|deep)[a-z-]*: *(#[0-9a-f]{6})", text))


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_words_are_legible_in_any_hue(dark: bool) -> None:
    for hue in (None, *range(360)):
        colours = schemes(hue)[dark]
        pairs = [(colours[f"--bp-{a}"], colours[f"--bp-{b}"]) for a, b in WORDS_ON]
        pairs += [("#ffffff", colours[f"--bp-{name}"]) for name in WHITE_ON]
        for words, ground in pairs:
            assert Color(words).contrast(ground) >= LEGIBLE, (hue, words, ground)


def test_without_a_hue_the_colours_are_those_that_are_shipped() -> None:
    assert style_sheet() == (ASSETS / "colours.css").read_text("utf-8")
    assert sign() == (ASSETS / "favicon.svg").read_text("utf-8")


def test_a_hue_turns_every_accent_and_nothing_else() -> None:
    shipped, blue = style_sheet(), style_sheet(255)
    assert not turned(shipped) & turned(blue)
    lines = zip(shipped.splitlines(), blue.splitlines(), strict=True)
    changed = [old for old, new in lines if old != new]
    assert changed
    assert all("--bp-accent" in line or "--bp-deep" in line for line in changed)
    assert sign(255) != sign()


@pytest.mark.parametrize("name", ["blueprint.css", "pictures.css", "search.css"])
def test_no_style_sheet_writes_an_accent_of_its_own(name: str) -> None:
    text = (ASSETS / name).read_text("utf-8")
    assert not turned(style_sheet()) & set(re.findall(r"#[0-9a-f]{6}", text))


def test_files_of_pictures_carry_the_hue() -> None:
    picture = draw(Request(PictureName.OVERVIEW), Lens(judge(MINIMAL).subject.blueprint, TODAY))
    shipped, blue = standalone(picture), standalone(picture, hue=255)
    assert schemes()[0]["--bp-deep"] in shipped
    assert schemes(255)[0]["--bp-deep"] in blue
    assert not turned(style_sheet()) & set(re.findall(r"#[0-9a-f]{6}", blue))
    assert png(picture) != png(picture, 255)


def test_a_hue_that_is_none_is_found_at_its_place(changed: Change) -> None:
    manifest = (MINIMAL / "blueprint.yaml").read_text("utf-8")
    verdict = judge(changed({"blueprint.yaml": f"{manifest}look:\n  hue: 360\n"}))
    line = len(manifest.splitlines()) + 2
    found = [(each.path, each.line, each.column) for each in verdict.errors]
    assert [(line, column) for _, line, column in found] == [(line, 8)]
