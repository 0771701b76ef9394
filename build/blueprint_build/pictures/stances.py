"""How pictures show what a signal says: a sign for each stance, the same in all of them."""

from blueprint_build.graph.lens import Lens
from blueprint_build.graph.timeline import State
from blueprint_build.pictures.drawing import Outline
from blueprint_schema.kinds.signal import Signal, Stance

SIGNS = {
    Stance.INVEST: Outline.UP,
    Stance.SUSTAIN: Outline.SQUARE,
    Stance.REVIEW: Outline.OPEN_DIAMOND,
    Stance.MIGRATE: Outline.HALF,
    Stance.DISINVEST: Outline.DOWN,
    Stance.EXPLORE: Outline.CIRCLE,
}
LEAVING = (Stance.MIGRATE, Stance.DISINVEST)
"""What is said of something that others are to get off."""


def current_signals(lens: Lens) -> dict[str, Signal]:
    """The signal that holds for each subject on the date on which the blueprint is seen."""
    found: dict[str, Signal] = {}
    for signal in lens.of_kind(Signal):
        if lens.standing(signal.id).state is not State.IN_FORCE:
            continue
        known = found.get(signal.subject)
        if known is None or known.decided_on < signal.decided_on:
            found[signal.subject] = signal
    return found
