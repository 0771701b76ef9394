"""A pillar has no principle and no standard, or nothing belongs to a cross-cutting theme.

Why: a pillar is a question, and its answer is what is held to and what must be met. A theme that
nothing belongs to cuts across nothing.

Mend: name the pillar under ``pillars`` of the principles and standards that answer it, or take it
out.

Fails:

    # pillars/second-pillar.yaml
    title: Second pillar

Passes:

    # pillars/second-pillar.yaml
    title: Second pillar
    # principles/one-record.yaml
    pillars: [first-pillar, second-pillar]
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.pillar import Pillar, PillarForm
from blueprint_schema.kinds.principle import Principle
from blueprint_schema.kinds.standard import Standard
from blueprint_schema.manifest import Severity


def check(subject: Subject) -> Iterator[Sighting]:
    """Every pillar that nothing holds up, and every theme that nothing takes up."""
    if not subject.is_whole:
        return  # what belongs to it may stand in the file that could not be read
    content = [artefact for _, artefact in subject.live(Artefact)]
    filled = {id for artefact in content for id in artefact.pillars}
    held_up = {id for a in content if isinstance(a, Principle | Standard) for id in a.pillars}
    for path, pillar in subject.live(Pillar):
        if pillar.form is PillarForm.PILLAR and pillar.id not in held_up:
            message = "no principle and no standard belongs to this pillar"
        elif pillar.id not in filled:
            message = "nothing belongs to this theme"
        else:
            continue
        hint = f"add '{pillar.id}' to 'pillars' of what answers its question"
        yield at_value(subject, path, ("title",), message, hint)


RULE = rule(__name__, __doc__, Severity.ERROR, check)
