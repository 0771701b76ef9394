"""Decisions: those that are open first, by the day on which they are due."""

from collections.abc import Iterator
from datetime import date

from blueprint_build.graph.calendar import day_in_words
from blueprint_build.graph.lens import Lens
from blueprint_build.views.board import Group, Item, board_page
from blueprint_build.views.facets import Chosen, chosen_of
from blueprint_build.views.facts import Fact
from blueprint_build.views.page import Page
from blueprint_build.views.value import Value, all_linked, inside, linked, simple
from blueprint_schema.kinds.decision import Decision, DecisionState


def decisions_page(lens: Lens) -> Page:
    """All decisions, what is still to be made first."""
    return board_page(lens, Decision, _groups(lens), {"decider": "Who decides"})


def _groups(lens: Lens) -> Iterator[Group]:
    decisions = sorted(lens.of_kind(Decision), key=lambda one: (_day(one), one.title))
    for state in DecisionState:
        items = tuple(_item(lens, one) for one in decisions if one.state is state)
        is_folded = state is DecisionState.OVERTAKEN
        yield Group(state.value, state.label.capitalize(), state.meaning, items, is_folded)


def _day(decision: Decision) -> date:
    return decision.due or decision.made_on or date.max


def _item(lens: Lens, decision: Decision) -> Item:
    decider = linked(lens, decision.decider)
    chosen: Chosen = {"decider": ((decision.decider, decider.text),)}
    return Item(
        id=decision.id,
        title=linked(lens, decision.id),
        when=_when(decision),
        words=(simple(decision.state),),
        text=decision.outcome or decision.summary,
        facts=tuple(_facts(lens, decision, decider)),
        chosen=chosen | chosen_of(lens, decision),
    )


def _when(decision: Decision) -> str:
    if decision.state is DecisionState.OPEN:
        return f"Due by {day_in_words(decision.due)}" if decision.due else "No day is set"
    return f"Made on {day_in_words(decision.made_on)}" if decision.made_on else ""


def _facts(lens: Lens, decision: Decision, decider: Value) -> Iterator[Fact]:
    yield Fact("Decides", (decider,), "Who decides.")
    if decision.consulted:
        asked = tuple(linked(lens, id) for id in decision.consulted)
        yield Fact("Asked", asked, "Who is asked before the choice is made.")
    if decision.state is DecisionState.OPEN:
        options = "; ".join(inside(option.title) for option in decision.options)
        yield Fact("Options", (Value(options),), "The ways to decide.")
    if decision.settles:
        yield Fact("Waiting for it", all_linked(lens, decision.settles), "")
