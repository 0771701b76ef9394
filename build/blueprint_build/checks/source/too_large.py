"""The file is larger than any artefact needs to be.

Why: one artefact is one page. A file beyond the limit is a mistake, or an attempt to slow the
build.

Mend: split it, or shorten it.
"""

from collections.abc import Mapping
from typing import Any

from blueprint_build.checks.rule import Remark, faults, rule
from blueprint_schema.manifest import Severity


def say(facts: Mapping[str, Any]) -> Remark:
    """The fault in words."""
    return Remark(
        f"the file is too large: more than {facts['limit']:,} {facts['unit']}",
        "one artefact is one page; split it or shorten it",
    )


RULE = rule(__name__, __doc__, Severity.ERROR, faults(__name__, say))
