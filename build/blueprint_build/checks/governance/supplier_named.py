"""A supplier or its product is named where the blueprint speaks for everybody.

Why: a principle, a requirement or a capability that names a company decides a tender before it is
held. Neutral words also last longer than a company's name.

Mend: say what the product does instead of what it is called. The names are the titles and aliases
of the organisations and platforms with ``tier: supplier``; types of organisation do not count.

Fails:

    # organisations/recordsoft.yaml
    title: Recordsoft
    form: body
    tier: supplier
    # principles/one-record.yaml
    statement: A fact MUST be recorded once, in Recordsoft.

Passes:

    # organisations/recordsoft.yaml
    title: Recordsoft
    form: body
    tier: supplier
    # principles/one-record.yaml
    statement: A fact MUST be recorded once, in the shared record.
"""

import re
from collections.abc import Iterator, Sequence

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.capability import Capability
from blueprint_schema.kinds.organisation import Organisation, OrganisationForm
from blueprint_schema.kinds.platform import Platform
from blueprint_schema.kinds.principle import Principle
from blueprint_schema.kinds.standard import Standard
from blueprint_schema.manifest import Severity
from blueprint_schema.relation import Pointer
from blueprint_schema.requirement import Requirement

COMPANIES = "supplier"
"""The level of the manifest on which companies stand; without it no company is known."""


def check(subject: Subject) -> Iterator[Sighting]:
    """Every name of a company or its product in a text that has to be neutral."""
    names = sorted(_names(subject), key=len, reverse=True)
    if not names:
        return
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")
    for path, artefact in subject.live(Artefact):
        for pointer, text in _neutral(artefact):
            for name in sorted(set(pattern.findall(text))):
                message = f"'{name}' is the name of a supplier or its product"
                hint = "say what it does instead of what it is called"
                yield at_value(subject, path, pointer, message, hint)


def _names(subject: Subject) -> set[str]:
    holders: list[Artefact] = [o for _, o in subject.live(Organisation) if _is_one(o)]
    holders += [platform for _, platform in subject.live(Platform)]
    at_market = [holder for holder in holders if holder.tier == COMPANIES]
    return {name for holder in at_market for name in (holder.title, *holder.aliases)}


def _is_one(organisation: Organisation) -> bool:
    return organisation.form is OrganisationForm.BODY


def _neutral(artefact: Artefact) -> Iterator[tuple[Pointer, str]]:
    """The texts of an artefact that have to be neutral."""
    if isinstance(artefact, Capability | Principle):
        yield ("title",), artefact.title
    if isinstance(artefact, Capability | Principle | Standard):
        yield ("summary",), artefact.summary
    if isinstance(artefact, Principle | Standard):
        yield from _obligations(artefact.requirements)
    if isinstance(artefact, Principle):
        yield ("statement",), artefact.statement
        yield ("rationale",), artefact.rationale
        for position, implication in enumerate(artefact.implications):
            yield ("implications", position, "text"), implication.text
        for position, action in enumerate(artefact.actions):
            yield ("actions", position, "what"), action.what
        for position, question in enumerate(artefact.checks):
            yield ("checks", position), question


def _obligations(requirements: Sequence[Requirement]) -> Iterator[tuple[Pointer, str]]:
    for position, requirement in enumerate(requirements):
        yield ("requirements", position, "text"), requirement.text


RULE = rule(__name__, __doc__, Severity.WARNING, check)
