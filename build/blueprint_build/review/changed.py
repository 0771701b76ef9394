"""Changes as rows of a table: obligations and dates first, wording last and by what differs."""

from collections.abc import Iterable
from datetime import date
from itertools import takewhile

from blueprint_build.changes.change import Change, ChangeClass
from blueprint_build.changes.comparison import Comparison
from blueprint_build.changes.line import line_of
from blueprint_build.graph.calendar import day_in_words
from blueprint_build.review.places import place_of_change
from blueprint_build.review.saying import Piece, Place, Said, said, strong

Row = tuple[Said, ...]

AROUND = 40
"""The letters that are shown on either side of a difference in a text."""

LONGEST = 120

ORDER = list(ChangeClass)

OBLIGATIONS = frozenset(ORDER[: ORDER.index(ChangeClass.OBLIGATION_REMOVED) + 1])

FROM = OBLIGATIONS | {
    ChangeClass.SIGNAL_TURNED,
    ChangeClass.ARTEFACT_RETIRED,
    ChangeClass.ARTEFACT_DEPRECATED,
    ChangeClass.ARTEFACT_ADDED,
}
"""Classes whose row says from which day; a date says it itself, and smaller things need no day."""


def spoken(comparison: Comparison, today: date) -> tuple[Row, ...]:
    """The rows of all changes that say something; what says the same of one artefact shares one."""
    inner = _inside_added(comparison.speaking)
    ordered = sorted(comparison.speaking, key=lambda each: (ORDER.index(each.kind), each.title))
    merged: dict[object, list[Change]] = {}
    for change in ordered:
        if (change.artefact, change.way) not in inner:
            key = (change.artefact, *_both(change, comparison))
            merged.setdefault(key, []).append(change)
    return tuple(_row(changes, comparison, today) for changes in merged.values())


def _inside_added(changes: Iterable[Change]) -> set[tuple[str, tuple[str, ...]]]:
    """What stands inside of a record that came or went with it, and so needs no row of its own."""
    records = {
        (each.artefact, each.way)
        for each in changes
        if isinstance(each.before if each.after is None else each.after, dict) and each.way
    }
    return {
        (each.artefact, each.way)
        for each in changes
        if any((each.artefact, each.way[:size]) in records for size in range(1, len(each.way)))
    }


def worded(comparison: Comparison) -> tuple[Row, ...]:
    """The rows of the changes of wording, order and upkeep."""
    return tuple(
        (_where([change], comparison), *differing(change.before_words, change.after_words))
        for change in comparison.quiet
    )


def _row(changes: list[Change], comparison: Comparison, today: date) -> Row:
    first = changes[0]
    labels = ", ".join(dict.fromkeys(_label(change) for change in changes))
    line = line_of(first, comparison)
    before, after = _both(first, comparison)
    whom = f" (for {line.whom})" if line.whom and first.kind in OBLIGATIONS else ""
    is_told = first.effective and first.effective >= today and first.kind in FROM
    day = day_in_words(first.effective) if first.effective and is_told else ""
    what = said(strong(labels), ": ", *_where(changes, comparison), whom)
    told = ". ".join([_cut(after), *(f"Why: {change.why}" for change in changes if change.why)])
    return what, said(_cut(before)), said(told), said("" if day == after else day)


def _label(change: Change) -> str:
    return change.kind.label.replace("artefact", change.artefact_kind.replace("-", " "))


def _where(changes: list[Change], comparison: Comparison) -> Said:
    places = dict.fromkeys(line_of(change, comparison).where for change in changes)
    where = "; ".join(place for place in places if place)
    title = Piece(changes[0].title, place=place_of_change(changes[0]))
    return said(title, f", {where}" if where else "")


def _both(change: Change, comparison: Comparison) -> tuple[str, str]:
    """Before and after; of an artefact that comes or goes, what it is."""
    new, old = comparison.new.artefacts, comparison.old.artefacts
    if change.kind is ChangeClass.ARTEFACT_ADDED and change.artefact in new:
        return "", new[change.artefact].summary
    if change.kind is ChangeClass.ARTEFACT_REMOVED and change.artefact in old:
        return old[change.artefact].summary, change.after_words
    return _told(change.before, change.before_words), _told(change.after, change.after_words)


def _told(value: object, words: str) -> str:
    """A value in words; of a record, with the first sentence in it that its name does not say."""
    texts = value.values() if isinstance(value, dict) else ()
    more = [text for text in texts if isinstance(text, str) and " " in text and text not in words]
    return f"{words}: {more[0]}" if more else words


def differing(
    before: str, after: str, was: Place | None = None, now: Place | None = None
) -> tuple[Said, Said]:
    """Where two texts first differ and last differ, strong, with a little of what is around.

    ``was`` and ``now`` are the pages that what differs leads to.
    """
    old, new = before.split(), after.split()
    start = _alike(old, new)
    end = _alike(old[start:][::-1], new[start:][::-1])
    return (
        _around(old, start, len(old) - end, was),
        _around(new, start, len(new) - end, now),
    )


def _alike(old: list[str], new: list[str]) -> int:
    """How many words two texts have in common at their beginning."""
    pairs = zip(old, new, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _around(words: list[str], start: int, end: int, place: Place | None) -> Said:
    ahead, here, behind = (
        " ".join(part) for part in (words[:start], words[start:end], words[end:])
    )
    if len(ahead) > AROUND:
        ahead = "…" + ahead[-AROUND:].partition(" ")[2]
    if len(behind) > AROUND:
        behind = behind[:AROUND].rpartition(" ")[0] + "…"
    middle = [Piece(_cut(here), is_strong=True, place=place)] if here else []
    return said(*_spaced([ahead, *middle, behind]))


def _spaced(parts: Iterable[str | Piece]) -> list[str | Piece]:
    kept = [part for part in parts if part]
    return [piece for part in kept for piece in (" ", part)][1:]


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"
