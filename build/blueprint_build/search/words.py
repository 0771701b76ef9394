"""What the search of the site is given of a page: its words under their headings, and no more.

Facts, relations, pictures and the foot are left out; they would drown what a page is about, and
indexing them takes longer than writing the page.
"""

import re

_LEFT_OUT = re.compile(
    r"<(aside|section|footer|figure|nav)\b[^>]*\bdata-search-exclude\b.*?</\1>", re.DOTALL
)
_OTHER_TAGS = re.compile(r"</?(?!(?:h[1-3]|p|li)\b)[a-z][^>]*>")


def searchable(html: str) -> str:
    """The HTML of a page cut down to headings, paragraphs and list items.

    An element that carries ``data-search-exclude`` goes with all that is in it; no such element
    may hold another of its own name.
    """
    return _OTHER_TAGS.sub(" ", _LEFT_OUT.sub("", html))
