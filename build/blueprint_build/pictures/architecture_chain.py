"""All chains of the architecture through one artefact: who offers what, and what it runs on."""

from collections.abc import Iterable, Iterator, Sequence

from blueprint_build.graph.lens import Lens
from blueprint_build.pictures.chains import LAYERS, Chain, chains_through
from blueprint_build.pictures.picture import Cell, Picture, Table, cell
from blueprint_build.pictures.standing import look
from blueprint_build.pictures.stop import Stop, folded, stop_of
from blueprint_build.pictures.strands import Column, Strand, strands
from blueprint_build.pictures.strands_narrow import strands_narrow
from blueprint_build.pictures.wording import counted_kind
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.platform import Platform
from blueprint_schema.kinds.service import Service
from blueprint_schema.kinds.standard import Standard
from blueprint_schema.picture import PictureName

NOTES = ("who offers it", "what it brings about", "what people get", "what it runs on")
MOST_CHAINS = 5
MOST_NARROW = 2
"""How many chains are drawn side by side, and how many below each other on a phone."""
MOST_IN_A_CELL = 3
MOST_ALONE = 6
"""How many boxes a cell has, and how many if there is only one chain."""
DIRECTLY = Stop("directly")


def chain_picture(lens: Lens, artefact: Artefact) -> Picture:
    """The chains through an artefact of one of the layers."""
    chains = chains_through(lens, artefact)
    return Picture(
        name=PictureName.ARCHITECTURE_MODEL,
        title=f"Through the layers: {artefact.title}",
        description=_description(lens, artefact, chains),
        drawing=strands(*_strands(lens, artefact, chains, MOST_CHAINS)) if chains else None,
        table=Table(
            (*(model.kind.name.capitalize() for model in LAYERS), "Standard"),
            tuple(_row(lens, chain) for chain in chains),
        ),
        narrow=strands_narrow(*_strands(lens, artefact, chains, MOST_NARROW)) if chains else None,
    )


def _description(lens: Lens, artefact: Artefact, chains: Sequence[Chain]) -> str:
    if not chains:
        return "No service or platform ties it to the other layers yet."
    counts = [
        counted_kind(len(ids), model)
        for model, ids in zip(LAYERS, _layers(chains), strict=True)
        if ids and not isinstance(artefact, model)
    ]
    text = f"{artefact.title} is tied to {_listed(counts)}"
    coming = [id for ids in _layers(chains) for id in ids if look(lens, id).tone == "expected"]
    gone = [id for ids in _layers(chains) for id in ids if look(lens, id).is_over]
    extra = [f"{len(coming)} still to come"] if coming else []
    extra += [f"{len(gone)} no longer there"] if gone else []
    text += "".join(f"; {each}" for each in extra) + "."
    if len(chains) > MOST_CHAINS + 1:
        text += " The picture shows a part; the table has all."
    return text


def _layers(chains: Iterable[Chain]) -> tuple[tuple[str, ...], ...]:
    """What stands in each layer of all chains together, each artefact once."""
    layers = zip(*(chain.layers for chain in chains), strict=True)
    return tuple(tuple(dict.fromkeys(id for ids in layer for id in ids)) for layer in layers)


def _listed(words: Sequence[str]) -> str:
    return " and ".join(part for part in (", ".join(words[:-1]), words[-1]) if part)


def _strands(
    lens: Lens, artefact: Artefact, chains: Sequence[Chain], most_chains: int
) -> tuple[list[Column], list[Strand]]:
    """The layers, and a strand for each of so many chains; a rest of them is counted."""
    spine = stop_of(lens, artefact.id, tone="strong")
    columns = [
        Column(model.kind.title, note, spine=spine if isinstance(artefact, model) else None)
        for model, note in zip(LAYERS, NOTES, strict=True)
    ]
    most = MOST_ALONE if len(chains) == 1 else MOST_IN_A_CELL
    rows = [_strand(lens, chain, columns, most) for chain in chains]
    if isinstance(artefact, Service):
        columns.append(Column(Standard.kind.title, "that its platforms speak"))
        rows = [(*rows[0], _cell(lens, _standards(lens, chains[0]), most))]
    if len(rows) > most_chains + 1:
        left = len(rows) - most_chains
        rest: Strand = ((), (), (Stop(f"and {left} more"),), ())
        rows = [*rows[:most_chains], rest]
    return columns, rows


def _strand(lens: Lens, chain: Chain, columns: Sequence[Column], most: int) -> Strand:
    organisations, capabilities, service, platforms = (
        () if column.spine else _cell(lens, ids, most)
        for column, ids in zip(columns, chain.layers, strict=True)
    )
    middle = service or (() if columns[2].spine else (DIRECTLY,))
    return organisations, capabilities, middle, platforms


def _cell(lens: Lens, ids: Sequence[str], most: int) -> tuple[Stop, ...]:
    return folded(lens, ids, most)


def _standards(lens: Lens, chain: Chain) -> tuple[str, ...]:
    """The standards that the platforms of a chain implement."""
    platforms = [lens.artefact(id) for id in chain.platforms]
    found = (id for p in platforms if isinstance(p, Platform) for id in p.implements)
    return tuple(dict.fromkeys(found))


def _row(lens: Lens, chain: Chain) -> tuple[tuple[Cell, ...], ...]:
    layers = (*chain.layers, _standards(lens, chain))
    return tuple(tuple(_cells(lens, ids)) for ids in layers)


def _cells(lens: Lens, ids: Iterable[str]) -> Iterator[Cell]:
    for id in ids:
        shown, words = cell(lens.artefact(id)), look(lens, id).words
        yield Cell(f"{shown.text} ({words})", shown.address) if words else shown
