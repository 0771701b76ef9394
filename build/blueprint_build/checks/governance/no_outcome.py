"""A pillar, principle, signal or milestone does not say what gets better because of it.

Why: readers asked what they get from it, before what it is built of. What serves no outcome is
technology for its own sake. Drafts are asked as well, because it is the first thing to know.

Mend: name at least one outcome under ``outcomes``; a milestone may name it under ``enables``
instead.

Fails:

    # principles/one-record.yaml
    outcomes: []

Passes:

    # principles/one-record.yaml
    outcomes: [less-typing]
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.milestone import Milestone
from blueprint_schema.kinds.pillar import Pillar
from blueprint_schema.kinds.principle import Principle
from blueprint_schema.kinds.signal import Signal
from blueprint_schema.manifest import Severity


def check(subject: Subject) -> Iterator[Sighting]:
    """Every artefact of the four kinds that works towards nothing."""
    for path, artefact in subject.live(Artefact):
        if not isinstance(artefact, Pillar | Principle | Signal | Milestone):
            continue
        if artefact.outcomes or (isinstance(artefact, Milestone) and artefact.enables):
            continue
        message = f"nothing says what gets better because of this {type(artefact).kind.name}"
        field = "outcomes" if "outcomes" in artefact.model_fields_set else "title"
        yield at_value(subject, path, (field,), message, "name it: 'outcomes: [...]'")


RULE = rule(__name__, __doc__, Severity.ERROR, check)
