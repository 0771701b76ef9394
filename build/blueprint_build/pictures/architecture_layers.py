"""The layers of the architecture, each with what stands out in it, and one chain through them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from blueprint_build.graph.lens import Lens
from blueprint_build.graph.timeline import State
from blueprint_build.pictures.chains import LAYERS, Chain, chain_of, family, ties
from blueprint_build.pictures.layer_stack import Layer, Tie, layer_stack
from blueprint_build.pictures.layer_stack_narrow import layer_stack_narrow
from blueprint_build.pictures.picture import Cell, Picture, Table, cell
from blueprint_build.pictures.standing import look
from blueprint_build.pictures.stop import Stop, more, stop_of
from blueprint_build.pictures.wording import counted_kind
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.capability import Capability
from blueprint_schema.kinds.organisation import Organisation
from blueprint_schema.kinds.platform import Platform
from blueprint_schema.kinds.service import Service
from blueprint_schema.picture import PictureName

MOST = 8
MOST_BROAD = 12
"""How many boxes a layer has at most, and how many if they are the broadest of their kind."""


@dataclass(frozen=True, slots=True)
class _Model:
    """What is there on the date of the picture, by layer, and what each is tied to."""

    lens: Lens
    ties: Mapping[str, frozenset[str]]
    present: Mapping[type[Artefact], tuple[Artefact, ...]]

    def weight(self, id: str) -> int:
        """How many parts of other layers an artefact, or what it consists of, is tied to."""
        whole = family(self.lens, id)
        return len(frozenset().union(*(self.ties.get(part, frozenset()) for part in whole)))

    def coming(self, kind: type[Artefact]) -> str:
        """How many of a layer are not there yet, as words that follow others, if any are."""
        looks = (look(self.lens, artefact.id) for artefact in self.present[kind])
        count = sum(each.state is State.EXPECTED for each in looks)
        return f" {count:,} of them still to come." if count else ""

    def tied(self, model: type[Artefact], to: type[Artefact]) -> int:
        """How many artefacts of a layer are tied to any of another layer."""
        others = {other.id for other in self.present[to]}
        return sum(1 for a in self.present[model] if self.ties.get(a.id, frozenset()) & others)


def layers_picture(lens: Lens) -> Picture:
    """The four layers, filled with what the blueprint holds."""
    model = _Model(lens, ties(lens), {kind: tuple(_present(lens, kind)) for kind in LAYERS})
    services = model.present[Service]
    example = _example(model) if services else ()
    layers = _layers(model, example)
    return Picture(
        name=PictureName.ARCHITECTURE_MODEL,
        title="One architecture model",
        description=_description(model),
        drawing=layer_stack(layers, _ties(lens, example)) if services else None,
        table=Table(("Layer", "Title", "Stands", "Ties to other layers"), tuple(_rows(model))),
        narrow=layer_stack_narrow(layers) if services else None,
    )


def _present(lens: Lens, kind: type[Artefact]) -> Iterator[Artefact]:
    return (a for a in lens.of_kind(kind) if not look(lens, a.id).is_over)


def _description(model: _Model) -> str:
    if not model.present[Service]:
        return "No service stands in the blueprint yet, so nothing ties the layers together."
    organisation, capability, service, platform = (
        counted_kind(len(model.present[kind]), kind) for kind in LAYERS
    )
    text = f"{organisation[0].upper()}{organisation[1:]}, {capability}, {service} and {platform}"
    coming = model.coming(Platform)
    return f"{text},{coming}" if coming else f"{text}."


def _example(model: _Model) -> tuple[str, ...]:
    """The strongest artefact of each layer along the strongest service; empty if one is missing."""
    strongest = max(model.present[Service], key=lambda s: (model.weight(s.id), s.id))
    assert isinstance(strongest, Service)
    chain: Chain = chain_of(model.lens, strongest)
    there = {a.id for members in model.present.values() for a in members}
    picked = [
        max((id for id in ids if id in there), key=lambda id: (model.weight(id), id), default="")
        for ids in chain.layers
    ]
    return tuple(picked) if all(picked) else ()


def _layers(model: _Model, example: Sequence[str]) -> list[Layer]:
    return [
        Layer(
            title=kind.kind.counted(len(model.present[kind])),
            about=kind.kind.about + model.coming(kind),
            boxes=_boxes(model, kind),
            example=stop_of(model.lens, example[place], tone="strong") if example else None,
            below=fact,
        )
        for place, (kind, fact) in enumerate(zip(LAYERS, _facts(model), strict=True))
    ]


def _boxes(model: _Model, kind: type[Artefact]) -> tuple[Stop, ...]:
    """What stands out in a layer: its broadest parts, or else those with the most ties."""
    members = model.present[kind]
    broadest = [a for a in members if isinstance(a, Capability) and a.parent is None]
    weights = {a.id: model.weight(a.id) for a in broadest or members}
    shown = sorted(broadest or members, key=lambda a: (-weights[a.id], a.title))
    shown = shown[: MOST_BROAD if broadest and len(broadest) <= MOST_BROAD else MOST]
    stops = [stop_of(model.lens, a.id, count=f"{weights[a.id]:,}") for a in shown]
    return (*stops, *(() if broadest else more(len(members) - len(shown))))


def _facts(model: _Model) -> tuple[str, ...]:
    """What joins each layer to the others, in counts."""
    offering = model.tied(Organisation, Service)
    realised = model.tied(Capability, Service)
    carried = model.tied(Service, Platform)
    return (
        f"{offering:,} of {Organisation.kind.counted(len(model.present[Organisation]))} "
        "offer a service here",
        f"{realised:,} of {Capability.kind.counted(len(model.present[Capability]))} "
        "are realised by a service",
        f"{carried:,} of {Service.kind.counted(len(model.present[Service]))} run on a platform",
        "",
    )


def _ties(lens: Lens, example: Sequence[str]) -> tuple[Tie, ...]:
    """The lines of the example, with the words of the relations."""
    if not example:
        return ()
    said = {link.pointer[0]: link.relation for link in lens.links_from(example[2])}
    with_platform = said["served_by"].forward if "served_by" in said else "runs on"
    return (
        Tie(0, 2, said["offered_by"].backward),
        Tie(1, 2, said["realises"].backward),
        Tie(2, 3, with_platform),
    )


def _rows(model: _Model) -> Iterator[tuple[tuple[Cell, ...], ...]]:
    for kind in LAYERS:
        for artefact in model.lens.of_kind(kind):
            stands = look(model.lens, artefact.id)
            count = len(model.ties.get(artefact.id, ()))
            yield (
                (Cell(kind.kind.name),),
                (cell(artefact),),
                (Cell(stands.words or stands.state),),
                (Cell(f"{count:,}"),),
            )
