"""The one architecture model: four parts, how they connect, and the journeys that need them."""

from dataclasses import dataclass

from blueprint_build.graph.lens import Lens
from blueprint_build.graph.request import Request, on_list
from blueprint_build.views.crossings import ARCHITECTURE, GAPS
from blueprint_build.views.page import Page
from blueprint_build.views.value import Card, Value, card
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.capability import Capability
from blueprint_schema.kinds.organisation import Organisation
from blueprint_schema.kinds.pathway import Pathway
from blueprint_schema.kinds.platform import Platform
from blueprint_schema.kinds.service import Service

SUMMARY = "Who offers what, what that makes possible, and what it runs on. Walk it either way."

PARTS: tuple[tuple[type[Artefact], str, str], ...] = (
    (Organisation, "Who", "offers services to people"),
    (Service, "What people meet", "realises capabilities"),
    (Capability, "What has to be possible", "is needed in each stage of a journey"),
    (Platform, "What it runs on", "serves capabilities and services"),
)
"""The four parts, the question that each answers, and how it leads to the next."""


@dataclass(frozen=True, slots=True)
class PartView:
    """One of the four parts: its question, its list, what it holds, and where it leads."""

    question: str
    name: str
    leads_on: str
    list: Value
    about: str


@dataclass(frozen=True, slots=True)
class ArchitectureView:
    """Everything that the page of the model shows."""

    pictures: tuple[Request, ...]
    parts: tuple[PartView, ...]
    pathways: tuple[Card, ...]
    beside: tuple[Value, ...]


def architecture_page(lens: Lens) -> Page:
    """The model on one page."""
    view = ArchitectureView(
        pictures=on_list(Service.kind.name),
        parts=tuple(_part(lens, *each) for each in PARTS),
        pathways=tuple(card(lens, pathway.id) for pathway in lens.of_kind(Pathway)),
        beside=(GAPS.link,),
    )
    title, address = ARCHITECTURE.title, ARCHITECTURE.address
    return Page(address, title, SUMMARY, "architecture.html", view)


def _part(lens: Lens, model: type[Artefact], question: str, leads_on: str) -> PartView:
    kind = model.kind
    held = lens.of_kind(model)
    address = f"{kind.folder}/" if held else None
    return PartView(
        question=question,
        name=kind.name.capitalize(),
        leads_on=leads_on,
        list=Value(kind.counted(len(held)), address=address),
        about=kind.about,
    )
