"""A YAML file stands in a folder that is no kind of artefact.

Why: the folder says what kind of artefact a file describes. In an unknown folder it would be
passed over in silence.

Mend: move the file into the folder of its kind.
"""

from collections.abc import Mapping
from typing import Any

from blueprint_build.checks.rule import Remark, faults, rule
from blueprint_build.checks.wording import shown
from blueprint_build.source.nearest import nearest
from blueprint_schema.manifest import Severity
from blueprint_schema.table import BY_FOLDER


def say(facts: Mapping[str, Any]) -> Remark:
    """The fault in words."""
    folder = facts["folder"]
    if not folder:
        return Remark(
            "only blueprint.yaml stands at the top; any other file goes into its kind's folder",
            f"the folders are {', '.join(sorted(BY_FOLDER))}",
        )
    meant = nearest(folder, BY_FOLDER)
    return Remark(
        f"{shown(folder)} is not the folder of any kind",
        f"did you mean {meant[0]!r}?"
        if meant
        else f"the folders are {', '.join(sorted(BY_FOLDER))}",
    )


RULE = rule(__name__, __doc__, Severity.ERROR, faults(__name__, say))
