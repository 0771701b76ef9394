"""What was heard, what became of it, and what stands in the blueprint because of it."""

from collections import Counter
from collections.abc import Iterator, Sequence

from blueprint_build.graph.lens import Lens
from blueprint_build.pictures.drawing import Drawing, Outline
from blueprint_build.pictures.flow import flow
from blueprint_build.pictures.picture import Cell, Picture, Table, address_of, cell
from blueprint_build.pictures.stop import Stop, folded, stop_of
from blueprint_build.pictures.strands import Column, Strand, strands
from blueprint_build.pictures.wording import counted
from blueprint_schema.kinds.engagement import Engagement, Theme, ThemeDisposition
from blueprint_schema.picture import PictureName
from blueprint_schema.table import BY_NAME

SIGNS = {
    ThemeDisposition.ACCEPTED: Outline.DISC,
    ThemeDisposition.PARTLY: Outline.HALF,
    ThemeDisposition.PARKED: Outline.CIRCLE,
    ThemeDisposition.DECLINED: Outline.CROSS,
}
"""The sign of what became of a theme, in the order of the picture."""
HEADS = ("Where it was heard", "How it was answered", "What came of it")
MOST_THEMES = 20
MOST_RESULTS = 2
MOST_ENGAGEMENTS = 12
MOST_KINDS = 12
REST = "rest"
NOTHING = "nothing"

Heard = tuple[Engagement, Theme]


def themes(lens: Lens, subject: str = "") -> Picture:
    """The themes of all engagements, or of one."""
    held = [lens.artefact(subject)] if subject else lens.of_kind(Engagement)
    heard = [(each, t) for each in held if isinstance(each, Engagement) for t in each.themes]
    draw = _of_one if subject else _of_all
    part = " The picture shows a part; the table has all." if len(heard) > MOST_THEMES else ""
    return Picture(
        name=PictureName.THEMES,
        title=f"What was heard: {held[0].title}" if subject else "What was heard, what came of it",
        description=_description(heard) + (part if subject else ""),
        drawing=draw(lens, heard) if heard else None,
        table=Table(
            ("Where", "What was heard", "How it was answered", "Why", "What came of it"),
            tuple(_rows(lens, heard)),
        ),
    )


def _description(heard: Sequence[Heard]) -> str:
    if not heard:
        return "No themes are recorded yet."
    counts = Counter(theme.disposition for _, theme in heard)
    parts = [f"{counts[each]:,} {MEANT[each]}" for each in SIGNS if counts[each]]
    results = {id for _, theme in heard for id in theme.came_of_it}
    number = counted(len(heard), "theme")
    text = f"{number[0].upper()}{number[1:]} {'was' if len(heard) == 1 else 'were'} heard"
    came = f"{counted(len(results), 'part')} of the blueprint came of it"
    return f"{text}: {', '.join(parts)}; {came}."


MEANT = {
    ThemeDisposition.ACCEPTED: "accepted",
    ThemeDisposition.PARTLY: "accepted in part",
    ThemeDisposition.PARKED: "parked",
    ThemeDisposition.DECLINED: "declined",
}
"""What became of a theme, in words that stand on their own."""


def _of_one(lens: Lens, heard: Sequence[Heard]) -> Drawing:
    """Every theme of one engagement, each with what came of it."""
    columns = [
        Column("What was heard", share=1.1),
        Column("How it was answered", share=0.56),
        Column("What came of it", share=2.1, across=MOST_RESULTS + 1),
    ]
    rows: list[Strand] = [_strand(lens, *each) for each in heard[:MOST_THEMES]]
    if len(heard) > MOST_THEMES:
        rows.append(((Stop(f"and {len(heard) - MOST_THEMES:,} more"),), (), ()))
    return strands(columns, rows, arrows=True, between=14)


def _strand(lens: Lens, engagement: Engagement, theme: Theme) -> Strand:
    name = f"theme: {theme.title}, {MEANT[theme.disposition]}"
    address = f"{address_of(engagement)}#theme-{theme.key}"
    became = Stop(MEANT[theme.disposition], outline=SIGNS[theme.disposition])
    results = folded(lens, theme.came_of_it, MOST_RESULTS)
    return (Stop(theme.title, name, address),), (became,), results or (Stop("nothing yet"),)


def _of_all(lens: Lens, heard: Sequence[Heard]) -> Drawing:
    """How many themes of each engagement became what, and what kinds of artefact came of them."""
    where = _ranked(Counter(engagement.id for engagement, _ in heard), MOST_ENGAGEMENTS)
    results = Counter(kind for _, theme in heard for kind in _kinds(lens, theme))
    nothing = {NOTHING: NOTHING} if results.pop(NOTHING, 0) else {}
    kinds = _ranked(results, MOST_KINDS) | nothing
    became = Counter(theme.disposition for _, theme in heard)
    first = Counter((where.get(e.id, REST), str(t.disposition)) for e, t in heard)
    second = Counter(
        (str(t.disposition), kinds.get(kind, REST)) for _, t in heard for kind in _kinds(lens, t)
    )
    columns = (
        {id: _engagement(lens, id, heard) for id in dict.fromkeys(where.values())},
        {str(each): _disposition(each, became[each]) for each in SIGNS if became[each]},
        {kind: _kind(kind, second) for kind in dict.fromkeys(kinds.values())},
    )
    return flow(HEADS, columns, (first, second))


def _ranked(counts: Counter[str], most: int) -> dict[str, str]:
    """Each key under itself, the most frequent first; those beyond ``most`` under the rest."""
    keys = sorted(counts, key=lambda key: (-counts[key], key))
    return {key: key if place < most else REST for place, key in enumerate(keys)}


def _kinds(lens: Lens, theme: Theme) -> tuple[str, ...]:
    """The kind of each part of the blueprint that came of a theme."""
    return tuple(type(lens.artefact(id)).kind.name for id in theme.came_of_it) or (NOTHING,)


def _engagement(lens: Lens, id: str, heard: Sequence[Heard]) -> Stop:
    if id == REST:
        return Stop("Others", "other engagements")
    count = sum(engagement.id == id for engagement, _ in heard)
    return stop_of(lens, id, count=f"{count:,}")


def _disposition(disposition: ThemeDisposition, count: int) -> Stop:
    title = MEANT[disposition].capitalize()
    name = f"{counted(count, 'theme')} {MEANT[disposition]}"
    return Stop(title, name, count=f"{count:,}", outline=SIGNS[disposition])


def _kind(key: str, amounts: Counter[tuple[str, str]]) -> Stop:
    count = sum(number for (_, end), number in amounts.items() if end == key)
    if key in (NOTHING, REST):
        title = "Nothing yet" if key == NOTHING else "Other kinds"
        return Stop(title, f"{title.lower()}: {count:,}", count=f"{count:,}")
    kind = BY_NAME[key].kind
    return Stop(
        kind.title, f"led to {kind.plural} {count:,} times", f"{kind.folder}/", count=f"{count:,}"
    )


def _rows(lens: Lens, heard: Sequence[Heard]) -> Iterator[tuple[tuple[Cell, ...], ...]]:
    for engagement, theme in heard:
        yield (
            (cell(engagement),),
            (Cell(theme.title, f"{address_of(engagement)}#theme-{theme.key}"),),
            (Cell(MEANT[theme.disposition]),),
            (Cell(theme.reason),),
            tuple(cell(lens.artefact(id)) for id in theme.came_of_it),
        )
