"""Finding active content in HTML, with another parser than the one that cleaned it."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

_TEXT = {"p", "h2", "h3", "h4", "blockquote", "pre", "hr", "br", "ul", "ol", "li"}
_WORDS = {"strong", "em", "code", "a", "abbr"}
_TABLE = {"table", "thead", "tbody", "tr", "th", "td"}
PLAIN = frozenset(_TEXT | _WORDS | _TABLE)
QUIET = frozenset({"href", "title", "tabindex", "rel", "id", "start", "scope"})
SAFE_ADDRESS = re.compile(r"(https?:|mailto:|[^:]*$|[./#?][^\s]*$)", re.IGNORECASE)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += _in_tag(tag, attrs)

    def handle_decl(self, decl: str) -> None:
        self.found.append(f"<!{decl}>")

    def handle_pi(self, data: str) -> None:
        self.found.append(f"<?{data}>")

    def handle_comment(self, data: str) -> None:
        self.found.append(f"<!--{data}-->")


def active_in(html: str) -> list[str]:
    """Everything in the HTML of a body that could run, load or restyle something."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.found


def _in_tag(tag: str, attrs: list[tuple[str, str | None]]) -> Iterator[str]:
    if tag not in PLAIN:
        yield f"<{tag}>"
    for name, value in attrs:
        if name not in QUIET:
            yield f"{tag}@{name}"
        if name == "href" and not SAFE_ADDRESS.match("".join((value or "").split())):
            yield f"{tag}@href={value}"
