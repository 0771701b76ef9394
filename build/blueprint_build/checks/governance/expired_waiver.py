"""A waiver's last day has passed.

Why: a waiver is a debt with a due date. Once the date has passed the finding counts again, and
the waiver itself says so.

Mend: mend what was waived and delete the waiver, or agree a new date.

Fails:

    # shifts/example.yaml
    waivers:
      - rule: orphan
        reason: Its artefacts are being written.
        until: 2020-01-31

Passes:

    # shifts/example.yaml
    waivers:
      - rule: orphan
        reason: Its artefacts are being written.
        until: 2099-01-31
"""

from collections.abc import Iterator
from datetime import date

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.artefact import Waiver
from blueprint_schema.manifest import Severity


def check(subject: Subject) -> Iterator[Sighting]:
    """Every waiver that no longer holds."""
    for path, artefact in subject.reading.artefacts:
        for position, waiver in enumerate(artefact.waivers):
            if is_expired(waiver, subject.today):
                yield at_value(
                    subject,
                    path,
                    ("waivers", position, "until"),
                    f"this waiver of '{waiver.rule}' ended on {waiver.until}",
                    "mend what was waived and delete the waiver, or agree a new date",
                )


def is_expired(waiver: Waiver, today: date) -> bool:
    """Whether a waiver no longer holds on a day."""
    return waiver.until < today


RULE = rule(__name__, __doc__, Severity.ERROR, check, firm=True)
