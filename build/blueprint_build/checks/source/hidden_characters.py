"""The file holds a character that a reader cannot see.

Why: zero-width characters make two equal-looking ids differ, and bidirectional controls make a
text read as something else than it says. They often come along when text is pasted.

Mend: delete the character; retyping the word is the surest way.

Fails:

    title: "Iden\\u200btity"

Passes:

    title: Identity
"""

from collections.abc import Mapping
from typing import Any

from blueprint_build.checks.rule import Remark, faults, rule
from blueprint_schema.manifest import Severity


def say(facts: Mapping[str, Any]) -> Remark:
    """The fault in words."""
    return Remark(
        f"a hidden character stands here: {facts['character']}",
        "delete it; retyping the word is the surest way",
    )


RULE = rule(__name__, __doc__, Severity.ERROR, faults(__name__, say))
