"""Shapes as SVG. What comes from data is escaped here; how a shape looks, the style sheet says."""

from collections.abc import Callable, Iterable
from functools import partial

from markupsafe import escape

from blueprint_build.pictures.drawing import Area, Outline, Part, Shape, Sign, Way, Words, short

Href = Callable[[str], str | None]
"""From an address, counted from the site's top, to a link; none where it can lead nowhere."""


def svg(shapes: Iterable[Shape], href: Href, *, stretched: bool = False) -> str:
    """Each shape in turn, from the back to the front.

    ``stretched`` words say how long each of their lines is, so that they fit in any font.
    """
    return "".join(_shape(shape, href, stretched) for shape in shapes)


def _shape(shape: Shape, href: Href, stretched: bool) -> str:
    match shape:
        case Area():
            return _area(shape)
        case Words():
            return _words(shape, stretched)
        case Way():
            return _way(shape)
        case Sign():
            return _sign(shape)
        case Part():
            return _part(shape, href, stretched)


def _part(part: Part, href: Href, stretched: bool) -> str:
    link = href(part.address) if part.address is not None else None
    element, role = ("a", f' href="{escape(link)}"') if link else ("g", ' role="group"')
    return (
        f'<{element} class="bp-part"{_tone(part.tone)}{role} aria-label="{escape(part.name)}">\n'
        f"{svg(part.shapes, href, stretched=stretched)}</{element}>\n"
    )


def _area(area: Area) -> str:
    corners = f' rx="{area.round}"' if area.round else ""
    return (
        f'<rect class="bp-area" x="{area.x}" y="{area.y}" width="{area.width}"'
        f' height="{area.height}"{corners}{_tone(area.tone)}/>\n'
    )


def _words(words: Words, stretched: bool) -> str:
    anchor = "" if words.anchor == "start" else f' text-anchor="{words.anchor}"'
    turn = f' transform="rotate(-90 {words.x} {words.y})"' if words.turned else ""
    lines = map(partial(_line, words, stretched), range(len(words.lines)))
    return (
        f'<text class="bp-{words.role}" y="{words.y}"{anchor}{_tone(words.tone)}{turn}>'
        f"{' '.join(lines)}</text>\n"
    )


def _line(words: Words, stretched: bool, number: int) -> str:
    line = words.lines[number]
    down = f' dy="{words.role.leading}"' if number else ""
    length = (
        f' textLength="{round(words.role.face.width(line), 1)}" lengthAdjust="spacingAndGlyphs"'
        if stretched and line
        else ""
    )
    return f'<tspan x="{words.x}"{down}{length}>{escape(line)}</tspan>'


def _way(way: Way) -> str:
    tone = _tone(way.tone)
    start = f' data-from="{escape(way.start)}"' if way.start else ""
    end = f' data-to="{escape(way.end)}"' if way.end else ""
    head = f'<path class="bp-head"{tone} d="{way.head}"/>' if way.head else ""
    return f'<path class="bp-way"{tone}{start}{end} d="{way.d}"/>{head}\n'


def _sign(sign: Sign) -> str:
    outline = _outline(sign)
    return f'<g class="bp-sign" data-outline="{sign.outline}"{_tone(sign.tone)}>{outline}</g>\n'


def _outline(sign: Sign) -> str:
    x, y, half = sign.x, sign.y, sign.size / 2
    left, right, top, bottom = short(x - half), short(x + half), short(y - half), short(y + half)
    match sign.outline:
        case Outline.DISC | Outline.CIRCLE | Outline.DOTTED:
            return f'<circle cx="{x}" cy="{y}" r="{half}"/>'
        case Outline.HALF:
            around = f"M{x},{top}A{half},{half} 0 0 0 {x},{bottom}Z"
            return f'<circle cx="{x}" cy="{y}" r="{half}"/><path class="bp-fill" d="{around}"/>'
        case Outline.SQUARE | Outline.OPEN_SQUARE:
            return f'<rect x="{left}" y="{top}" width="{sign.size}" height="{sign.size}"/>'
        case Outline.DIAMOND | Outline.OPEN_DIAMOND:
            path = f"M{x},{top}L{right},{y}L{x},{bottom}L{left},{y}Z"
        case Outline.UP:
            path = f"M{left},{bottom}L{x},{top}L{right},{bottom}Z"
        case Outline.DOWN:
            path = f"M{left},{top}L{x},{bottom}L{right},{top}Z"
        case Outline.CROSS:
            path = f"M{left},{top}L{right},{bottom}M{right},{top}L{left},{bottom}"
        case Outline.TICK:
            foot = f"{short(x - half / 3)},{short(y + half * 2 / 3)}"
            path = f"M{left},{y}L{foot}L{right},{short(y - half * 2 / 3)}"
        case Outline.BAR:
            path = f"M{x},{top}V{bottom}"
    return f'<path d="{path}"/>'


def _tone(tone: str) -> str:
    return f' data-tone="{escape(tone)}"' if tone else ""
