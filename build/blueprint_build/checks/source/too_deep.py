"""The lists and fields of the file are nested too deeply.

Why: no artefact needs more than a handful of levels. Deeper nesting is a mistake, or an attempt
to exhaust the build.

Mend: take out the extra brackets or indentation.
"""

from collections.abc import Mapping
from typing import Any

from blueprint_build.checks.rule import Remark, faults, rule
from blueprint_schema.manifest import Severity


def say(facts: Mapping[str, Any]) -> Remark:
    """The fault in words."""
    return Remark(
        f"this is nested more than {facts['limit']} levels deep",
        "take out the extra brackets or indentation",
    )


RULE = rule(__name__, __doc__, Severity.ERROR, faults(__name__, say))
