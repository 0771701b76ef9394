"""Whom feeds and calendars are made for: all readers, each audience, and each pillar's readers."""

from dataclasses import dataclass

from blueprint_build.graph.blueprint import Blueprint
from blueprint_build.graph.lens import Lens
from blueprint_schema.kinds.pillar import Pillar

DATA = "data"
"""Where the site has the files for other programs."""

FEEDS = "feeds"
"""Where the site has its feeds."""

CALENDAR = f"{DATA}/calendar"
"""How the address of every calendar begins."""

FOLLOWED = (f"{FEEDS}/", CALENDAR)
"""How the addresses of files begin that programs come back to, and that are of use only if new."""


@dataclass(frozen=True, slots=True)
class Channel:
    """One choice of what to be told of.

    ``reader`` is an audience's key or a pillar's id, and none for everything; ``name`` stands in
    the names of its files, and is an audience's and a pillar's never the same.
    """

    name: str
    title: str
    about: str = ""
    """What its title names: a group of readers, or a pillar."""
    reader: str | None = None

    @property
    def atom(self) -> str:
        """The address of its Atom feed."""
        return f"{FEEDS}/{self.name}.xml"

    @property
    def json(self) -> str:
        """The address of its JSON Feed."""
        return f"{FEEDS}/{self.name}.json"

    @property
    def calendar(self) -> str:
        """The address of its calendar."""
        return f"{CALENDAR}{f'-{self.name}' if self.reader else ''}.ics"


def channels(seen: Blueprint | Lens) -> tuple[Channel, ...]:
    """Everything that a reader can subscribe to."""
    audiences = seen.manifest.audiences if seen.manifest else ()
    pillars = seen.of_kind(Pillar)
    return (
        Channel("all", "Everything"),
        *(Channel(f"for-{one.key}", one.title, "readers", one.key) for one in audiences),
        *(Channel(f"on-{one.id}", one.title, Pillar.kind.name, one.id) for one in pillars),
    )
