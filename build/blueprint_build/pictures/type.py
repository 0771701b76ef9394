"""How wide a text is, by the fonts that the site ships; those of the machine play no part."""

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from fontTools.ttLib import TTFont

CUT = "…"

KEPT = 20_000
"""How many broken texts are remembered, since a title stands in the boxes of many pictures."""

STEPS = 16
"""In how many steps lines of even length are looked for."""


@dataclass(frozen=True, slots=True)
class Face:
    """A font at a size, in pixels."""

    file: str
    size: float

    def width(self, text: str) -> float:
        """The width of a text in pixels; letters that the font lacks count as wide ones."""
        return sum(map(_advances(self.file).__getitem__, text)) * self.size

    def wrap(self, text: str, width: float, most: int) -> tuple[str, ...]:
        """The text broken into at most ``most`` lines of ``width`` pixels; the rest is cut."""
        return _wrapped(self, text, width, most)

    def wrap_evenly(self, text: str, width: float, most: int) -> tuple[str, ...]:
        """The same with lines of much the same length, so that no word stands alone."""
        return _wrapped_evenly(self, text, width, most)


@lru_cache(KEPT)
def _wrapped(face: Face, text: str, width: float, most: int) -> tuple[str, ...]:
    lines: list[str] = []
    current = ""
    for word in _words(text):
        longer = f"{current} {word}".strip()
        if current and face.width(longer) > width:
            lines.append(current)
            current = word
        else:
            current = longer
    lines.append(current)
    if len(lines) > most:
        lines = [*lines[: most - 1], " ".join(lines[most - 1 :])]
    return tuple(_cut(face, line, width) for line in lines)


@lru_cache(KEPT)
def _wrapped_evenly(face: Face, text: str, width: float, most: int) -> tuple[str, ...]:
    lines = face.wrap(text, width, most)
    if len(lines) < 2 or lines[-1].endswith(CUT):
        return lines
    words = text.split()
    for share in range(len(lines) * STEPS):
        narrower = width * (1 / len(lines) + share / (len(lines) * STEPS))
        even = _wrapped.__wrapped__(face, text, narrower, most)  # tried once, so not kept
        if len(even) == len(lines) and " ".join(even).split() == words:
            return even
    return lines


def _cut(face: Face, line: str, width: float) -> str:
    if face.width(line) <= width:
        return line
    while line and face.width(line + CUT) > width:
        line = line[:-1]
    return line.rstrip() + CUT


def _words(text: str) -> list[str]:
    """The words of a text; a dash between two of them stays with the one before it."""
    words: list[str] = []
    for word in text.split():
        if words and not any(map(str.isalnum, word)):
            words[-1] += f" {word}"
        else:
            words.append(word)
    return words


REGULAR = "regular.woff2"
BOLD = "bold.woff2"


class _Widths(dict[str, float]):
    """How wide each letter of a font is, for a size of one."""

    def __missing__(self, letter: str) -> float:
        return max(self["W"], self["M"])


@cache
def _advances(file: str) -> _Widths:
    with (files("blueprint_build") / "assets" / "fonts" / file).open("rb") as stream:
        font = TTFont(stream)
        em = font["head"].unitsPerEm
        metrics = font["hmtx"]
        return _Widths(
            (chr(code), metrics[name][0] / em) for code, name in font.getBestCmap().items()
        )
