"""Markdown to safe HTML: rendered without raw HTML, then cleaned against an allowlist."""

import re
from collections.abc import Callable
from functools import cache
from typing import Any

import nh3
from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markupsafe import Markup, escape

from blueprint_build.graph.request import Request
from blueprint_build.prose.glossary import Explainer
from blueprint_build.prose.links import LINK
from blueprint_build.prose.picture_lines import LINE
from blueprint_schema.picture import PictureName

ALLOWED = {
    "p": set(),
    "h2": {"id"},
    "h3": {"id"},
    "h4": {"id"},
    "ul": set(),
    "ol": {"start"},
    "li": set(),
    "strong": set(),
    "em": set(),
    "code": set(),
    "pre": set(),
    "blockquote": set(),
    "hr": set(),
    "br": set(),
    "a": {"href", "title"},
    "abbr": {"title", "tabindex"},
    "table": set(),
    "thead": set(),
    "tbody": set(),
    "tr": set(),
    "th": {"scope"},
    "td": set(),
}
"""The tags that text can make, and their attributes."""

PLACE = "bp-picture"
"""The tag that keeps the place of a picture until everything else is clean."""

Resolve = Callable[[str], tuple[str, str] | None]
"""From an id to the address and title of its page; ``None`` where there is none."""


def render(
    markdown: str,
    resolve: Resolve,
    explain: Explainer,
    picture: Callable[[Request], Markup],
    *,
    anchors: bool = False,
) -> Markup:
    """The Markdown as HTML that can hold no script, style or raw tag, whatever was written.

    With ``anchors`` headings can be linked to; a body among other sections goes without.
    ``picture`` makes the pictures that the text asks for.
    """
    asked: list[Request] = []
    env = {
        "resolve": resolve,
        "explain": explain,
        "anchors": anchors,
        "in_link": False,
        "seen": {},
        "asked": asked,
    }
    html = _parser().render(markdown, env)
    # No text can make this tag, so each one stands for a picture that was asked for, in order.
    before, *after = _clean(html).split(f"<{PLACE}></{PLACE}>")
    drawn = (picture(request) + Markup(rest) for request, rest in zip(asked, after, strict=True))
    return Markup(before) + Markup("").join(drawn)


def _clean(html: str) -> str:
    """The HTML without any tag, attribute or address that is not allowed."""
    return nh3.clean(
        html,
        tags={*ALLOWED, PLACE},
        attributes={tag: names for tag, names in ALLOWED.items() if names},
        url_schemes={"https", "http", "mailto"},
        link_rel="noopener",
    )


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
    parser.inline.ruler.before("link", "blueprint_link", _link_by_id)
    parser.block.ruler.before("paragraph", "blueprint_picture", _picture)
    parser.add_render_rule("blueprint_picture", lambda *_: f"<{PLACE}></{PLACE}>\n")
    parser.add_render_rule("text", _text)
    parser.add_render_rule("link_open", _link)
    parser.add_render_rule("link_close", _link)
    parser.add_render_rule("heading_open", _heading)
    parser.add_render_rule("heading_close", _heading)
    return parser


def _link_by_id(state: StateInline, silent: bool) -> bool:
    match = LINK.match(state.src, state.pos)
    if match is None:
        return False
    found = state.env["resolve"](match.group(1))
    if found is None:
        return False
    if not silent:
        address, title = found
        state.push("link_open", "a", 1).attrs = {"href": address}
        state.push("text", "", 0).content = match.group(2) or title
        state.push("link_close", "a", -1)
    state.pos = match.end()
    return True


def _picture(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    line = state.src[state.bMarks[start] + state.tShift[start] : state.eMarks[start]].strip()
    match = LINE.fullmatch(line) if line.startswith("[[picture:") else None
    if match is None or match.group(1) not in list(PictureName):
        return False
    if not silent:
        asked: list[Request] = state.env["asked"]
        asked.append(Request(PictureName.of(match.group(1)), match.group(2) or ""))
        state.push("blueprint_picture", "", 0)
        state.line = start + 1
    return True


def _text(_self: object, tokens: list[Token], at: int, _options: object, env: dict) -> str:  # type: ignore[type-arg]
    content = tokens[at].content
    explain: Explainer = env["explain"]
    return str(escape(content) if env["in_link"] else explain(content))


def _link(self: Any, tokens: list[Token], at: int, options: Any, env: dict) -> str:  # type: ignore[type-arg]
    env["in_link"] = tokens[at].nesting == 1
    return str(self.renderToken(tokens, at, options, env))


def _heading(_self: object, tokens: list[Token], at: int, _options: object, env: dict) -> str:  # type: ignore[type-arg]
    # A page has one h1, its title; headings in a body begin below it.
    level = min(max(int(tokens[at].tag[1]), 2), 4)
    if tokens[at].nesting != 1:
        return f"</h{level}>\n"
    if not env["anchors"]:
        return f"<h{level}>"
    anchor = anchor_of(tokens[at + 1].content)
    env["seen"][anchor] = times = env["seen"].get(anchor, 0) + 1
    return f'<h{level} id="{anchor}">' if times == 1 else f'<h{level} id="{anchor}-{times}">'


def anchor_of(heading: str) -> str:
    """The anchor of a heading: its words in small letters, joined by hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", heading.casefold()).strip("-") or "part"
