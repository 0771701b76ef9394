"""A MUST has nothing behind it that makes it bite.

Why: standards without enforcement are optional. Suppliers who keep them pay for it, and those who
do not lose nothing.

Mend: say under ``enforcement`` what makes it bite: statute, contract, spend control, assurance or
onboarding. Where nothing does yet, make it a SHOULD until something does.

Fails:

    # principles/one-record.yaml
    requirements:
      - key: read-first
        text: A product reads the shared record before it asks the person.
        level: MUST
        subjects: [supplier]
        verification: {method: test, evidence: A test report}
        enforcement: none

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
from blueprint_build.checks.wording import listed
from blueprint_schema.manifest import Severity
from blueprint_schema.requirement import Enforcement

MEANS = listed([means.value for means in Enforcement if means is not Enforcement.NONE])


def check(subject: Subject) -> Iterator[Sighting]:
    """Every MUST that nothing enforces."""
    for must in musts(subject):
        stated = must.requirement.enforcement
        if stated in (None, Enforcement.NONE):
            message = f"'{must.requirement.key}' is a MUST, but nothing enforces it"
            hint = f"under 'enforcement' put {MEANS}, or make it a SHOULD"
            field = "enforcement" if stated else "level"
            yield at_value(subject, must.path, (*must.pointer, field), message, hint)


RULE = rule(__name__, __doc__, Severity.ERROR, check)
