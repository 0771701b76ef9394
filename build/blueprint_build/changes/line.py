"""One change in words: what it is, of what, where in it, from what to what, for whom."""

from dataclasses import asdict, dataclass

from blueprint_build.changes.change import Change
from blueprint_build.changes.comparison import Comparison

LONGEST = 200
"""Longer values are cut: a reader sees what changed, and opens the page for the rest."""


@dataclass(frozen=True, slots=True)
class Line:
    """One change in words; ``before`` or ``after`` is empty where there was nothing.

    ``after`` also says why, where a reason is recorded.
    """

    what: str
    title: str
    where: str
    before: str
    after: str
    whom: str

    @property
    def sentence(self) -> str:
        """The whole line in plain text."""
        return f"{self.what}: {self.title}{self.where and f', {self.where}'}{self.moved}"

    @property
    def moved(self) -> str:
        """From what to what."""
        if not self.before and not self.after:
            return ""
        return f": {self.before or 'nothing'} -> {self.after or 'nothing'}"


def line_of(change: Change, comparison: Comparison) -> Line:
    """One change in words."""
    return Line(
        what=change.kind.label,
        title=f"{change.title} ({change.artefact_kind})",
        where=" › ".join(step.replace("_", " ") for step in change.way),
        before=_cut(change.before_words),
        after=_cut(change.after_told),
        whom=_whom(change, comparison),
    )


def _whom(change: Change, comparison: Comparison) -> str:
    manifest = comparison.new.manifest
    words = []
    for name, keys in asdict(change.reach).items():
        if name in ("audiences", "pillars") or manifest is None:
            continue
        titles = {entry.key: entry.title for entry in manifest.vocabulary(name)}
        words += [titles.get(key, key) for key in keys]
    return ", ".join(dict.fromkeys(words))


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 3]}..."
