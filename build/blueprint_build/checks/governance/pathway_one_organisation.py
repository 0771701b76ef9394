"""A pathway never leaves one organisation.

Why: care fails where people are handed over. A journey that involves one organisation only shows
how that one works, and hides the handovers that the blueprint is there for.

Mend: name under ``involves`` of each stage everybody who takes part, also those before and after.

Fails:

    # pathways/being-ill.yaml
    stages:
      - key: ask
        title: Ask
        person_statement: I ask a doctor.
        needs: [care]
        uses_services: [consultation]
        involves: [hospital]

Passes:

    # pathways/being-ill.yaml
    stages:
      - key: ask
        title: Ask
        person_statement: I ask a doctor.
        needs: [care]
        uses_services: [consultation]
        involves: [hospital, health-ministry]
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.kinds.pathway import Pathway
from blueprint_schema.manifest import Severity


def check(subject: Subject) -> Iterator[Sighting]:
    """Every pathway with fewer than two organisations in all its stages."""
    for path, pathway in subject.live(Pathway):
        involved = {id for stage in pathway.stages for id in stage.involves}
        if len(involved) < 2:
            message = f"all stages of this pathway involve '{min(involved)}' and nobody else"
            hint = "name under 'involves' who takes part before, beside and after it"
            yield at_value(subject, path, ("stages", 0, "involves"), message, hint)


RULE = rule(__name__, __doc__, Severity.ERROR, check)
