"""The first sentences of a comment: what this changes, for whom, from when, and whether it may."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from blueprint_build.changes.change import Change, ChangeClass, Step
from blueprint_build.changes.comparison import Comparison
from blueprint_build.graph.calendar import day_in_words, months_between
from blueprint_build.reports.text import counted
from blueprint_build.review.review import Review
from blueprint_build.review.saying import Said, listed, said, strong
from blueprint_build.source.released import written
from blueprint_schema.manifest import Severity

DONE: Mapping[ChangeClass, tuple[str, str]] = {
    ChangeClass.OBLIGATION_ADDED: ("adds {}", "obligation"),
    ChangeClass.OBLIGATION_TIGHTENED: ("tightens {}", "obligation"),
    ChangeClass.OBLIGATION_LOOSENED: ("loosens {}", "obligation"),
    ChangeClass.OBLIGATION_REMOVED: ("takes {} away", "obligation"),
    ChangeClass.DATE_BROUGHT_FORWARD: ("brings {} forward", "date"),
    ChangeClass.DATE_PUT_BACK: ("puts {} back", "date"),
    ChangeClass.DATE_FIRMER: ("makes {} firmer", "date"),
    ChangeClass.DATE_SOFTER: ("makes {} less firm", "date"),
    ChangeClass.SIGNAL_TURNED: ("turns {}", "signal"),
    ChangeClass.ARTEFACT_RETIRED: ("retires {}", ""),
    ChangeClass.ARTEFACT_DEPRECATED: ("begins to phase out {}", ""),
    ChangeClass.ARTEFACT_REMOVED: ("removes {}", ""),
    ChangeClass.ARTEFACT_ADDED: ("adds {}", ""),
    ChangeClass.ARTEFACT_RENAMED: ("gives {} another id", ""),
    ChangeClass.STATUS_MOVED: ("moves the status of {}", ""),
    ChangeClass.RELATION_GAINED: ("makes {}", "connection"),
    ChangeClass.RELATION_LOST: ("cuts {}", "connection"),
    ChangeClass.FACT: ("changes {}", "fact"),
    ChangeClass.DETAIL_ADDED: ("adds {}", "detail"),
    ChangeClass.DETAIL_REMOVED: ("takes {} away", "detail"),
}
"""What is done, and to what; where nothing is named, to artefacts of their kinds."""

SMALL = frozenset(
    {
        ChangeClass.RELATION_GAINED,
        ChangeClass.RELATION_LOST,
        ChangeClass.FACT,
        ChangeClass.DETAIL_ADDED,
        ChangeClass.DETAIL_REMOVED,
    }
)
"""Classes that are only counted where there is anything larger."""

WHY: Mapping[Step, str] = {
    Step.PATCH: "the same in other words",
    Step.MINOR: "something is added, moved or eased",
    Step.MAJOR: "something gets stricter, comes sooner or ends",
}

NOTHING_BEFORE = "There is no earlier state to compare it with, so what it changes is not told."

MOST_PHRASES = 3
MOST_TITLES = 3


def opening(review: Review) -> Iterator[Said]:
    """What it changes, whom that concerns and from when, whether it is valid, and its version.

    What is not valid is said first, since nothing else matters before that is mended.
    """
    if not review.is_valid:
        yield _valid(review)
        yield from _unread(review)
    if review.comparison is None:
        yield said(NOTHING_BEFORE)
    else:
        yield _what(review, review.comparison)
        if review.gravest:
            yield _whom(main(review.gravest), review.comparison, review.verdict.subject.today)
    if review.is_valid:
        yield _valid(review)
    if review.comparison and review.comparison.step is not Step.NONE:
        yield _version(review, review.comparison)


def _what(review: Review, comparison: Comparison) -> Said:
    if not comparison.changes:
        return said("This changes ", strong("nothing that readers see"), ".")
    if not review.gravest:
        where = _titles(comparison.changes)
        return said(
            "This changes ",
            strong("wording, order or upkeep only"),
            f", in {where}. ",
            "Nobody has to do anything because of it.",
        )
    return said("This ", strong(deeds(review.gravest)), f": {_titles(main(review.gravest))}.")


def deeds(gravest: tuple[Change, ...]) -> str:
    """What changes do, the gravest first: ``adds an obligation and puts 2 dates back``."""
    grouped: dict[ChangeClass, list[Change]] = {}
    for change in main(gravest):
        grouped.setdefault(change.kind, []).append(change)
    shown = list(grouped.items())[:MOST_PHRASES]
    phrases = [_phrase(kind, changes) for kind, changes in shown]
    more = len(gravest) - sum(len(changes) for _, changes in shown)
    tail = [f"makes {counted(more, 'smaller change')}"] if more else []
    return listed([*phrases, *tail])


def main(gravest: tuple[Change, ...]) -> tuple[Change, ...]:
    """The changes that are named; the small ones only where there are no others."""
    large = tuple(change for change in gravest if change.kind not in SMALL)
    return large or gravest


def in_short(comparison: Comparison) -> str:
    """What a release brings, as a note on it, in sentences that end."""
    if not comparison.gravest:
        where = _titles(comparison.changes)
        return (
            f"Only wording, order or upkeep changed since {comparison.base}. It is about {where}."
        )
    foremost = _titles(main(comparison.gravest))
    return f"Since {comparison.base}, it {deeds(comparison.gravest)}. It is about {foremost}."


def _phrase(kind: ChangeClass, changes: list[Change]) -> str:
    done, noun = DONE[kind]
    if noun:
        # An obligation that is tightened in three ways is still one obligation.
        return done.format(_some(len({(one.artefact, one.way[:2]) for one in changes}), noun))
    kinds = Counter(
        kind for _, kind in dict.fromkeys((c.artefact, c.artefact_kind) for c in changes)
    )
    return done.format(listed([_some(count, kind) for kind, count in kinds.items()]))


def _some(count: int, noun: str) -> str:
    words = noun.replace("-", " ")
    article = "an" if words[0] in "aeio" else "a"
    return f"{article} {words}" if count == 1 else counted(count, words)


def _titles(changes: tuple[Change, ...]) -> str:
    titles = list(dict.fromkeys(change.title for change in changes))
    return listed([*titles[:MOST_TITLES], *_more(len(titles) - MOST_TITLES)])


def _more(count: int) -> list[str]:
    return [f"{count:,} more"] if count > 0 else []


def _whom(changes: tuple[Change, ...], comparison: Comparison, today: date) -> Said:
    readers = _readers(changes, comparison)
    concern = said("It concerns ", strong(readers))
    day = _first_day(changes, today)
    if day is None:
        return said(*concern, "; it names no day to come.")
    away = months_between(today, day)
    far = f"{counted(away, 'month')} from now" if away else "less than a month from now"
    return said(*concern, ", from ", strong(day_in_words(day)), f", {far}.")


def _readers(changes: tuple[Change, ...], comparison: Comparison) -> str:
    manifest = comparison.new.manifest
    for vocabulary in ("audiences", "parties"):
        named = {key for change in changes for key in getattr(change.reach, vocabulary)}
        entries = manifest.vocabulary(vocabulary) if manifest else ()
        titles = [entry.title for entry in entries if entry.key in named]
        if titles and len(titles) < max(len(entries), 2):
            return listed(titles)
        if titles:
            break
    return "all readers"


def _first_day(changes: tuple[Change, ...], today: date) -> date | None:
    """The first day to come of what needs the largest step, or else of any change."""
    top = changes[0].step
    days = [(change.step < top, change.effective) for change in changes if change.effective]
    ahead = sorted(pair for pair in days if pair[1] >= today)
    return ahead[0][1] if ahead else None


def _valid(review: Review) -> Said:
    new = [each for each in review.findings.brought if each.severity is Severity.WARNING]
    warnings = counted(len(new), "new warning")
    if errors := len(review.verdict.errors):
        also = f", and brings {warnings}" if new else ""
        return said(
            "This is ", strong("not valid"), f": {counted(errors, 'error')} to be mended{also}."
        )
    return said("It is ", strong("valid"), f", with {warnings}." if new else ".")


def _unread(review: Review) -> Iterator[Said]:
    if files := review.not_understood:
        names = listed([*files[:MOST_TITLES], *_more(len(files) - MOST_TITLES)])
        yield said(f"What changes in {names} cannot be told, since that cannot be understood.")


def _version(review: Review, comparison: Comparison) -> Said:
    step = comparison.step
    first = "As far as it can be read, it is" if review.not_understood else "As a release it is"
    size = said(f"{first} a ", strong(f"{step.word} step"), f" ({WHY[step]})")
    if review.next_version is None:
        return said(*size, ".")
    last, least = map(written, review.next_version)
    return said(*size, f": after {last} comes {least} or higher.")
