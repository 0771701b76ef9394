"""There is no ``blueprint.yaml``.

Why: the manifest says what the blueprint is called, whom it is for and which words it uses. No
site can be built without one.

Mend: create ``blueprint.yaml`` at the top of the blueprint's folder.
"""

from collections.abc import Mapping
from typing import Any

from blueprint_build.checks.rule import Remark, faults, rule
from blueprint_schema.manifest import Severity


def say(facts: Mapping[str, Any]) -> Remark:
    """The fault in words."""
    return Remark(
        "there is no blueprint.yaml at the top of the blueprint",
        "create it; copy that of another blueprint, and change what it says",
    )


RULE = rule(__name__, __doc__, Severity.ERROR, faults(__name__, say))
