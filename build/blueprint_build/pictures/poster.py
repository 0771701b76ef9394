"""A poster: rows of boxes of equal width, and below them columns of boxes, lines between rows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from diagrams import Node

from blueprint_build.pictures.box import Label, box, label
from blueprint_build.pictures.compose import Composition, line, node
from blueprint_build.pictures.drawing import Part, Role, Words
from blueprint_build.pictures.layout import Layout
from blueprint_build.pictures.picture import address_of
from blueprint_schema.artefact import Artefact

WIDTH = 1120.0
GAP = 16.0
BETWEEN_ROWS = 48.0
BETWEEN_BOXES = 8.0


@dataclass(frozen=True, slots=True)
class Place:
    """A box to be placed: the artefact, its words, its size in pixels and its tone."""

    artefact: Artefact
    words: Label
    width: float
    height: float
    tone: str


@dataclass(frozen=True, slots=True)
class Row:
    """Boxes side by side; ``close`` puts the row right below the one above it."""

    parts: Sequence[Place]
    close: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """Boxes below each other, under a heading if the column has one."""

    parts: Sequence[Place]
    heading: str = ""


def row_of(tone: str, members: Sequence[tuple[Artefact, str]], *, close: bool = False) -> Row:
    """A row as wide as the poster; each member is an artefact and what its box says below it."""
    width = _share(len(members))
    said = [label(member.title, width, detail, most=(3, 4)) for member, detail in members]
    height = max((each.height for each in said), default=0)
    parts = [
        Place(member, each, width, height, tone)
        for (member, _), each in zip(members, said, strict=True)
    ]
    return Row(parts, close)


def columns_of(tone: str, columns: Sequence[tuple[str, Sequence[Artefact]]]) -> list[Column]:
    """Columns that share the poster's width; each is a heading and its members."""
    width = _share(len(columns))
    said = {
        member.id: label(member.title, width, most=(2, 0)) for _, all in columns for member in all
    }
    height = max((each.height for each in said.values()), default=0)
    return [
        Column([Place(member, said[member.id], width, height, tone) for member in members], heading)
        for heading, members in columns
    ]


def place(
    rows: Iterable[Row], columns: Sequence[Column], lines: Iterable[tuple[str, str]]
) -> Layout:
    """Where every box lies, and the ways of the lines, each from one id to another."""
    composition = Composition(splines="line", inputscale="72")
    with composition:
        nodes: dict[str, Node] = {}
        top = 0.0
        for row in rows:
            if row.parts:
                top -= BETWEEN_ROWS - GAP if row.close else 0
                nodes |= _boxes_side_by_side(row, top)
                top += row.parts[0].height + BETWEEN_ROWS
        for number, column in enumerate(columns):
            nodes |= _boxes_below_each_other(column, number, top)
        for start, end in lines:
            if start in nodes and end in nodes:
                line(nodes[start], nodes[end], tailport="s", headport="n")
    return composition.layout(pinned=True)


def boxes(places: Iterable[Place], layout: Layout) -> Iterator[Part]:
    """The boxes as the drawing holds them."""
    for place in places:
        spot = layout.spots[place.artefact.id]
        yield box(
            place.words,
            (spot.x, spot.y, spot.width, spot.height),
            name=f"{type(place.artefact).kind.name}: {place.artefact.title}",
            address=address_of(place.artefact),
            tone=place.tone,
        )


def headings(columns: Iterable[Column], layout: Layout) -> Iterator[Words]:
    """The headings over those columns that have one."""
    for column in columns:
        if column.heading and column.parts:
            spot = layout.spots[column.parts[0].artefact.id]
            yield Words(spot.x, spot.y - BETWEEN_BOXES, (column.heading,), Role.BAND)


def _share(count: int) -> float:
    return (WIDTH - GAP * (count - 1)) / count if count else WIDTH


def _boxes_side_by_side(row: Row, top: float) -> dict[str, Node]:
    return {
        part.artefact.id: _box(part, number * (part.width + GAP), top)
        for number, part in enumerate(row.parts)
    }


def _boxes_below_each_other(column: Column, number: int, top: float) -> dict[str, Node]:
    return {
        part.artefact.id: _box(
            part, number * (part.width + GAP), top + depth * (part.height + BETWEEN_BOXES)
        )
        for depth, part in enumerate(column.parts)
    }


def _box(part: Place, x: float, y: float) -> Node:
    return node(part.artefact.id, part.width, part.height, at=(x, y))
