"""What came of a mutant: where its findings are, seen from the file that was changed."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from blueprint_build.checks.finding import Finding
from blueprint_build.checks.run import Verdict, check
from blueprint_build.source.layout import MANIFEST
from blueprint_build.source.load import Reading, load
from tests.memory import MemoryTree
from tests.mutation.changes import Mutant


class Where(Enum):
    """Where a mutant was noticed first."""

    WITHIN = "within the artefact"
    REFERRER = "in one that refers to it"
    TARGET = "in one that it refers to"
    ELSEWHERE = "elsewhere"
    NOWHERE = "nowhere"


@dataclass(frozen=True)
class Outcome:
    """A mutant, where it was noticed, and by which findings."""

    mutant: Mutant
    where: Where
    findings: tuple[Finding, ...]


class Bench:
    """A valid blueprint of which one file at a time is exchanged; only that file is read again."""

    def __init__(self, files: Mapping[str, bytes], today: date) -> None:
        self.today = today
        self.reading = load(MemoryTree(files))
        self.verdict = check(self.reading, today)
        self.known = set(self.verdict.findings)
        self._near = _neighbours(self.verdict)

    def judge(self, mutant: Mutant) -> Outcome:
        """The outcome of one mutant."""
        verdict = check(self._with(mutant), self.today)
        new = tuple(finding for finding in verdict.findings if finding not in self.known)
        return Outcome(mutant, self._where(mutant.path, new), new)

    def _where(self, path: str, findings: Sequence[Finding]) -> Where:
        paths = {finding.path for finding in findings}
        if not paths:
            return Where.NOWHERE
        if path in paths:
            return Where.WITHIN
        referrers, targets = self._near[path]
        if paths & referrers:
            return Where.REFERRER
        return Where.TARGET if paths & targets else Where.ELSEWHERE

    def _with(self, mutant: Mutant) -> Reading:
        path = mutant.path
        alone = load(MemoryTree({path: mutant.text.encode()}))
        faults = [fault for fault in alone.faults if fault.rule != "missing-manifest"]
        manifest = alone.manifest if path in alone.documents and not path.count("/") else None
        others = [(at, artefact) for at, artefact in self.reading.artefacts if at != path]
        return replace(
            self.reading,
            manifest=self.reading.manifest if path.count("/") else manifest,
            artefacts=sorted([*others, *alone.artefacts], key=lambda pair: pair[0]),
            unparsed=alone.unparsed,
            refused=alone.refused,
            documents={**self.reading.documents, **alone.documents},
            faults=faults,
        )


def _neighbours(verdict: Verdict) -> Mapping[str, tuple[set[str], set[str]]]:
    blueprint = verdict.subject.blueprint
    near: dict[str, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    for holder, links in blueprint.links_from.items():
        for link in links:
            source, target = blueprint.paths[holder], blueprint.paths[link.target]
            near[target][0].add(source)
            near[source][1].add(target)
    near[MANIFEST][0].update(blueprint.paths.values())  # all artefacts use the manifest's words
    return near
