"""A file's name cannot serve as an id.

Why: the name becomes the id and the page's address. It must be the same on every machine: small
letters, digits and single hyphens, at most 80 characters, ending in ``.yaml``. A prose page ends
in ``.md``. Nothing else is published.

Mend: rename the file.
"""

import re
from collections.abc import Mapping
from typing import Any

from blueprint_build.checks.rule import Remark, faults, rule
from blueprint_schema.manifest import Severity
from blueprint_schema.text import ID_LENGTH


def say(facts: Mapping[str, Any]) -> Remark:
    """The fault in words."""
    name = facts["name"]
    if facts["problem"] == "ending":
        return Remark(
            f"{name!r} does not end in .yaml or .md; no other files belong here",
            "rename it to end in .yaml" if name.endswith(".yml") else "move it elsewhere",
        )
    if facts["problem"] == "length":
        return Remark(f"the name is longer than {ID_LENGTH} characters", "choose a shorter one")
    if facts["problem"] == "reserved":
        return Remark(f"{facts['stem']!r} is a reserved name", "choose another")
    return Remark(
        f"{name!r} cannot be an id: small letters, digits and single hyphens only",
        _suggestion(facts["stem"]),
    )


def _suggestion(stem: str) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", stem.casefold()).strip("-")
    return f"rename it to {plain}" if plain else "rename it"


RULE = rule(__name__, __doc__, Severity.ERROR, faults(__name__, say))
