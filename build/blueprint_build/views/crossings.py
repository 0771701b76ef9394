"""Pages about several kinds: what each is called, where it stands, and when there is one."""

from collections.abc import Mapping
from dataclasses import dataclass

from blueprint_build.graph.lens import Lens
from blueprint_build.views.value import Value
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.capability import Capability
from blueprint_schema.kinds.engagement import Engagement
from blueprint_schema.kinds.milestone import Milestone
from blueprint_schema.kinds.platform import Platform
from blueprint_schema.kinds.policy import Policy
from blueprint_schema.kinds.service import Service
from blueprint_schema.kinds.standard import Standard


@dataclass(frozen=True, slots=True)
class Crossing:
    """A page about several kinds; there is one where a blueprint has artefacts of all of them."""

    title: str
    folder: str
    needs: tuple[type[Artefact], ...]
    part: str = ""
    """The anchor of the part of it that is meant; none for the whole page."""

    def stands_in(self, lens: Lens) -> bool:
        """Whether a blueprint has this page."""
        return all(lens.of_kind(model) for model in self.needs)

    @property
    def address(self) -> str:
        """Where it stands, from the site's top."""
        return f"{self.folder}/"

    @property
    def link(self) -> Value:
        """Its title, leading to it."""
        return Value(self.title, address=f"{self.address}#{self.part}".rstrip("#"))


ARCHITECTURE = Crossing("One architecture model", "architecture", (Capability, Service, Platform))
GAPS = Crossing("What nothing serves yet", "gaps", (Capability,))
SAID = Crossing("You said, we did", "said-and-done", (Engagement,))
FOLLOW = Crossing("Have these dates in your calendar", "changes", (), "subscribe")

BESIDE: Mapping[type[Artefact], tuple[Crossing, ...]] = {
    Capability: (GAPS, ARCHITECTURE),
    Service: (ARCHITECTURE,),
    Platform: (ARCHITECTURE, GAPS),
    Engagement: (SAID,),
    Milestone: (FOLLOW,),
    Policy: (FOLLOW,),
    Standard: (FOLLOW,),
}
"""The pages that a reader of a kind's list may have been looking for."""


def beside(lens: Lens, model: type[Artefact]) -> tuple[Value, ...]:
    """Links from the list of a kind to what else its reader may want."""
    return tuple(page.link for page in BESIDE.get(model, ()) if page.stands_in(lens))
