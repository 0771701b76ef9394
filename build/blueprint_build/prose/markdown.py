"""Markdown to safe HTML: rendered without raw HTML, then cleaned against an allowlist."""

import re
from collections.abc import Callable
from functools import cache
from typing import Any

import nh3
from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markupsafe import Markup, escape

from blueprint_build.prose.glossary import Explainer
from blueprint_build.prose.links import LINK

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

Resolve = Callable[[str], tuple[str, str] | None]
"""From an id to the address and title of its page; ``None`` where there is none."""


def render(markdown: str, resolve: Resolve, explain: Explainer, *, anchors: bool = False) -> Markup:
    """The Markdown as HTML that can hold no script, style or raw tag, whatever was written.

    With ``anchors`` headings can be linked to; a body among other sections goes without.
    """
    env = {"resolve": resolve, "explain": explain, "anchors": anchors, "in_link": False, "seen": {}}
    html = _parser().render(markdown, env)
    return Markup(
        nh3.clean(
            html,
            tags=set(ALLOWED),
            attributes={tag: names for tag, names in ALLOWED.items() if names},
            url_schemes={"https", "http", "mailto"},
            link_rel="noopener",
        )
    )


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
    parser.inline.ruler.before("link", "blueprint_link", _link_by_id)
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
