"""Aspects of the capability map that look at platforms: how many are there, and their signals."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from blueprint_build.graph.lens import Lens
from blueprint_build.graph.timeline import OVER, State
from blueprint_build.pictures.capability_aspects import Aspect, Mark
from blueprint_build.pictures.capability_tree import Branch, Support, supports
from blueprint_build.pictures.drawing import Outline
from blueprint_build.pictures.picture import Cell, address_of, cell
from blueprint_build.pictures.stances import LEAVING, current_signals
from blueprint_build.pictures.wording import counted, in_a_phrase, together
from blueprint_schema.kinds.capability import Capability
from blueprint_schema.kinds.platform import Platform
from blueprint_schema.kinds.signal import Signal, Stance
from blueprint_schema.words import Word

W = TypeVar("W", bound=Word)

Look = tuple[Outline | None, str]
"""How a word is drawn: the outline, where it has one, and the tone."""


class Cover(Word):
    """How a capability is supported by platforms on a day."""

    SEVERAL = "several", "Two platforms or more; the number says how many."
    ONE = "one", "One platform."
    SHARED = "shared", "None of its own; one serves what it is part of."
    TO_COME = "to come", "None yet; one is to come."
    NONE = "none", "No platform, and none to come."


COVER: Mapping[Cover, Look] = {
    Cover.SEVERAL: (Outline.DISC, "pillar"),
    Cover.ONE: (Outline.HALF, ""),
    Cover.SHARED: (Outline.OPEN_SQUARE, ""),
    Cover.TO_COME: (Outline.CIRCLE, "expected"),
    Cover.NONE: (Outline.CROSS, "warm"),
}


def coverage(lens: Lens, trees: Sequence[Branch]) -> Aspect:
    """How many platforms are there for each capability, and where none is."""
    covers: Counter[Cover] = Counter()
    marks: dict[str, Mark] = {}
    for id, support in supports(lens, trees).items():
        there = [each for each in support.own if _is_there(lens, each)]
        to_come = [each for each in support.own if _state(lens, each) is State.EXPECTED]
        above = [each for each in support.above if _is_there(lens, each)]
        cover = _cover(len(there), len(to_come), len(above))
        covers[cover] += 1
        marks[id] = _covered(cover, there or above, to_come)
    sentence = f"Platforms for each: {_numbers(covers, COVER)}."
    return Aspect("Platforms", marks, _legend(covers, COVER), sentence)


def _cover(there: int, to_come: int, above: int) -> Cover:
    if there:
        return Cover.ONE if there == 1 else Cover.SEVERAL
    if above:
        return Cover.SHARED
    return Cover.TO_COME if to_come else Cover.NONE


def _covered(cover: Cover, there: Sequence[Platform], to_come: Sequence[Platform]) -> Mark:
    sign, tone = COVER[cover]
    word = str(len(there)) if cover is Cover.SEVERAL else str(cover)
    shared = " of what it is part of" if cover is Cover.SHARED else ""
    said = [counted(len(there), "platform") + shared]
    said += [f"{len(to_come)} to come"] if to_come else []
    cells = [Cell(cover)] if cover in (Cover.NONE, Cover.SHARED) else []
    cells += [cell(each) for each in there]
    cells += [Cell(f"{each.title} (to come)", address_of(each)) for each in to_come]
    return Mark(sign, word, together(said), tone, tuple(cells))


class Course(Word):
    """What the signals about a capability and its platforms come to."""

    INVEST = "invest", "Money goes in, and nothing is left."
    BOTH = "turn", "Something gets investment, and something is left."
    LEAVE = "leave", "Something is left, and nothing gets investment."
    KEEP = "keep", "What is there is kept running."
    LOOK = "open", "Only looked at again, or tried out."
    SILENT = "no signal", "No signal is in force."


COURSE: Mapping[Course, Look] = {
    Course.INVEST: (Outline.UP, "pillar"),
    Course.BOTH: (Outline.HALF, "warm"),
    Course.LEAVE: (Outline.DOWN, "warm"),
    Course.KEEP: (Outline.SQUARE, ""),
    Course.LOOK: (Outline.OPEN_DIAMOND, ""),
    Course.SILENT: (None, ""),
}


def investment(lens: Lens, trees: Sequence[Branch]) -> Aspect:
    """What the signals in force say of each capability and of the platforms that serve it."""
    signals = current_signals(lens)
    supported = supports(lens, trees)
    courses: Counter[Course] = Counter()
    marks: dict[str, Mark] = {}
    for tree in trees:
        for each in tree.all():
            said = list(_about(each, supported[each.id], signals))
            course = _course({signal.stance for signal in said})
            courses[course] += 1
            marks[each.id] = _signalled(lens, course, said)
    numbers = _numbers(courses, COURSE)
    sentence = f"By the signals about them and the platforms that serve them: {numbers}."
    return Aspect("Signals in force", marks, _legend(courses, COURSE), sentence)


def _about(
    capability: Capability, support: Support, signals: Mapping[str, Signal]
) -> Iterator[Signal]:
    for id in (capability.id, *(each.id for each in support.own or support.above)):
        if id in signals:
            yield signals[id]


def _course(stances: set[Stance]) -> Course:
    invested, left = Stance.INVEST in stances, not stances.isdisjoint(LEAVING)
    if invested:
        return Course.BOTH if left else Course.INVEST
    if left:
        return Course.LEAVE
    if Stance.SUSTAIN in stances:
        return Course.KEEP
    return Course.LOOK if stances else Course.SILENT


def _signalled(lens: Lens, course: Course, signals: Sequence[Signal]) -> Mark:
    sign, tone = COURSE[course]
    cells = [
        Cell(f"{signal.stance}: {_title(lens, signal)}", address_of(signal)) for signal in signals
    ]
    said = course if course is Course.SILENT else f"signals: {course}"
    return Mark(sign, course, said, tone, tuple(cells) or (Cell("no signal"),))


def _title(lens: Lens, signal: Signal) -> str:
    return lens.artefact(signal.subject).title if lens.has(signal.subject) else signal.subject


def _state(lens: Lens, platform: Platform) -> State:
    return lens.standing(platform.id).state


def _is_there(lens: Lens, platform: Platform) -> bool:
    return _state(lens, platform) not in (State.EXPECTED, *OVER)


def _numbers(counts: Mapping[W, int], signs: Mapping[W, Look]) -> str:
    """How many there are of each word that is met, as a sentence lists them."""
    return together([f"{counts[word]} {word}" for word in signs if counts[word]])


def _legend(counts: Mapping[W, int], signs: Mapping[W, Look]) -> list[tuple[Outline, str]]:
    """The sign of each word that is met, and what it means; a word may do without."""
    return [
        (sign, f"{word}: {in_a_phrase(word.meaning)}")
        for word, (sign, _) in signs.items()
        if sign and counts[word]
    ]
