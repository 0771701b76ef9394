"""A field's name is not one that this kind of artefact has.

Why: a misspelt field would be passed over in silence, and what it says would be lost.

Mend: correct the name. The message offers the nearest one.

Fails:

    # shifts/example.yaml
    sumary: Care is planned around the person.

Passes:

    # shifts/example.yaml
    summary: Care is planned around the person.
"""

from collections.abc import Mapping
from typing import Any

from blueprint_build.checks.rule import Remark, faults, rule
from blueprint_build.checks.wording import NO_BREAK_SPACE, shown
from blueprint_build.source.nearest import nearest
from blueprint_schema.manifest import Severity


def say(facts: Mapping[str, Any]) -> Remark:
    """The fault in words."""
    name = facts["field"]
    if name == "id":
        return Remark(
            "the id is not written inside the file: it is the file's name", "delete this line"
        )
    if name == "kind":
        return Remark(
            "the kind is not written inside the file: it is the folder", "delete this line"
        )
    if "\u00a0" in name:
        return Remark(
            f"a no-break space stands beside the field name '{name.strip()}'",
            NO_BREAK_SPACE,
        )
    if name.strip() in facts["allowed"]:
        return Remark(f"a space stands beside the field name '{name.strip()}'", "take it away")
    return Remark(f"there is no field {shown(name)} here", _way_out(name, facts))


def _way_out(name: str, facts: Mapping[str, Any]) -> str:
    if facts["belongs"]:
        return f"it belongs inside '{facts['belongs'][-1]}'; move it there, and line it up"
    if facts["belongs"] == ():
        return "it belongs to the artefact itself: begin the line without spaces"
    if meant := nearest(name, facts["allowed"]):
        return f"did you mean {meant[0]!r}?"
    return f"the fields are {', '.join(facts['allowed'])}"


RULE = rule(__name__, __doc__, Severity.ERROR, faults(__name__, say))
