"""The chains of the One Architecture Model: who offers a service, what it realises, and on what."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from blueprint_build.graph.lens import Lens
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.capability import Capability
from blueprint_schema.kinds.organisation import Organisation
from blueprint_schema.kinds.platform import Platform
from blueprint_schema.kinds.service import Service

LAYERS: tuple[type[Artefact], ...] = (Organisation, Capability, Service, Platform)
"""The layers of the model, from the top."""


@dataclass(frozen=True, slots=True)
class Chain:
    """One service and what it ties together, by ids; or, with no service, what is tied directly.

    The four are in the order of the layers; ``service`` holds one id or none.
    """

    organisations: tuple[str, ...] = ()
    capabilities: tuple[str, ...] = ()
    service: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()

    @property
    def layers(self) -> tuple[tuple[str, ...], ...]:
        """What stands in each layer."""
        return self.organisations, self.capabilities, self.service, self.platforms

    @property
    def size(self) -> int:
        """How much it ties together."""
        return sum(map(len, self.layers))


def chain_of(lens: Lens, service: Service) -> Chain:
    """The chain that runs through a service."""
    platforms = dict.fromkeys((*service.served_by, *_saying(lens, service.id, Platform)))
    return Chain(service.offered_by, service.realises, (service.id,), tuple(platforms))


def chains_through(lens: Lens, artefact: Artefact) -> tuple[Chain, ...]:
    """Every chain through an artefact of one of the layers, the largest first."""
    found = [chain_of(lens, service) for service in _services(lens, artefact)]
    found.sort(key=lambda chain: (-chain.size, chain.service))
    return (*found, *_direct(lens, artefact, found))


def ties(lens: Lens) -> Mapping[str, frozenset[str]]:
    """What every artefact of the layers is tied to in the other layers, by its id."""
    found: dict[str, set[str]] = defaultdict(set)
    for service in lens.of_kind(Service):
        for other in (*service.offered_by, *service.realises, *service.served_by):
            found[service.id].add(other)
            found[other].add(service.id)
    for platform in lens.of_kind(Platform):
        for other in platform.serves:
            found[platform.id].add(other)
            found[other].add(platform.id)
    return {id: frozenset(others) for id, others in found.items()}


def family(lens: Lens, capability: str) -> tuple[str, ...]:
    """A capability and all that it consists of."""
    parts = [link.holder for link in lens.links_to(capability) if link.pointer == ("parent",)]
    return (capability, *(id for part in parts for id in family(lens, part)))


def _services(lens: Lens, artefact: Artefact) -> Iterator[Service]:
    match artefact:
        case Service():
            yield artefact
        case Organisation() | Capability():
            ids = family(lens, artefact.id) if isinstance(artefact, Capability) else (artefact.id,)
            yield from _each(lens, (id for end in ids for id in _saying(lens, end, Service)))
        case Platform():
            yield from _each(lens, (*artefact.serves, *_saying(lens, artefact.id, Service)))


def _direct(lens: Lens, artefact: Artefact, found: list[Chain]) -> Iterator[Chain]:
    """Capability and platform, tied without any of the services that were found."""
    if isinstance(artefact, Capability):
        ids = [id for end in family(lens, artefact.id) for id in _saying(lens, end, Platform)]
        if left := _left(ids, found, lambda chain: chain.platforms):
            yield Chain(capabilities=(artefact.id,), platforms=left)
    elif isinstance(artefact, Platform):
        ids = [id for id in artefact.serves if isinstance(lens.artefact(id), Capability)]
        if left := _left(ids, found, lambda chain: chain.capabilities):
            yield Chain(capabilities=left, platforms=(artefact.id,))


def _left(
    ids: list[str], found: list[Chain], held: Callable[[Chain], tuple[str, ...]]
) -> tuple[str, ...]:
    known = {id for chain in found for id in held(chain)}
    return tuple(dict.fromkeys(id for id in ids if id not in known))


def _saying(lens: Lens, id: str, model: type[Artefact]) -> Iterator[str]:
    """Artefacts of a kind that tie themselves to this one by a relation between the layers."""
    for link in lens.links_to(id):
        is_tie = link.pointer[0] in ("offered_by", "realises", "served_by", "serves")
        if is_tie and isinstance(lens.artefact(link.holder), model):
            yield link.holder


def _each(lens: Lens, ids: Iterator[str] | tuple[str, ...]) -> Iterator[Service]:
    for id in dict.fromkeys(ids):
        artefact = lens.artefact(id)
        if isinstance(artefact, Service):
            yield artefact
