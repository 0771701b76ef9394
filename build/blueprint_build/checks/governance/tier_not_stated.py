"""A responsibility leaves out a level of the system.

Why: a reader looks for the own level first. A level that is not there may have nothing to do, or
may have been forgotten, and nobody can tell which.

Mend: add a share for the level. Where it has no part, ``parts: [none]`` says so. The levels are
those of the manifest that at least half of the responsibilities speak of, so that one of them may
name a level, such as suppliers, that the rest leave out.

Fails:

    # responsibilities/consultation-responsibility.yaml
    shares:
      - {tier: national, parts: [accountable], duty: Answers for it}

Passes:

    # responsibilities/consultation-responsibility.yaml
    shares:
      - {tier: national, parts: [accountable], duty: Answers for it}
      - {tier: local, parts: [none], duty: Has no part in it}
"""

from collections import Counter
from collections.abc import Iterator, Set

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.kinds.responsibility import Responsibility
from blueprint_schema.manifest import Severity


def check(subject: Subject) -> Iterator[Sighting]:
    """Every level that a responsibility is silent about and others are not."""
    manifest = subject.reading.manifest
    if manifest is None:
        return
    stated = [(path, _tiers(found)) for path, found in subject.live(Responsibility)]
    spoken_of = Counter(tier for _, tiers in stated for tier in tiers)
    usual = [tier for tier in manifest.tiers if 2 * spoken_of[tier.key] >= len(stated)]
    for path, tiers in stated:
        for tier in usual:
            if tier.key not in tiers:
                message = f"nothing says what the level '{tier.title}' does"
                hint = f"add a share with 'tier: {tier.key}'; without a part, 'parts: [none]'"
                yield at_value(subject, path, ("shares",), message, hint)


def _tiers(responsibility: Responsibility) -> Set[str]:
    return {share.tier for share in responsibility.shares}


RULE = rule(__name__, __doc__, Severity.ERROR, check)
