"""How wide a text is, by the fonts that the site ships; those of the machine play no part."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from fontTools.ttLib import TTFont

CUT = "…"

STEPS = 16
"""In how many steps lines of even length are looked for."""


@dataclass(frozen=True, slots=True)
class Face:
    """A font at a size, in pixels."""

    file: str
    size: float

    def width(self, text: str) -> float:
        """The width of a text in pixels; letters that the font lacks count as wide ones."""
        widths, widest = _advances(self.file)
        return sum(widths.get(letter, widest) for letter in text) * self.size

    def wrap(self, text: str, width: float, most: int) -> tuple[str, ...]:
        """The text broken into at most ``most`` lines of ``width`` pixels; the rest is cut."""
        lines: list[str] = []
        current = ""
        for word in text.split():
            longer = f"{current} {word}".strip()
            if current and self.width(longer) > width:
                lines.append(current)
                current = word
            else:
                current = longer
        lines.append(current)
        if len(lines) > most:
            lines = [*lines[: most - 1], " ".join(lines[most - 1 :])]
        return tuple(self._cut(line, width) for line in lines)

    def wrap_evenly(self, text: str, width: float, most: int) -> tuple[str, ...]:
        """The same with lines of much the same length, so that no word stands alone."""
        lines = self.wrap(text, width, most)
        if len(lines) < 2 or lines[-1].endswith(CUT):
            return lines
        words = text.split()
        for share in range(len(lines) * STEPS):
            narrower = width * (1 / len(lines) + share / (len(lines) * STEPS))
            even = self.wrap(text, narrower, most)
            if len(even) == len(lines) and " ".join(even).split() == words:
                return even
        return lines

    def _cut(self, line: str, width: float) -> str:
        if self.width(line) <= width:
            return line
        while line and self.width(line + CUT) > width:
            line = line[:-1]
        return line.rstrip() + CUT


REGULAR = "regular.woff2"
BOLD = "bold.woff2"


@cache
def _advances(file: str) -> tuple[dict[str, float], float]:
    with (files("blueprint_build") / "assets" / "fonts" / file).open("rb") as stream:
        font = TTFont(stream)
        em = font["head"].unitsPerEm
        metrics = font["hmtx"]
        widths = {chr(code): metrics[name][0] / em for code, name in font.getBestCmap().items()}
    return widths, max(widths["W"], widths["M"])
