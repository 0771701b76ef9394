"""The page of a release: what it brought, and what it changed for whom and from when."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from blueprint_build.changes.history import History
from blueprint_build.graph.lens import Lens
from blueprint_build.views.artefact import ArtefactView, artefact_page
from blueprint_build.views.changes import ChangesView, changes_view
from blueprint_build.views.page import Heading, Page, address_of
from blueprint_build.views.value import Value, linked
from blueprint_schema.kinds.release import Release

FIRST = "This is the first release, so there is none before it to compare it with."
UNKNOWN = "What the blueprint held before this release is not known here, so nothing is compared."


@dataclass(frozen=True, slots=True)
class ReleaseView:
    """Everything that the page of a release shows; ``why_not`` where nothing is compared."""

    artefact: ArtefactView
    before: Value | None
    changes: ChangesView | None
    why_not: str


def release_address(id: str) -> str:
    """The page of a release."""
    return address_of(Release.kind.folder, id)


def release_page(lens: Lens, id: str, history: History) -> Page:
    """The page of the release with this id."""
    page = artefact_page(lens, id)
    record = lens.artefact(id)
    edition = history.edition_of(record) if isinstance(record, Release) else None
    step = history.step_to(edition) if edition else None
    view = ReleaseView(
        artefact=page.content,
        before=linked(lens, step.old.record.id) if step else None,
        changes=changes_view(lens, step.comparison) if step else None,
        why_not=FIRST if edition and history.begins_with(edition) else UNKNOWN,
    )
    headings = tuple(headings_of(view.changes))
    return replace(page, template="release.html", content=view, headings=headings)


def headings_of(changes: ChangesView | None) -> Iterator[Heading]:
    """The parts of a page about changes."""
    for reader in changes.readers if changes else ():
        yield Heading(reader.anchor, reader.title, reader.count)
    if changes and changes.quiet:
        yield Heading("quiet", "In other words", len(changes.quiet))
