"""A letter was garbled when the text was copied or saved.

Why: text that was saved in one encoding and opened in another shows two or three odd letters where
there was one; a letter that was lost shows as a black diamond; a sign from the font of one program,
such as the bullets of a word processor, shows as an empty box. Readers stumble, and the search
finds nothing.

Mend: type the letter again. The message says which one it probably was.
"""

from collections.abc import Mapping
from typing import Any

from blueprint_build.checks.rule import Remark, faults, rule
from blueprint_schema.manifest import Severity

LOST = "\ufffd"


def say(facts: Mapping[str, Any]) -> Remark:
    """The fault in words."""
    there, meant = facts["there"], facts["meant"]
    if there == LOST:
        return Remark("a letter was lost here when the text was copied or saved", "type it again")
    if not meant:
        return Remark(
            f"only one program has this sign (U+{ord(there):04X}); others show an empty box",
            "delete it; a list item begins with '- '",
        )
    letter = "an ordinary space" if meant.isspace() else meant
    return Remark(
        f"'{there}' was one letter, garbled when the text was copied or saved",
        f"write {letter} instead; there may be more of them",
    )


RULE = rule(__name__, __doc__, Severity.ERROR, faults(__name__, say))
