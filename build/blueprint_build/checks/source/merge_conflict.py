"""The file holds the marks of a merge that nobody has settled.

Why: where two people have changed the same lines, git writes both versions into the file, with
lines of <<<<<<<, ======= and >>>>>>> around them. Readers would see both, and the marks as well.

Mend: keep what should stand, and delete the rest and every line with a mark.
"""

from collections.abc import Mapping
from typing import Any

from blueprint_build.checks.rule import Remark, faults, rule
from blueprint_schema.manifest import Severity


def say(facts: Mapping[str, Any]) -> Remark:
    """The fault in words."""
    if facts["is_whole"]:
        return Remark(
            "two versions of this file were merged, and nobody has chosen between them",
            "keep one version, and delete the lines with <<<<<<<, ======= and >>>>>>>",
        )
    return Remark(
        "this line was left behind when two versions of the file were merged",
        "delete it, and look whether the lines around it say what they should",
    )


RULE = rule(__name__, __doc__, Severity.ERROR, faults(__name__, say))
