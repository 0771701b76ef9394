"""One change in words: what it is, of what, where in it, from what to what, for whom."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from blueprint_build.changes.change import Change
from blueprint_build.changes.comparison import Comparison
from blueprint_schema.meaning import name_in_words

LONGEST = 200
"""Longer values are cut: a reader sees what changed, and opens the page for the rest."""


@dataclass(frozen=True, slots=True)
class Line:
    """What is said of one value; ``before`` or ``after`` is empty where there was nothing."""

    what: str
    title: str
    where: str
    before: str
    after: str
    whom: str
    why: str = ""
    """The reason that is recorded, where one is."""

    @property
    def sentence(self) -> str:
        """The whole line in plain text, without the reason."""
        return f"{self.what}: {self.title}{self.where and f', {self.where}'}{self.moved}"

    @property
    def moved(self) -> str:
        """From what to what."""
        if not self.before and not self.after:
            return ""
        return f": {self.before or 'nothing'} → {self.after or 'nothing'}"


def together(changes: Iterable[Change]) -> tuple[tuple[Change, ...], ...]:
    """The changes in order; what is said of one and the same value stands together, as one."""
    told: dict[object, list[Change]] = {}
    for change in changes:
        value = (change.artefact_kind, change.artefact, change.way)
        told.setdefault((*value, change.before_words, change.after_words), []).append(change)
    return tuple(map(tuple, told.values()))


def lines_of(changes: Iterable[Change], comparison: Comparison) -> tuple[Line, ...]:
    """Changes in words, a line for each value."""
    return tuple(line_of(first, comparison, also) for first, *also in together(changes))


def line_of(change: Change, comparison: Comparison, also: Iterable[Change] = ()) -> Line:
    """A change in words, and what else changed ``also`` about the very same value."""
    every = (change, *also)
    return Line(
        what=", ".join(dict.fromkeys(each.kind.label for each in every)),
        title=f"{change.title} ({change.artefact_kind})",
        where=" › ".join(name_in_words(step) for step in change.way),
        before=_cut(change.before_words),
        after=_cut(change.after_words),
        whom=_whom(change, comparison),
        why=" ".join(dict.fromkeys(each.why for each in every if each.why)),
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
