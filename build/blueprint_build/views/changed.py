"""What changed last, in a few lines, for pages that are about something else."""

from dataclasses import dataclass

from blueprint_build.changes.change import GRAVEST_FIRST, Change
from blueprint_build.changes.history import History, Mention
from blueprint_build.changes.line import line_of
from blueprint_build.graph.lens import Lens
from blueprint_build.views.changes import address_now
from blueprint_build.views.page import Mentioned
from blueprint_build.views.release import release_address
from blueprint_build.views.value import Value, linked

SAID = 2
"""How many classes of change the history of an artefact names for each release."""


@dataclass(frozen=True, slots=True)
class TopLine:
    """One change: what it is, and of what."""

    what: Value
    title: Value
    moved: str


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest release, the gravest of its changes, and how many more there are."""

    release: Value
    lines: tuple[TopLine, ...]
    more: int


def newest_changes(lens: Lens, history: History, most: int) -> Newest | None:
    """The gravest changes of the newest release, one for each thing; none where none are known."""
    step = history.step_to(history.editions[-1]) if history.editions else None
    if step is None:
        return None
    first: dict[str, Change] = {}
    for change in sorted(step.comparison.speaking, key=lambda change: GRAVEST_FIRST[change.kind]):
        first.setdefault(change.artefact, change)
    lines = tuple(
        TopLine(
            what=Value(change.kind.label, tone=change.kind.value, meaning=change.kind.meaning),
            title=Value(change.title, address=address_now(lens, change)),
            moved=line_of(change, step.comparison).moved,
        )
        for change in list(first.values())[:most]
    )
    return Newest(linked(lens, step.new.record.id), lines, len(first) - len(lines))


def mentioned(lens: Lens, id: str, history: History) -> tuple[Mentioned, ...]:
    """In which releases an artefact was added or changed, the newest first."""
    found = history.of(id, lens.artefact(id).formerly)
    return tuple(
        Mentioned(
            release=mention.edition.record.title,
            address=release_address(mention.edition.record.id) + _anchor(mention),
            day=mention.edition.record.date,
            what=_what(mention),
        )
        for mention in found
    )


def _anchor(mention: Mention) -> str:
    return f"#of-{mention.changes[0].artefact}" if mention.changes else ""


def _what(mention: Mention) -> str:
    kinds = sorted({change.kind for change in mention.changes}, key=GRAVEST_FIRST.__getitem__)
    if not kinds:
        return "there from the start"
    rest = len(kinds) - SAID
    more = f" and {rest} more" if rest > 0 else ""
    return ", ".join(kind.label for kind in kinds[:SAID]) + more
