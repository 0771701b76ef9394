"""The pictures that a page can ask for by name, and what each can be drawn for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from blueprint_schema.table import BY_NAME
from blueprint_schema.words import Word


class PictureName(Word):
    """Every picture. A Markdown body asks for one with ``[[picture:NAME]]`` on its own line."""

    OVERVIEW = "overview", "The blueprint on one page: shifts, pillars, themes and outcomes."
    PATHWAY = "pathway", "A journey through care, stage by stage."
    STAGE_GRID = "stage-grid", "Which capability each stage of every pathway leans on."
    CAPABILITY_MAP = "capability-map", "Every capability in its place, and one aspect of each."
    ROADMAP = "roadmap", "What is to happen when, how sure it is, and which dates moved."
    SIGNALS = "signals", "What is invested in, kept, looked at again, left or explored."
    TECHNOLOGY_RADAR = "technology-radar", "How near each emerging technology is to everyday use."
    RESPONSIBILITIES = "responsibilities", "Who does what at each level, and how free it is."
    REFERENCE_ARCHITECTURE = "reference-architecture", "Layers and the building blocks in them."
    STANDARDS_CALENDAR = "standards-calendar", "When each standard takes effect, binds and ends."
    ENGAGEMENT = "engagement", "The conversation over time, and how many took part."
    ARCHITECTURE_MODEL = "architecture-model", "Organisation, capability, service and platform."
    STANDARDS_DEPENDENCIES = "standards-dependencies", "Which standard needs which."
    NEIGHBOURHOOD = "neighbourhood", "What one artefact touches."
    THEMES = "themes", "What was heard, and what came of it."
    WORKFORCE = "workforce", "Which role needs which skill, at what level."
    CHANGES = "changes", "Two releases compared: what is new, what changed, and what ended."


@dataclass(frozen=True, slots=True)
class Subjects:
    """What a picture can be drawn for, and where it stands.

    ``whole``: it can be drawn for the whole blueprint, with no subject named. ``kinds`` are the
    kinds of artefact that can be its subject, and on whose pages it stands; ``words`` are other
    subjects, such as the aspects of a map, each with its meaning. ``lists`` are the kinds on whose
    list the whole stands. ``dated``: it differs by date, so that the site offers it for the end of
    each year of the horizon as well. ``paged``: each subject has a page and files of its own, and
    not only its place on the page of an artefact.
    """

    whole: bool = True
    kinds: frozenset[str] = frozenset()
    words: Mapping[str, str] = field(default_factory=dict)
    lists: frozenset[str] = frozenset()
    dated: bool = False
    paged: bool = True

    @property
    def is_drawn_alone(self) -> bool:
        """Whether the blueprint alone is enough to draw it; some need something to compare with."""
        return self.whole or bool(self.kinds or self.words)


def _kinds(*names: str) -> frozenset[str]:
    return frozenset(names)


ASPECTS = MappingProxyType(
    {
        "maturity": "How far each capability has come.",
        "coverage": "How many platforms support each capability, and where none does.",
        "investment": "What is invested in and what is left, by capability.",
    }
)
"""What the capability map can show of each capability."""

SUBJECTS: Mapping[PictureName, Subjects] = MappingProxyType(
    {
        PictureName.OVERVIEW: Subjects(dated=True),
        PictureName.PATHWAY: Subjects(whole=False, kinds=_kinds("pathway"), dated=True),
        PictureName.STAGE_GRID: Subjects(lists=_kinds("pathway")),
        PictureName.CAPABILITY_MAP: Subjects(words=ASPECTS, lists=_kinds("capability"), dated=True),
        PictureName.ROADMAP: Subjects(
            kinds=_kinds("pillar"), lists=_kinds("milestone"), dated=True
        ),
        PictureName.SIGNALS: Subjects(lists=_kinds("signal"), dated=True),
        PictureName.TECHNOLOGY_RADAR: Subjects(lists=_kinds("signal"), dated=True),
        PictureName.RESPONSIBILITIES: Subjects(lists=_kinds("responsibility"), dated=True),
        PictureName.REFERENCE_ARCHITECTURE: Subjects(
            whole=False, kinds=_kinds("reference-architecture"), dated=True
        ),
        PictureName.STANDARDS_CALENDAR: Subjects(lists=_kinds("standard"), dated=True),
        PictureName.ENGAGEMENT: Subjects(lists=_kinds("engagement")),
        PictureName.ARCHITECTURE_MODEL: Subjects(
            kinds=_kinds("organisation", "capability", "service", "platform"),
            lists=_kinds("service", "platform"),
            dated=True,
            paged=False,
        ),
        PictureName.STANDARDS_DEPENDENCIES: Subjects(
            kinds=_kinds("standard"), lists=_kinds("standard"), paged=False
        ),
        PictureName.NEIGHBOURHOOD: Subjects(whole=False, kinds=frozenset(BY_NAME), paged=False),
        PictureName.THEMES: Subjects(
            kinds=_kinds("engagement"), lists=_kinds("engagement"), paged=False
        ),
        PictureName.WORKFORCE: Subjects(lists=_kinds("role")),
        # Drawn of a comparison alone, on the pages that make one.
        PictureName.CHANGES: Subjects(whole=False),
    }
)
"""What each picture can be drawn for, and where it stands."""
