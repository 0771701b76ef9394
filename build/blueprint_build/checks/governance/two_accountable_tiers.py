"""Not exactly one level of the system answers for something.

Why: hospitals and boards asked who does what. Where two levels answer for one
thing, neither does; where none does, nobody can be asked.

Mend: leave ``accountable`` with the level that answers for the result. The others are responsible,
support, assure, decide or are consulted. Two responsibilities about one subject name the same
level.

Fails:

    # responsibilities/consultation-responsibility.yaml
    shares:
      - {tier: national, parts: [accountable], duty: Answers for it}
      - {tier: local, parts: [accountable, decides], duty: Answers for it too}

Passes:

    # responsibilities/consultation-responsibility.yaml
    shares:
      - {tier: national, parts: [accountable], duty: Answers for it}
      - {tier: local, parts: [decides], duty: Chooses the product}
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.kinds.responsibility import Part, Responsibility, Share
from blueprint_schema.manifest import Severity
from blueprint_schema.relation import Pointer

HINT = "leave 'accountable' with one level; the others have other parts"


def check(subject: Subject) -> Iterator[Sighting]:
    """Every level that answers for something as well as another, and every gap."""
    named: dict[str, tuple[str, str]] = {}
    for path, responsibility in subject.live(Responsibility):
        about, shares = responsibility.subject, list(_accountable(responsibility))
        if not shares:
            message = "no level answers for this"
            yield at_value(subject, path, ("shares",), message, "make one level 'accountable'")
            continue
        (pointer, first), *more = shares
        tier, other = named.setdefault(about, (first.tier, responsibility.id))
        if first.tier != tier:
            message = f"this says {first.tier} answers for '{about}', and '{other}' says {tier}"
            yield at_value(subject, path, pointer, message, "let both name the same level")
        for pointer, share in more:
            message = f"two levels answer for this: {first.tier} and {share.tier}"
            yield at_value(subject, path, pointer, message, HINT)


def _accountable(responsibility: Responsibility) -> Iterator[tuple[Pointer, Share]]:
    for position, share in enumerate(responsibility.shares):
        if Part.ACCOUNTABLE in share.parts:
            yield ("shares", position, "parts", share.parts.index(Part.ACCOUNTABLE)), share


RULE = rule(__name__, __doc__, Severity.ERROR, check)
