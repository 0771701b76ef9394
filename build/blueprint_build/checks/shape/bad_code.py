"""A standard's code does not have the form that the boards gave out.

Why: suppliers search by code and contracts cite it. Registers of the past held remarks, test
entries and even a person's name in this field.

Mend: write ISB, SCCI, DCB or DAPB, four digits, and the amendment if there is one; or DSCN with
number and year. Anything else, such as an ISO number, goes into ``identifier``.

Fails:

    # standards/example.yaml
    code: DCB129

Passes:

    # standards/example.yaml
    code: DCB0129 Amd 24/2018
"""

from collections.abc import Mapping
from typing import Any

from blueprint_build.checks.rule import Remark, faults, rule
from blueprint_build.checks.wording import shown
from blueprint_schema.manifest import Severity


def say(facts: Mapping[str, Any]) -> Remark:
    """The fault in words."""
    return Remark(
        f"{shown(facts['value'])} is not written like a standard's code",
        "write it like DCB0129 (four digits), DAPB4013 Amd 5/2021, ISB 0149 or DSCN 31/2008; "
        "anything else goes into 'identifier'",
    )


RULE = rule(__name__, __doc__, Severity.ERROR, faults(__name__, say))
