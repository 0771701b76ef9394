"""The home page: the blueprint on one page, a door for each audience, the next dates."""

from dataclasses import dataclass

from blueprint_build.changes.history import NO_HISTORY, History
from blueprint_build.graph.lens import Lens
from blueprint_build.graph.request import Request
from blueprint_build.views.changed import Newest, newest_changes
from blueprint_build.views.dates import Event, coming_events
from blueprint_build.views.page import Heading, Page
from blueprint_build.views.value import Value, linked
from blueprint_schema.manifest import Manifest
from blueprint_schema.picture import PictureName

NEXT_DATES = 8
TOP_CHANGES = 5


@dataclass(frozen=True, slots=True)
class Door:
    """The way in for one audience: its question, and where to start."""

    title: str
    question: str
    note: str
    start: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class HomeView:
    """Everything that the home page shows."""

    picture: Request
    manifest: Manifest
    years: str
    doors: tuple[Door, ...]
    counts: tuple[Value, ...]
    events: tuple[Event, ...]
    changed: Newest | None
    """What the newest release changed, where a release before it is known."""


def home_page(lens: Lens, history: History = NO_HISTORY) -> Page:
    """The home page."""
    manifest = lens.manifest
    view = HomeView(
        picture=Request(PictureName.OVERVIEW),
        manifest=manifest,
        years=f"{manifest.horizon.start.year} to {manifest.horizon.end.year}",
        doors=tuple(
            Door(
                door.title,
                door.question,
                door.note or "",
                tuple(linked(lens, id) for id in door.start),
            )
            for door in manifest.audiences
        ),
        counts=tuple(
            Value(model.kind.counted(len(lens.of_kind(model))), address=f"{model.kind.folder}/")
            for model in lens.kinds()
        ),
        events=tuple(coming_events(lens, NEXT_DATES)),
        changed=newest_changes(lens, history, TOP_CHANGES),
    )
    headings = (
        Heading("overview", "On one page"),
        Heading("doors", "Start here"),
        Heading("dates", "Next dates"),
        *((Heading("changed", "What changed last"),) if view.changed else ()),
        Heading("promises", "What it gives you"),
    )
    return Page("", manifest.title, manifest.summary, "home.html", view, "blueprint.yaml", headings)
