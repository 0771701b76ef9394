"""Links by id in Markdown: ``[[id]]``, or ``[[id|words]]`` to choose the words."""

import re
from collections.abc import Iterator

LINK = re.compile(r"\[\[([a-z0-9-]{1,80})(?:\|([^\]\n|]{1,120}))?\]\]")
_MEANT = re.compile(r"\[\[([^\[\]]{1,200})\]\](?!\()")
"""What somebody took for a link; before a round bracket it is Markdown's own."""
_CODE = re.compile(r"^(```|~~~).*?^\1|`[^`\n]*`", re.MULTILINE | re.DOTALL)


def links_in(markdown: str) -> Iterator[tuple[int, str]]:
    """The line, from 0, and the id of every link; what stands in code is left out."""
    if "[[" not in markdown:
        return
    text = without_code(markdown)
    for match in LINK.finditer(text):
        yield text.count("\n", 0, match.start()), match.group(1)


def no_links_in(markdown: str) -> Iterator[tuple[int, str]]:
    """The line, from 0, and the words of all that is meant as a link by id, and is none."""
    if "[[" not in markdown:
        return
    text = without_code(markdown)
    for match in _MEANT.finditer(text):
        if not LINK.fullmatch(match[0]) and not match[1].startswith("picture:"):
            yield text.count("\n", 0, match.start()), match[1]


def without_code(markdown: str) -> str:
    """The text with everything that stands in code blanked out, its lines kept."""
    return _CODE.sub(lambda code: re.sub(r"[^\n]", " ", code.group()), markdown)
