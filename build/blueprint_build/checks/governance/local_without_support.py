"""A level is asked to do work, and no help is named that it can ask for.

Why: what is decided at the centre lands on hospitals and practices. A duty without help with it is
met late, or on paper only.

Mend: name a support offer under ``support`` of the share, or write one. The first level of the
manifest needs none; every other that is responsible or accountable does.

Fails:

    # responsibilities/consultation-responsibility.yaml
    shares:
      - {tier: national, parts: [accountable], duty: Answers for it}
      - {tier: local, parts: [responsible], duty: Does it}

Passes:

    # responsibilities/consultation-responsibility.yaml
    shares:
      - {tier: national, parts: [accountable], duty: Answers for it}
      - {tier: local, parts: [responsible], duty: Does it, support: [helpers]}
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.kinds.responsibility import Part, Responsibility
from blueprint_schema.manifest import Severity

BURDENS = (Part.RESPONSIBLE, Part.ACCOUNTABLE)


def check(subject: Subject) -> Iterator[Sighting]:
    """Every share with work and without help, below the first level."""
    manifest = subject.reading.manifest
    if manifest is None:
        return
    for path, responsibility in subject.live(Responsibility):
        for position, share in enumerate(responsibility.shares):
            burden = next((part for part in BURDENS if part in share.parts), None)
            if burden and not share.support and share.tier != manifest.tiers[0].key:
                message = f"the {share.tier} level is {burden}, but no help is named for it"
                hint = "name a support offer: 'support: [...]'"
                yield at_value(subject, path, ("shares", position, "tier"), message, hint)


RULE = rule(__name__, __doc__, Severity.ERROR, check)
