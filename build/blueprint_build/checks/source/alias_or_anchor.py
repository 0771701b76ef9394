"""The file uses YAML's anchors or aliases (``&name``, ``*name``).

Why: a few nested aliases can unfold to billions of values, and text that stands in one place and
appears in another is hard to edit. Artefacts do without.

Mend: write the value out. A text that must begin with & or * goes into quotes.
"""

from collections.abc import Mapping
from typing import Any

from blueprint_build.checks.rule import Remark, faults, rule
from blueprint_build.checks.wording import shown
from blueprint_schema.manifest import Severity


def say(facts: Mapping[str, Any]) -> Remark:
    """The fault in words."""
    sign = facts["sign"]
    what = "anchor" if sign == "&" else "alias"
    return Remark(
        f"{shown(sign + facts['name'])} is a YAML {what}, which is not used here",
        f"write the value out; a text that begins with {sign} goes into double quotes",
    )


RULE = rule(__name__, __doc__, Severity.ERROR, faults(__name__, say))
