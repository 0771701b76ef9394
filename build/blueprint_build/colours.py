"""The colours of a blueprint: those that are shipped, or the same in a hue of its own.

A hue is turned on a circle on which colours of one lightness look equally light (OKLCH, as in CSS
Color 4, section 9.4). So words stay as legible on every ground as they are in the colours shipped.
"""

import re
from functools import cache
from importlib.resources import files

TURNED = re.compile(r"(--bp-(?:accent|deep)[a-z-]*: *)(#[0-9a-f]{6})")
"""A variable that follows the hue, up to its colour, and the colour."""

Scheme = dict[str, str]
"""The colours by the names of their variables."""


@cache
def style_sheet(hue: int | None = None) -> str:
    """The style sheet with all colours, in a hue in degrees or as it is shipped."""
    text = _asset("colours.css")
    if hue is None:
        return text
    return TURNED.sub(lambda found: found.group(1) + _turned(found.group(2), hue), text)


@cache
def schemes(hue: int | None = None) -> tuple[Scheme, Scheme]:
    """The colours in light and in dark."""
    blocks = re.findall(r"\{([^}]*)\}", style_sheet(hue))
    light, dark = (dict(re.findall(r"(--bp-[a-z-]+):\s*([^;]+);", block)) for block in blocks[:2])
    return light, dark


def sign(hue: int | None = None) -> str:
    """The sign of the site, which browsers show beside its name, as SVG."""
    shipped, wanted = (schemes(each)[0]["--bp-deep"] for each in (None, hue))
    return _asset("favicon.svg").replace(shipped, wanted)


def _turned(colour: str, hue: int) -> str:
    # Wanted only where a blueprint has a hue of its own.
    from coloraide import Color

    turned = Color(colour).convert("oklch").set("hue", hue)
    return turned.fit("srgb").convert("srgb").to_string(hex=True)


def _asset(name: str) -> str:
    return (files("blueprint_build") / "assets" / name).read_text("utf-8")
