"""A field that every artefact of this kind needs is missing.

Why: a page without it would leave its readers with a question.

Mend: add the field, or give it a value where it is there but empty. The message says what it is
for, and so does your editor when the schemas are switched on.

Fails:

    # shifts/example.yaml
    statement:

Passes:

    # shifts/example.yaml
    statement: Care is planned around the person.
"""

from collections.abc import Mapping
from typing import Any

from blueprint_build.checks.rule import Remark, faults, rule
from blueprint_build.checks.wording import lower_first
from blueprint_schema.manifest import Severity


def say(facts: Mapping[str, Any]) -> Remark:
    """The fault in words."""
    field, meaning = facts["field"], lower_first(facts["meaning"])
    if facts["type"] == "missing":
        return Remark(
            f"the field '{field}' is missing",
            f"add a line '{field}: ...'" + (f" ({meaning})" if meaning else ""),
        )
    return Remark(
        f"{facts['name']} is empty",
        "write a value, or take the line out; a text that begins with # goes into double quotes",
    )


RULE = rule(__name__, __doc__, Severity.ERROR, faults(__name__, say))
