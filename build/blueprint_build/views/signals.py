"""The signals board: what is invested in, kept, looked at again, left and tried out."""

from collections.abc import Iterator

from blueprint_build.graph.calendar import day_in_words
from blueprint_build.graph.lens import Lens
from blueprint_build.prose.sentences import first_sentence
from blueprint_build.views.board import Group, Item, board_page
from blueprint_build.views.facets import chosen_of
from blueprint_build.views.facts import Fact
from blueprint_build.views.money import chosen_by_money, funding_fact
from blueprint_build.views.page import Page
from blueprint_build.views.value import Value, linked, simple
from blueprint_schema.kinds.signal import MarketImplication, Signal, Stance
from blueprint_schema.words import Status


def signals_page(lens: Lens) -> Page:
    """All signals, stance by stance; those that no longer hold are folded away."""
    return board_page(lens, Signal, _groups(lens))


def day_that_matters(signal: Signal) -> str:
    """Until when a signal can be planned by, or when what it is about ends."""
    if signal.exit_date:
        return f"Ends {day_in_words(signal.exit_date)}"
    return f"Holds until {day_in_words(signal.valid_until)}"


def _groups(lens: Lens) -> Iterator[Group]:
    signals = lens.of_kind(Signal)
    for stance in Stance:
        theirs = [s for s in signals if s.stance is stance and s.status is not Status.RETIRED]
        theirs.sort(key=lambda signal: (signal.exit_date or signal.valid_until, signal.title))
        items = tuple(_item(lens, signal) for signal in theirs)
        yield Group(stance.value, stance.label.capitalize(), stance.meaning, items)
    gone = tuple(_item(lens, signal) for signal in signals if signal.status is Status.RETIRED)
    yield Group("earlier", "Earlier signals", "They no longer hold.", gone, folded=True)


def _item(lens: Lens, signal: Signal) -> Item:
    return Item(
        id=signal.id,
        title=linked(lens, signal.id),
        when=day_that_matters(signal),
        words=(simple(signal.status),),
        text=first_sentence(signal.rationale),
        facts=tuple(_facts(lens, signal)),
        chosen=chosen_of(lens, signal) | chosen_by_money(signal.funding),
    )


def _facts(lens: Lens, signal: Signal) -> Iterator[Fact]:
    yield Fact("About", (linked(lens, signal.subject),), "")
    yield Fact("Said on", (simple(signal.decided_on),), "The day it was given or last confirmed.")
    if signal.notice_months is not None:
        yield Fact(
            "Notice", (Value(f"{signal.notice_months} months"),), "Before it is switched off."
        )
    if signal.replaced_by:
        yield Fact("Instead", tuple(linked(lens, id) for id in signal.replaced_by), "What comes.")
    yield funding_fact(signal.funding)
    if signal.market_implication is not MarketImplication.NONE:
        yield Fact(
            "For the market", (simple(signal.market_implication),), "What suppliers plan by."
        )
