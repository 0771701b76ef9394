"""The file does not consist of fields with values.

Why: an artefact is a set of fields; a list or a bare sentence has no place to go.

Mend: begin with ``title: ...``. The easiest way is to copy a file from the same folder.

Fails:

    - title: One

Passes:

    title: One
"""

from collections.abc import Mapping
from typing import Any

from blueprint_build.checks.rule import Remark, faults, rule
from blueprint_schema.manifest import Severity


def say(facts: Mapping[str, Any]) -> Remark:
    """The fault in words."""
    if facts["value"] is None:
        return Remark(
            "the file holds no fields yet", "start by copying another file from the same folder"
        )
    return Remark(
        "the file should consist of fields such as 'title: ...'",
        "start by copying another file from the same folder",
    )


RULE = rule(__name__, __doc__, Severity.ERROR, faults(__name__, say))
