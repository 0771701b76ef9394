"""Two files would become the same page.

Why: one page would silently overwrite the other. Names that differ only in capitals or in the
form of a letter count as the same, because some machines treat them so.

Mend: rename one of the two files.
"""

from collections.abc import Mapping
from typing import Any

from blueprint_build.checks.rule import Remark, faults, rule
from blueprint_schema.manifest import Severity


def say(facts: Mapping[str, Any]) -> Remark:
    """The fault in words."""
    return Remark(
        f"its page would stand at the same address as {facts['other']}",
        "choose another name for this file",
    )


RULE = rule(__name__, __doc__, Severity.ERROR, faults(__name__, say))
