"""A file is a symbolic link, or no ordinary file.

Why: a link can point at any file of the machine that builds the site, and would publish it.

Mend: replace the link with the file itself.
"""

from collections.abc import Mapping
from typing import Any

from blueprint_build.checks.rule import Remark, faults, rule
from blueprint_schema.manifest import Severity


def say(facts: Mapping[str, Any]) -> Remark:
    """The fault in words."""
    return Remark(
        "this is a symbolic link or another special file, which is never read",
        "put the file itself here",
    )


RULE = rule(__name__, __doc__, Severity.ERROR, faults(__name__, say))
