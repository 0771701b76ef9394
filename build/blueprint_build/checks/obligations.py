"""Where the blueprint says MUST: the requirements of standards and principles."""

from collections.abc import Iterator
from dataclasses import dataclass

from blueprint_build.checks.subject import Subject
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.principle import Principle
from blueprint_schema.kinds.standard import Standard
from blueprint_schema.relation import Pointer
from blueprint_schema.requirement import Requirement
from blueprint_schema.words import Conformance


@dataclass(frozen=True, slots=True)
class Obligation:
    """One requirement with MUST: its file, the artefact that states it, and the way to it."""

    path: str
    artefact: Artefact
    pointer: Pointer
    requirement: Requirement


def musts(subject: Subject) -> Iterator[Obligation]:
    """Every requirement with MUST in a standard or principle that is not retired."""
    for path, artefact in subject.live(Artefact):
        if isinstance(artefact, Standard | Principle):
            for position, requirement in enumerate(artefact.requirements):
                if requirement.level is Conformance.MUST:
                    yield Obligation(path, artefact, ("requirements", position), requirement)
