"""The home page: the blueprint on one page, a door for each audience, the next dates."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from blueprint_build.changes.history import NO_HISTORY, History
from blueprint_build.graph.calendar import day_in_words
from blueprint_build.graph.lens import Lens
from blueprint_build.graph.request import Request
from blueprint_build.source.released import newest_last
from blueprint_build.views.changed import Newest, newest_changes
from blueprint_build.views.dates import Event, coming_events
from blueprint_build.views.money import certainty_of
from blueprint_build.views.page import Page
from blueprint_build.views.value import Card, Value, address, card, inside, linked
from blueprint_schema.funding import Certainty
from blueprint_schema.kinds.concern import Concern
from blueprint_schema.kinds.milestone import Milestone, Progress
from blueprint_schema.kinds.release import Release
from blueprint_schema.kinds.signal import Signal, Stance
from blueprint_schema.manifest import Manifest
from blueprint_schema.picture import PictureName
from blueprint_schema.words import Status

NEXT_DATES = 6
TOP_CHANGES = 5
LEAVING = (Stance.DISINVEST, Stance.MIGRATE)
"""What is left at once, and what is left for something else."""
OVER = (Progress.DONE, Progress.CANCELLED)


@dataclass(frozen=True, slots=True)
class Door:
    """The way in for one audience: its question, and where to start."""

    title: str
    question: str
    note: str
    start: tuple[Value, ...]
    lists: tuple[Value, ...]
    """What is planned and decided, narrowed down to this audience."""


@dataclass(frozen=True, slots=True)
class Ending:
    """Something that is being left: what, by when as far as is known, what comes instead."""

    what: Value
    """Its name, leading to the signal."""
    day: str
    instead: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Money:
    """How sure the money is for everything of one kind: a count for each degree, with its list."""

    of: Value
    counts: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class HomeView:
    """Everything that the home page shows."""

    picture: Request
    manifest: Manifest
    years: str
    doors: tuple[Door, ...]
    counts: tuple[Value, ...]
    events: tuple[Event, ...]
    endings: tuple[Ending, ...]
    money: tuple[Money, ...]
    release: Card | None
    """The newest release."""
    released: str
    changed: Newest | None
    """What the newest release changed, where a release before it is known."""


def home_page(lens: Lens, history: History = NO_HISTORY) -> Page:
    """The home page."""
    manifest = lens.manifest
    newest = next(reversed(newest_last(lens.of_kind(Release))), None)
    view = HomeView(
        picture=Request(PictureName.OVERVIEW),
        manifest=manifest,
        years=f"{manifest.horizon.start.year} to {manifest.horizon.end.year}",
        doors=tuple(_doors(lens)),
        counts=tuple(
            Value(model.kind.counted(len(lens.of_kind(model))), address=f"{model.kind.folder}/")
            for model in lens.kinds()
        ),
        events=tuple(coming_events(lens, NEXT_DATES, but=_told_as_endings(lens))),
        endings=tuple(_endings(lens)),
        money=tuple(_money(lens)),
        release=card(lens, newest.id) if newest else None,
        released=day_in_words(newest.date) if newest else "",
        changed=newest_changes(lens, history, TOP_CHANGES),
    )
    return Page("", manifest.title, manifest.summary, "home.html", view, "blueprint.yaml")


def _doors(lens: Lens) -> Iterator[Door]:
    for door in lens.manifest.audiences:
        start = tuple(linked(lens, id) for id in door.start)
        lists = tuple(_lists_for(lens, door.key))
        yield Door(door.title, door.question, door.note or "", start, lists)


def _lists_for(lens: Lens, audience: str) -> Iterator[Value]:
    for model in (Signal, Milestone, Concern):
        if any(audience in artefact.audiences for artefact in lens.of_kind(model)):
            kind = model.kind
            yield Value(kind.title, address=f"{kind.folder}/?audiences={audience}")


def _endings(lens: Lens) -> Iterator[Ending]:
    for stance in LEAVING:
        for signal in lens.of_kind(Signal):
            if signal.stance is stance and signal.status is not Status.RETIRED:
                instead = tuple(linked(lens, id) for id in lens.replacements(signal.subject))
                what = Value(lens.artefact(signal.subject).title, address=address(signal))
                yield Ending(what, _end_of(lens, signal), instead)


def _told_as_endings(lens: Lens) -> frozenset[str]:
    """What would say again, among the next dates, what stands under what is being left."""
    left = [signal for signal in lens.of_kind(Signal) if signal.stance in LEAVING]
    subjects = {signal.subject for signal in left}
    steps = (step.id for step in lens.of_kind(Milestone) if subjects & {*step.ends})
    return frozenset((*(signal.id for signal in left), *steps))


def _end_of(lens: Lens, signal: Signal) -> str:
    until = lens.standing(signal.subject).until
    if signal.exit_date or until is None:
        return f"ends on {day_in_words(signal.exit_date)}" if signal.exit_date else "no day is set"
    firmness = f": {inside(until.firmness.meaning)}" if until.firmness else ""
    return f"by {day_in_words(until.latest)} at the latest{firmness}"


def _money(lens: Lens) -> Iterator[Money]:
    """Of steps that are still to come, and of what is decided about platforms and standards."""
    ahead = [m for m in lens.of_kind(Milestone) if m.progress not in OVER]
    held = [s for s in lens.of_kind(Signal) if s.status is not Status.RETIRED]
    for kind, name, those in (
        (Milestone.kind, "Steps still to come", ahead),
        (Signal.kind, "Signals", held),
    ):
        counted = Counter(certainty_of(each.funding) for each in those)
        folder = f"{kind.folder}/"
        shown = tuple(
            Value(
                f"{counted[certainty]:,} {certainty.label}",
                address=f"{folder}?certainty={certainty.value}",
                meaning=certainty.meaning,
            )
            for certainty in Certainty
            if counted[certainty]
        )
        if shown:
            yield Money(Value(name, address=folder), shown)
