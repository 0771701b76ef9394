"""A MUST does not say how anybody checks whether it is met.

Why: suppliers and hospitals asked for standards that are enforced. What cannot be checked cannot be
enforced, and an honest supplier gains nothing from keeping it.

Mend: add ``verification`` with a method and the evidence that is shown; or, if there is no way to
find out, make it a SHOULD.

Fails:

    # principles/one-record.yaml
    requirements:
      - key: read-first
        text: A product reads the shared record before it asks the person.
        level: MUST
        subjects: [supplier]
        enforcement: contract

Passes:

    # principles/one-record.yaml
    requirements:
      - key: read-first
        text: A product reads the shared record before it asks the person.
        level: MUST
        subjects: [supplier]
        verification: {method: test, evidence: A test report}
        enforcement: contract
"""

from collections.abc import Iterator

from blueprint_build.checks.obligations import musts
from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.manifest import Severity


def check(subject: Subject) -> Iterator[Sighting]:
    """Every MUST without a verification."""
    for must in musts(subject):
        if must.requirement.verification is None:
            message = f"nothing says how anybody checks whether '{must.requirement.key}' is met"
            hint = "add 'verification' with a method and its evidence, or make it a SHOULD"
            yield at_value(subject, must.path, (*must.pointer, "level"), message, hint)


RULE = rule(__name__, __doc__, Severity.ERROR, check)
