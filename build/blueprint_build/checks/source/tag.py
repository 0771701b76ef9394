"""The file uses a YAML tag (``!name``).

Why: tags ask the reader to build something other than plain data, which is how YAML files have
been made to run code.

Mend: delete the tag. A text that must begin with ! goes into quotes.
"""

from collections.abc import Mapping
from typing import Any

from blueprint_build.checks.rule import Remark, faults, rule
from blueprint_build.checks.wording import shown
from blueprint_schema.manifest import Severity

STANDARD = "tag:yaml.org,2002:"
"""What YAML makes of the two exclamation marks of ``!!int``."""


def say(facts: Mapping[str, Any]) -> Remark:
    """The fault in words."""
    return Remark(
        f"{shown(facts['tag'].replace(STANDARD, '!!'))} is a YAML tag, which is not used here",
        "delete it; a text that begins with ! goes into double quotes",
    )


RULE = rule(__name__, __doc__, Severity.ERROR, faults(__name__, say))
