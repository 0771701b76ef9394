"""A level must conform, and nothing says to what.

Why: a free choice of product "as long as it meets the standards" is free only where the standards
are named. A supplier has to know them before a bid, not after.

Mend: name the standards under ``conforms_to``; a responsibility about a standard needs none. Or
choose another degree of freedom.

Fails:

    # responsibilities/consultation-responsibility.yaml
    shares:
      - {tier: national, parts: [accountable], duty: Answers for it}
      - {tier: local, parts: [decides], duty: Chooses a product, freedom: must-conform}
    conforms_to: []

Passes:

    # responsibilities/consultation-responsibility.yaml
    shares:
      - {tier: national, parts: [accountable], duty: Answers for it}
      - {tier: local, parts: [decides], duty: Chooses a product, freedom: must-conform}
    conforms_to: [new-standard]
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.kinds.responsibility import Freedom, Responsibility
from blueprint_schema.kinds.standard import Standard
from blueprint_schema.manifest import Severity


def check(subject: Subject) -> Iterator[Sighting]:
    """Every share that must conform where no standard is named."""
    for path, responsibility in subject.live(Responsibility):
        about = subject.blueprint.artefacts.get(responsibility.subject)
        if responsibility.conforms_to or isinstance(about, Standard):
            continue
        for position, share in enumerate(responsibility.shares):
            if share.freedom is Freedom.MUST_CONFORM:
                message = f"the {share.tier} level must conform, but no standard is named"
                pointer = ("shares", position, "freedom")
                yield at_value(subject, path, pointer, message, "add 'conforms_to: [...]'")


RULE = rule(__name__, __doc__, Severity.ERROR, check)
