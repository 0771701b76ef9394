"""The file is not UTF-8 text.

Why: a file in another encoding shows wrong letters to the next reader, and no two tools agree on
what it says.

Mend: open the file in your editor, choose "Save with encoding", and take UTF-8.
"""

from collections.abc import Mapping
from typing import Any

from blueprint_build.checks.rule import Remark, faults, rule
from blueprint_schema.manifest import Severity


def say(facts: Mapping[str, Any]) -> Remark:
    """The fault in words."""
    return Remark(
        f"the letter here is not written in UTF-8 (it is the byte 0x{facts['byte']:02X})",
        "save the file as UTF-8 (in most editors: Save with encoding)",
    )


RULE = rule(__name__, __doc__, Severity.ERROR, faults(__name__, say))
