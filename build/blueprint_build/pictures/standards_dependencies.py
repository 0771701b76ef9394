"""Which standard needs which, from the one that needs to the one that is needed."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from blueprint_build.graph.lens import Lens
from blueprint_build.pictures.compose import Composition, line, node
from blueprint_build.pictures.drawing import Drawing
from blueprint_build.pictures.picture import Cell, Picture, Table, cell
from blueprint_build.pictures.stop import Fitted, drawn, fit, stop_of
from blueprint_build.pictures.wording import counted, counted_kind
from blueprint_schema.kinds.standard import Standard
from blueprint_schema.picture import PictureName

TITLE = "Which standard needs which"
WIDTH = 250.0
MOST_LINES = 80
"""More lines than this nobody can follow."""

Need = tuple[str, str]
"""The id of a standard, and that of one which it needs."""


def standards_dependencies(lens: Lens, subject: str = "") -> Picture:
    """The needs of all standards, or everything that one needs and that needs it."""
    needs = list(dict.fromkeys(_around(lens, subject) if subject else _all(lens)))
    shown = needs[:MOST_LINES]
    part = " The picture shows a part; the table has all." if len(shown) < len(needs) else ""
    return Picture(
        name=PictureName.STANDARDS_DEPENDENCIES,
        title=f"What {lens.artefact(subject).title} needs" if subject else TITLE,
        description=_description(lens, needs, subject) + part,
        drawing=_drawing(lens, shown, subject) if needs else None,
        table=Table(("Standard", "Needs", "Is needed by"), tuple(_rows(lens, needs))),
    )


def _all(lens: Lens) -> Iterator[Need]:
    for standard in lens.of_kind(Standard):
        yield from ((standard.id, needed) for needed in standard.depends_on)


def _around(lens: Lens, subject: str) -> Iterator[Need]:
    """The needs of a standard and of all that it needs; and so on for those that need it."""
    yield from _walk(subject, lambda id: _needs_of(lens, id))
    yield from ((holder, held) for held, holder in _walk(subject, lambda id: _needing(lens, id)))


def _walk(start: str, following: Callable[[str], Iterable[str]]) -> Iterator[tuple[str, str]]:
    """Every step from where we stand, and from wherever it leads, each once."""
    met, ahead = {start}, [start]
    for here in ahead:
        for there in following(here):
            yield here, there
            if there not in met:
                met.add(there)
                ahead.append(there)


def _needs_of(lens: Lens, id: str) -> tuple[str, ...]:
    standard = lens.artefact(id)
    return standard.depends_on if isinstance(standard, Standard) else ()


def _needing(lens: Lens, id: str) -> tuple[str, ...]:
    links = [link for link in lens.links_to(id) if link.pointer[0] == "depends_on"]
    return tuple(link.holder for link in links)


def _description(lens: Lens, needs: Sequence[Need], subject: str) -> str:
    if not needs:
        return "No standard depends on another here."
    needing, needed = {need[0] for need in needs}, {need[1] for need in needs}
    if subject:
        own = len(_needs_of(lens, subject))
        others = len(_needing(lens, subject))
        depends = f"It depends on {counted_kind(own, Standard)}"
        return f"{depends}; {counted_kind(others, Standard)} {_verb(others)} on it."
    count = counted_kind(len(needing), Standard)
    most = max(sorted(needed), key=lambda id: len(_needing(lens, id)))
    times = len(_needing(lens, most))
    by = f"; {lens.artefact(most).title} is needed by {times}, the most" if times > 1 else ""
    start = f"{count[0].upper()}{count[1:]} {_verb(len(needing))}"
    return f"{start} on {counted(len(needed), 'other')}{by}."


def _verb(count: int) -> str:
    return "depends" if count == 1 else "depend"


def _drawing(lens: Lens, needs: Sequence[Need], subject: str) -> Drawing:
    boxes = {id: _box(lens, id, subject) for id in dict.fromkeys(end for n in needs for end in n)}
    composition = Composition(
        direction="LR", arrows=True, splines="spline", nodesep="0.16", ranksep="1.1"
    )
    with composition:
        nodes = {id: node(id, box.width, box.height) for id, box in boxes.items()}
        for start, end in needs:
            line(nodes[start], nodes[end], tailport="e", headport="w")
    layout = composition.layout()
    spots = layout.spots
    parts = [drawn(box, spots[id].x, spots[id].y, box.height) for id, box in boxes.items()]
    return Drawing(layout.width, layout.height, (*layout.ways, *parts))


def _box(lens: Lens, id: str, subject: str) -> Fitted:
    return fit(stop_of(lens, id, tone="strong" if id == subject else ""), WIDTH)


def _rows(lens: Lens, needs: Sequence[Need]) -> Iterator[tuple[tuple[Cell, ...], ...]]:
    for id in sorted({end for need in needs for end in need}):
        held = [cell(lens.artefact(other)) for holder, other in needs if holder == id]
        holding = [cell(lens.artefact(holder)) for holder, other in needs if other == id]
        yield (cell(lens.artefact(id)),), tuple(held), tuple(holding)
