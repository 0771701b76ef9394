"""Asking for a picture in Markdown: ``[[picture:NAME]]`` or ``[[picture:NAME SUBJECT]]``, alone on
a line.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from blueprint_build.prose.links import without_code

LINE = re.compile(r"\[\[picture:[ ]*([^\s\]|]{1,80})(?:[ ]+([^\s\]|]{1,80}))?[ ]*\]\]")


class Asked(NamedTuple):
    """A picture that is asked for: its line, from 0, its name and its subject as written.

    Without a name it is not asked for as it should be.
    """

    line: int
    name: str
    subject: str


def pictures_in(markdown: str) -> Iterator[Asked]:
    """Every picture that a text asks for; what stands in code is left out."""
    if "[[picture:" not in markdown:
        return
    for number, line in enumerate(without_code(markdown).split("\n")):
        if match := LINE.fullmatch(line.strip()):
            yield Asked(number, match.group(1), match.group(2) or "")
        elif "[[picture:" in line:
            yield Asked(number, "", "")
