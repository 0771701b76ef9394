"""A waiver waives nothing.

Why: a waiver that outlives its finding hides the next one, and misleads whoever reads the list.
Rules that guard what the site is built on, such as unresolved-reference, cannot be waived at all.

Mend: delete the waiver, or correct the name of the rule.

Fails:

    # shifts/example.yaml
    waivers:
      - rule: no-such-rule
        reason: It was written for a rule that has gone.
        until: 2099-01-31

Passes:

    # shifts/example.yaml
    waivers: []
"""

from collections.abc import Container, Iterator

from blueprint_build.checks.catalogue import can_be_waived, rule_named, rules
from blueprint_build.checks.finding import Finding
from blueprint_build.checks.governance.expired_waiver import is_expired
from blueprint_build.checks.rule import Check, Family, Remark, Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.source.nearest import nearest
from blueprint_schema.manifest import Severity


def among(waived: set[Finding]) -> Check:
    """The check, once it is known which findings were waived."""
    used = {(finding.path, finding.rule) for finding in waived}
    return lambda subject: _idle(subject, used)


def _idle(subject: Subject, used: Container[tuple[str, str]]) -> Iterator[Sighting]:
    if not subject.is_whole:
        return  # what it waives may not have been looked at
    for path, artefact in subject.reading.artefacts:
        for position, waiver in enumerate(artefact.waivers):
            is_idle = (path, waiver.rule) not in used and _was_run(subject, waiver.rule)
            if is_idle and not is_expired(waiver, subject.today):
                yield at_value(subject, path, ("waivers", position, "rule"), *_say(waiver.rule))


def _say(name: str) -> Remark:
    if rule_named(name) is None:
        meant = nearest(name, (rule.name for rule in rules()))
        way_out = f"did you mean '{meant[0]}'?" if meant else "'blueprint rules' lists all rules"
        return Remark(f"there is no rule '{name}' that this could waive", way_out)
    if not can_be_waived(name):
        return Remark(f"'{name}' can never be waived", "delete the waiver, and mend what is found")
    return Remark(
        f"there is no finding of '{name}' here that this could waive", "delete the waiver"
    )


def _was_run(subject: Subject, name: str) -> bool:
    """Whether a rule has looked at all: those that look back need a release to look at."""
    found = rule_named(name)
    is_history = found is not None and found.family is Family.HISTORY
    return subject.released is not None or not is_history


def _nothing_yet(_subject: Subject) -> Iterator[Sighting]:
    return iter(())


RULE = rule(__name__, __doc__, Severity.WARNING, _nothing_yet)
