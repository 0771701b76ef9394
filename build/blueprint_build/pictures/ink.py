"""Writing a drawing: as SVG inside a page, as an SVG file of its own, and as PNG.

Inside a page the style sheet of the site gives it its looks. A file carries its own: the same
style sheet, with the colours of light and dark written in, and the length of every line of words,
so that it fits whatever font stands in for ours.
"""

import re
from base64 import b64encode
from functools import cache
from importlib.metadata import version
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from math import ceil, sqrt
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.ttLib import TTFont
from markupsafe import escape

from blueprint_build.colours import Scheme, schemes
from blueprint_build.pictures.drawing import Drawing
from blueprint_build.pictures.keep import keep, kept, key_of
from blueprint_build.pictures.picture import Picture
from blueprint_build.pictures.svg import Href, svg
from blueprint_build.pictures.type import BOLD, REGULAR

FONTS = (REGULAR, BOLD)
"""All fonts that words of a drawing are written in."""

EMPTY = Drawing(1, 1)
"""What stands for a drawing where there is nothing to draw."""

MARGIN = 2
"""Around every drawing, in pixels, so that no outline is cut."""

SMALL, WIDE = 1040, 1180
"""Drawings up to this wide, in pixels, are small and keep their size; up to that wide they may
shrink a little to fit a laptop; wider ones are scrolled."""

LYING, STANDING = 1.4, 0.95
"""Drawings at least so many times as wide as high lie, and stand; others are long. On a page of
their own, paper is chosen by it."""

PNG_SCALE = 2.0
"""Pixels of a PNG for each of the drawing, along each side, where there is no more than a sheet."""

MOST_PIXELS = 6_000_000
"""A larger PNG takes seconds to write and is shrunk by whoever opens it."""


def inline(picture: Picture, href: Href) -> str:
    """The drawing for a page, given how that page links; before it the one for a phone, if any.

    The style sheet shows one of the two.
    """
    drawings = (picture.narrow, picture.drawing or EMPTY)
    return "\n".join(_write(picture, drawing, href) for drawing in drawings if drawing)


def standalone(picture: Picture, href: Href = lambda _: None, hue: int | None = None) -> str:
    """The drawing as a file, in light and dark, in the hue of its blueprint."""
    light, dark = schemes(hue)
    style = _style(light) + "@media (prefers-color-scheme: dark) {" + _style(dark) + "}"
    return _write(picture, picture.drawing or EMPTY, href, style)


def png(picture: Picture, hue: int | None = None) -> bytes:
    """The drawing as PNG, in light, on paper, with the fonts that the site ships."""
    light, _ = schemes(hue)
    drawing, paper = picture.drawing or EMPTY, light["--bp-paper"]
    svg, scale = _write(picture, drawing, lambda _: None, _style(light)), _scale(drawing)
    key = key_of("png", version("resvg_py"), _mark_of_fonts(), str(scale), paper, svg)
    return kept(key) or keep(key, _painted(svg, paper, scale))


def _painted(svg: str, paper: str, scale: float) -> bytes:
    # The library that turns SVG into PNG is wanted only here.
    import resvg_py

    with TemporaryDirectory() as folder:
        fonts = [str(_plain_font(name, Path(folder))) for name in FONTS]
        drawn = resvg_py.svg_to_bytes(
            svg_string=svg,
            background=paper,
            skip_system_fonts=True,
            font_files=fonts,
            zoom=scale,
        )
    return bytes(drawn)


def _scale(drawing: Drawing) -> float:
    return min(PNG_SCALE, sqrt(MOST_PIXELS / (drawing.width * drawing.height)))


def _write(picture: Picture, drawing: Drawing, href: Href, style: str = "") -> str:
    width, height = ceil(drawing.width) + 2 * MARGIN, ceil(drawing.height) + 2 * MARGIN
    size = "narrow" if drawing is picture.narrow else _size(width)
    form, title = _form(width / height), escape(picture.title)
    head = (
        f"<title>{title}</title>\n<desc>{escape(picture.description)}</desc>\n"
        f"<style>{style}</style>\n"
    )
    return (
        f'<svg class="bp-svg" data-size="{size}" data-form="{form}"'
        f' viewBox="{-MARGIN} {-MARGIN} {width} {height}" width="{width}" height="{height}"'
        f' role="group" aria-label="{title}" xmlns="http://www.w3.org/2000/svg">\n'
        f"{head if style else ''}{svg(drawing.shapes, href, stretched=bool(style))}</svg>"
    )


def _size(width: float) -> str:
    """How much room a drawing takes on a screen."""
    return "small" if width <= SMALL else "wide" if width <= WIDE else "broad"


def _form(share: float) -> str:
    """How a drawing lies on paper, by its width as a share of its height."""
    return "lying" if share > LYING else "standing" if share > STANDING else "long"


def _style(colours: Scheme) -> str:
    text = re.sub(r"/\*.*?\*/", "", _asset("pictures.css"), flags=re.DOTALL)
    text = re.sub(r"@media.*", "", text, flags=re.DOTALL)
    text = re.sub(r"var\((--bp-[a-z-]+)\)", lambda name: colours[name.group(1)], text)
    family = "svg{font-family:'Atkinson Hyperlegible Next',sans-serif}"
    return family + re.sub(r"\s*\n\s*", "", text)


def _asset(name: str) -> str:
    return (files("blueprint_build") / "assets" / name).read_text("utf-8")


def _plain_font(name: str, folder: Path) -> Path:
    """A font of ours without its compression, which the library does not know."""
    path = folder / f"{name}.ttf"
    path.write_bytes(_unpacked(name))
    return path


@cache
def _mark_of_fonts() -> str:
    """What changes when a font does."""
    return key_of(*(b64encode(_font(name).read_bytes()).decode() for name in FONTS))


def _font(name: str) -> Traversable:
    return files("blueprint_build") / "assets" / "fonts" / name


@cache
def _unpacked(name: str) -> bytes:
    with (
        as_file(_font(name)) as packed,
        TemporaryDirectory() as folder,
    ):
        font = TTFont(packed)
        font.flavor = None
        font.save(Path(folder) / name)
        return (Path(folder) / name).read_bytes()
