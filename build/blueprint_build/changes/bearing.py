"""What an artefact bears on others by being there: obligations, a stance, the end of something."""

from collections.abc import Iterator, Mapping

from blueprint_build.changes.difference import Difference
from blueprint_build.graph.blueprint import Blueprint
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.milestone import Milestone
from blueprint_schema.kinds.signal import Signal, Stance
from blueprint_schema.words import Status


def brought_by(artefact: Artefact, stances: Mapping[str, Stance]) -> Iterator[Difference]:
    """What a new artefact brings. ``stances`` are those that held before, by their subjects."""
    for requirement in getattr(artefact, "requirements", ()):
        way = ("requirements", requirement.key)
        yield Difference(type(artefact), "requirements", way, None, requirement, None, requirement)
    if isinstance(artefact, Signal) and stances.get(artefact.subject) is not artefact.stance:
        yield Difference(
            Signal, "stance", ("stance",), stances.get(artefact.subject), artefact.stance
        )
    for target in artefact.ends if isinstance(artefact, Milestone) else ():
        yield Difference(Milestone, "ends", ("ends",), None, target)


def taken_by(artefact: Artefact) -> Iterator[Difference]:
    """What goes with an artefact that is gone; that it is gone says the rest."""
    for requirement in getattr(artefact, "requirements", ()):
        way = ("requirements", requirement.key)
        yield Difference(type(artefact), "requirements", way, requirement, None, None, requirement)


def stances(blueprint: Blueprint) -> Mapping[str, Stance]:
    """The stance that holds for each subject, as its signal says that is not retired."""
    return {
        signal.subject: signal.stance
        for signal in blueprint.of_kind(Signal)
        if signal.status is not Status.RETIRED
    }
