"""A field is written twice.

Why: YAML readers silently keep one of the two, and the other is lost.

Mend: keep one, and delete or rename the other.

Fails:

    title: One
    title: Two

Passes:

    title: One
"""

from collections.abc import Mapping
from typing import Any

from blueprint_build.checks.rule import Remark, faults, rule
from blueprint_build.checks.wording import shown
from blueprint_schema.manifest import Severity


def say(facts: Mapping[str, Any]) -> Remark:
    """The fault in words."""
    return Remark(
        f"the field {shown(facts['key'])} is written a second time here",
        "keep one of the two",
    )


RULE = rule(__name__, __doc__, Severity.ERROR, faults(__name__, say))
