"""A field that every artefact of this kind needs is missing.

Why: a page without it would leave its readers with a question.

Mend: add the field. Its meaning stands in the editor's guide, and in your editor when the schemas
are switched on.

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
from blueprint_schema.manifest import Severity


def say(facts: Mapping[str, Any]) -> Remark:
    """The fault in words."""
    if facts["type"] == "missing":
        return Remark(
            f"the field {facts['field']!r} is missing", f"add a line '{facts['field']}: ...'"
        )
    return Remark(
        f"the field {facts['field']!r} is empty",
        "give it a value, or take the line out if it may be",
    )


RULE = rule(__name__, __doc__, Severity.ERROR, faults(__name__, say))
