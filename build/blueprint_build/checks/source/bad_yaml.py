"""The file is not well-formed YAML.

Why: nothing in the file can be read until its form is right.

Mend: look at the line named, and at the one before it. The usual slips are a missing colon, a
colon inside an unquoted text, a quote that is not closed, a tab, and a list item that is not
lined up with the others.

Fails:

    title: The plan: a summary

Passes:

    title: "The plan: a summary"
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, rule
from blueprint_build.checks.slips.behind import slip_behind
from blueprint_build.checks.subject import Subject
from blueprint_build.source.fault import TOP, Position
from blueprint_schema.manifest import Severity


def check(subject: Subject) -> Iterator[Sighting]:
    """Every file that YAML could not be read from, at the likeliest place of the slip."""
    for fault in subject.reading.faults:
        if fault.rule == "bad-yaml":
            met = fault.at if isinstance(fault.at, Position) else TOP
            place, remark = slip_behind(fault.facts, met)
            yield Sighting(fault.path, place, remark)


RULE = rule(__name__, __doc__, Severity.ERROR, check)
