"""The board of signals: what is invested in, kept, looked at again, left or explored."""

from collections import Counter
from collections.abc import Iterator, Sequence

from blueprint_build.graph.lens import Lens
from blueprint_build.graph.timeline import State
from blueprint_build.pictures.board import COLUMN, Stack, board
from blueprint_build.pictures.picture import Cell, Picture, Table, address_of, cell
from blueprint_build.pictures.signal_card import Facts, by_subject, card, facts_of
from blueprint_build.pictures.stances import SIGNS
from blueprint_build.pictures.wording import counted, together
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.signal import Signal, Stance
from blueprint_schema.picture import PictureName

TITLE = "Signals"
MOST = 150
"""How many cards are drawn; the table has them all."""

HEAD = ("Subject", "Signal", "Date", "Decided", "Before", "Replaced by", "Notice")


def signals(lens: Lens, _subject: str = "") -> Picture:
    """Every signal that has not been superseded on the date on which the blueprint is seen."""
    facts = sorted(_facts(lens), key=lambda each: (each.signal.exit_date is None, each.subject))
    stacks = [_stack(stance, facts[:MOST]) for stance in Stance]
    return Picture(
        name=PictureName.SIGNALS,
        title=TITLE,
        description=_description(facts),
        drawing=board(stacks) if facts else None,
        table=Table(HEAD, tuple(_rows(lens, facts))),
    )


def _facts(lens: Lens) -> Iterator[Facts]:
    """The newest signal about each subject that was given by the date, or else the first to come.

    What a newer one has superseded is over, and left out.
    """
    for about in by_subject(lens.of_kind(Signal)).values():
        states = {each.id: lens.standing(each.id).state for each in about}
        given = [each for each in about if states[each.id] in (State.IN_FORCE, State.LAPSED)]
        to_come = [each for each in about if states[each.id] is State.EXPECTED]
        if shown := [*to_come[:1], *given][-1:]:
            place = about.index(shown[0])
            yield facts_of(lens, shown[0], about[place - 1] if place else None)


def _stack(stance: Stance, facts: Sequence[Facts]) -> Stack:
    cards = [card(each, COLUMN) for each in facts if each.signal.stance is stance]
    return Stack(stance.label.capitalize(), stance.meaning, SIGNS[stance], cards)


def _description(facts: Sequence[Facts]) -> str:
    if not facts:
        return "There are no signals yet."
    counts = Counter(each.signal.stance for each in facts)
    said = [f"{stance} {counts[stance]}" for stance in Stance if counts[stance]]
    lapsed = sum(each.state is State.LAPSED for each in facts)
    moved = sum(each.was.startswith("moved") for each in facts)
    parts = [f"{counted(len(facts), 'signal').capitalize()}: {together(said)}."]
    if moved:
        parts.append(f"{counted(moved, 'signal').capitalize()} moved from what was said before.")
    if lapsed:
        parts.append(f"By this date {lapsed} lapse unless they are confirmed.")
    if len(facts) > MOST:
        parts.append("The picture shows a part; the table has all.")
    return " ".join(parts)


def _rows(lens: Lens, facts: Sequence[Facts]) -> Iterator[tuple[tuple[Cell, ...], ...]]:
    order = {stance: place for place, stance in enumerate(Stance)}
    for each in sorted(facts, key=lambda each: order[each.signal.stance]):
        signal = each.signal
        instead = [lens.artefact(id) for id in signal.replaced_by if lens.has(id)]
        yield (
            (_subject_cell(lens, each),),
            (Cell(signal.stance.label, address_of(signal)),),
            (Cell(each.when),),
            (Cell(signal.decided_on.isoformat()),),
            (Cell(each.was),),
            tuple(map(cell, instead)),
            (Cell(each.notice),),
        )


def _subject_cell(lens: Lens, facts: Facts) -> Cell:
    subject: Artefact | None = None
    if lens.has(facts.signal.subject):
        subject = lens.artefact(facts.signal.subject)
    return cell(subject) if subject else Cell(facts.subject)
