"""A small history for tests, without git: releases of the small blueprint, each a set of files."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from blueprint_build.changes.history import History, history_of
from blueprint_build.checks.run import check
from blueprint_build.graph.blueprint import Blueprint
from blueprint_build.site import Site, make_site
from blueprint_build.source.load import load
from blueprint_build.source.released import Released
from tests.conftest import TODAY
from tests.memory import MemoryTree, small_with
from tests.publisher import RELEASE

Files = Mapping[str, str | None]
"""What a release writes, by path; ``None`` takes a file away."""


@dataclass(frozen=True)
class Past:
    """The blueprint as its newest release has it, and the history of its releases."""

    blueprint: Blueprint
    history: History

    def site(self) -> Site:
        """The site of the newest release."""
        return make_site(self.blueprint, TODAY, history=self.history)


def released(*states: Files, tagged: int | None = None) -> Past:
    """A release of each state, 0.1.0 and on; ``tagged`` is how many of them have a tag."""
    past = []
    tree = small_with({})
    for number, state in enumerate(states, start=1):
        record = RELEASE.format(version=f"0.{number}.0", day=number)
        tree = _with(tree, {f"releases/release-0-{number}-0.yaml": record, **state})
        past.append(Released((0, number, 0), load(tree)))
    verdict = check(past[-1].reading, TODAY)
    assert not verdict.errors, verdict.errors
    blueprint = verdict.subject.blueprint
    return Past(blueprint, history_of(blueprint, past[:tagged]))


def _with(tree: MemoryTree, files: Files) -> MemoryTree:
    contents = {**tree.contents, **{p: (text or "").encode() for p, text in files.items()}}
    kept = {path: text for path, text in contents.items() if files.get(path, "") is not None}
    return replace(tree, contents=kept)
