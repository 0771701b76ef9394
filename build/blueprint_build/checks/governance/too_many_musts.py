"""A pillar has more requirements with MUST than anybody can keep.

Why: editors promised light guardrails. Each MUST costs every product and every hospital something,
and from a certain number on the important ones drown.

Mend: make a SHOULD of what matters less, or merge what is checked together. The ceiling stands in
``blueprint.yaml``, under ``budgets``; every pillar that a standard or principle belongs to counts
its requirements.

Fails:

    # blueprint.yaml
    budgets: {musts_per_pillar: 1}
    # pillars/first-pillar.yaml
    title: First pillar
    # standards/new-standard.yaml
    requirements:
      - key: send-results
        text: The supplier's product sends each result in the new form.
        level: MUST
        subjects: [supplier]
        verification: {method: test, evidence: A test report}
        enforcement: contract

Passes:

    # blueprint.yaml
    budgets: {musts_per_pillar: 1}
    # standards/new-standard.yaml
    requirements:
      - key: send-results
        text: The supplier's product sends each result in the new form.
        level: SHOULD
        subjects: [supplier]
"""

from collections import Counter
from collections.abc import Iterator

from blueprint_build.checks.obligations import musts
from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.kinds.pillar import Pillar
from blueprint_schema.manifest import Severity


def check(subject: Subject) -> Iterator[Sighting]:
    """Every pillar over the ceiling."""
    if subject.reading.manifest is None:
        return
    most = subject.reading.manifest.budgets.musts_per_pillar
    load = Counter(id for must in musts(subject) for id in set(must.artefact.pillars))
    for path, pillar in subject.live(Pillar):
        if load[pillar.id] > most:
            message = (
                f"{load[pillar.id]} requirements of this pillar are a MUST; at most {most} fit"
            )
            hint = "make a SHOULD of what matters less"
            yield at_value(subject, path, ("title",), message, hint)


RULE = rule(__name__, __doc__, Severity.WARNING, check)
