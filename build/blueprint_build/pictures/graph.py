"""Drawing a laid-out graph: boxes that are links, with their words, and the lines between them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from math import ceil

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from blueprint_build.pictures.compose import Layout, Spot
from blueprint_build.pictures.picture import Href
from blueprint_build.pictures.type import BOLD, REGULAR, Face

TITLE = Face(BOLD, 15)
DETAIL = Face(REGULAR, 13)
LEADING = 18
PADDING = 12


@dataclass(frozen=True, slots=True)
class Words:
    """What a box says, already broken into lines."""

    title: tuple[str, ...]
    detail: tuple[str, ...] = ()

    @property
    def height(self) -> float:
        """The height of a box that holds these words, in pixels."""
        gap = 4 if self.detail else 0
        return (len(self.title) + len(self.detail)) * LEADING + gap + 2 * PADDING


@dataclass(frozen=True, slots=True)
class BoxView:
    """A box as the template writes it."""

    spot: Spot
    words: Words
    name: str
    """What a screen reader says."""
    address: str
    tone: str

    @property
    def text_x(self) -> float:
        """Where its lines begin."""
        return self.spot.x + PADDING

    @property
    def title_y(self) -> float:
        """The baseline of its first line; a box without detail has its title in the middle."""
        spare = self.spot.height - self.words.height
        centred = spare / 2 if not self.words.detail else 0
        return round(self.spot.y + centred + PADDING + LEADING - 5, 1)

    @property
    def detail_y(self) -> float:
        """The baseline of the first line of its detail."""
        return self.title_y + len(self.words.title) * LEADING + 2


def words(title: str, width: float, detail: str = "", most: tuple[int, int] = (3, 3)) -> Words:
    """The words of a box of this width: a title in bold and a detail below it."""
    inner = width - 2 * PADDING
    return Words(
        TITLE.wrap(title, inner, most[0]), DETAIL.wrap(detail, inner, most[1]) if detail else ()
    )


@dataclass(frozen=True, slots=True)
class Band:
    """A heading over a part of the drawing."""

    x: float
    y: float
    title: str


def svg_of(
    title: str, layout: Layout, boxes: Iterable[BoxView], bands: Iterable[Band]
) -> Callable[[Href], str]:
    """The drawing, to be written once the page's links are known."""
    drawn = {
        "title": title,
        "width": ceil(layout.width),
        "height": ceil(layout.height),
        "paths": layout.paths,
        "boxes": tuple(boxes),
        "bands": tuple(bands),
        "leading": LEADING,
    }
    return lambda href: _template().render(href=href, **drawn)


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("blueprint_build", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("graph.svg")
