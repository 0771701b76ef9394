"""A file lies in the folder of another kind.

Why: the folder says what kind of artefact a file describes. In the wrong one nearly every field
of it is unknown, and nothing that names it finds what it means.

Mend: move the file into the folder that the message names. Its name, which is its id, stays.
"""

from collections.abc import Mapping
from typing import Any

from blueprint_build.checks.rule import Remark, faults, rule
from blueprint_build.checks.wording import with_article
from blueprint_schema.manifest import Severity


def say(facts: Mapping[str, Any]) -> Remark:
    """The fault in words."""
    kind, meant = facts["kind"], facts["meant"]
    return Remark(
        f"this is written as {with_article(meant.name)}, "
        f"but the folder '{kind.folder}' is for {kind.plural}",
        f"move the file to the folder '{meant.folder}'",
    )


RULE = rule(__name__, __doc__, Severity.ERROR, faults(__name__, say))
