"""A pathway leads on to a stage that it does not have, or has a stage that nothing leads to.

Why: the journey is drawn and walked from ``next`` to ``next``. A way into the void, or a stage
without a way in, is a journey that nobody can make.

Mend: correct the key, or add the way that is missing. The first stage needs none; a branch that can
begin at any time is named by every stage that it can begin from.

Fails:

    # pathways/being-ill.yaml
    stages:
      - key: notice
        title: Notice
        person_statement: Something is wrong with me.
        needs: [care]
        uses_services: [consultation-with-a-doctor]
        involves: [hospital]
        next: [{stage: a-stage-that-is-not-there}]

Passes:

    # pathways/being-ill.yaml
    stages:
      - key: notice
        title: Notice
        person_statement: Something is wrong with me.
        needs: [care]
        uses_services: [consultation-with-a-doctor]
        involves: [hospital, health-ministry]
        next: [{stage: notice, when: it comes back}]
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.source.nearest import nearest
from blueprint_schema.kinds.pathway import Pathway
from blueprint_schema.manifest import Severity


def check(subject: Subject) -> Iterator[Sighting]:
    """Every way on to a stage that is not there, and every stage without a way in."""
    for path, pathway in subject.reading.artefacts:
        if isinstance(pathway, Pathway):
            yield from _ways(subject, path, pathway)
            yield from _unreached(subject, path, pathway)


def _ways(subject: Subject, path: str, pathway: Pathway) -> Iterator[Sighting]:
    keys = [stage.key for stage in pathway.stages]
    for number, stage in enumerate(pathway.stages):
        for place, way in enumerate(stage.next):
            if way.stage not in keys:
                meant = nearest(way.stage, keys)
                yield at_value(
                    subject,
                    path,
                    ("stages", number, "next", place, "stage"),
                    f"this pathway has no stage '{way.stage}'",
                    f"did you mean '{meant[0]}'?" if meant else "use the key of another stage",
                )


def _unreached(subject: Subject, path: str, pathway: Pathway) -> Iterator[Sighting]:
    reached = {way.stage for stage in pathway.stages for way in stage.next}
    for number, stage in enumerate(pathway.stages[1:], start=1):
        if stage.key not in reached:
            yield at_value(
                subject,
                path,
                ("stages", number, "key"),
                f"nothing leads to the stage '{stage.key}'",
                "name it under 'next' of the stages that it can follow",
            )


RULE = rule(__name__, __doc__, Severity.ERROR, check)
