"""Concerns, topic by topic, each with its answer or the word that there is none yet."""

from collections.abc import Iterator

from blueprint_build.graph.lens import Lens
from blueprint_build.views.board import Group, Item, board_page
from blueprint_build.views.facets import chosen_of
from blueprint_build.views.facts import Fact, value_at
from blueprint_build.views.page import Page
from blueprint_build.views.value import all_linked, linked, spoken
from blueprint_schema.kinds.concern import Concern, Topic

UNANSWERED = "There is no answer yet."


def concerns_page(lens: Lens) -> Page:
    """All concerns by topic."""
    return board_page(lens, Concern, _groups(lens))


def _groups(lens: Lens) -> Iterator[Group]:
    concerns = lens.of_kind(Concern)
    for topic in Topic:
        items = tuple(_item(lens, concern) for concern in concerns if concern.topic is topic)
        yield Group(topic.value, topic.label.capitalize(), topic.meaning, items)


def _item(lens: Lens, concern: Concern) -> Item:
    return Item(
        id=concern.id,
        title=linked(lens, concern.id),
        when="",
        words=(spoken(concern.state),),
        text=concern.response or UNANSWERED,
        facts=tuple(_facts(lens, concern)),
        chosen=chosen_of(lens, concern),
    )


def _facts(lens: Lens, concern: Concern) -> Iterator[Fact]:
    yield Fact("Raised by", value_at(lens, concern, "raised_by"), "Who raised it.")
    if concern.answered_by:
        answers = all_linked(lens, concern.answered_by)
        yield Fact("Answered in", answers, "What carries the answer.")
