"""Who does what for each subject, at each level of the system, how freely, and with what help."""

from collections import Counter
from collections.abc import Sequence

from blueprint_build.graph.lens import Lens
from blueprint_build.pictures.content import (
    NOTHING,
    Content,
    inset,
    part,
    stack,
    text,
)
from blueprint_build.pictures.drawing import Drawing, Outline, Role, Shape, short
from blueprint_build.pictures.grid import Column, Manner, Row, lay_grid
from blueprint_build.pictures.picture import Cell, Picture, Table, address_of, cell
from blueprint_build.pictures.shares import freedoms, share_content
from blueprint_build.pictures.standing import Look, look
from blueprint_build.pictures.wording import counted, together
from blueprint_schema.kinds.responsibility import Freedom, Part, Responsibility, Share
from blueprint_schema.manifest import Entry
from blueprint_schema.picture import PictureName

MOST_ROWS, MOST_TIERS = 60, 5
WIDTH, HEADS, SIDE, NARROWEST = 1120.0, 250.0, 10.0, 100.0
MANNER = Manner(heads=HEADS, air=6, middle=True)
SIGNS = {"expected": Outline.CIRCLE, "ended": Outline.CROSS}


def responsibilities(lens: Lens, _subject: str = "") -> Picture:
    """The matrix of subjects by levels."""
    every = _ordered(lens)
    tiers = _tiers(lens, every)
    is_cut = len(every) > MOST_ROWS or len(tiers) > MOST_TIERS
    return Picture(
        name=PictureName.RESPONSIBILITIES,
        title="Who does what",
        description=_description(lens, every, tiers)
        + (" The picture shows a part; the table has all." if is_cut else ""),
        drawing=_drawing(lens, every[:MOST_ROWS], tiers[:MOST_TIERS]) if every else None,
        table=_table(lens, every, tiers),
    )


def _ordered(lens: Lens) -> list[Responsibility]:
    """Those about one kind of subject together, then by the subject's title."""

    def order(one: Responsibility) -> tuple[str, str, str]:
        subject = lens.artefact(one.subject)
        return type(subject).kind.plural, subject.title.casefold(), one.id

    return sorted(lens.of_kind(Responsibility), key=order)


def _tiers(lens: Lens, every: Sequence[Responsibility]) -> list[Entry]:
    used = {share.tier for one in every for share in one.shares}
    return [tier for tier in lens.manifest.tiers if tier.key in used]


def _drawing(lens: Lens, every: Sequence[Responsibility], tiers: Sequence[Entry]) -> Drawing:
    widths = _widths(every, tiers)
    columns = [Column(_tier(tier, width), width) for tier, width in zip(tiers, widths, strict=True)]
    rows = [_row(lens, one, tiers, widths) for one in every]
    grid = lay_grid(columns, rows, MANNER)
    key = inset(freedoms(WIDTH - 24), 12, 4)
    shapes: tuple[Shape, ...] = (*grid.shapes, *key.draw(0, grid.height + 6))
    return Drawing(grid.width, short(grid.height + 6 + key.height), shapes)


def _widths(every: Sequence[Responsibility], tiers: Sequence[Entry]) -> list[float]:
    """What each level needs to stand in one line, made to share the width there is."""
    wanted = []
    for tier in tiers:
        shares = [_share_of(one, tier) for one in every]
        wanted.append(
            max(share_content(share, WIDTH).width for share in shares if share) + 2 * SIDE
        )
    scale = (WIDTH - HEADS) / sum(wanted)
    return [short(width * scale) for width in wanted]


def _share_of(one: Responsibility, tier: Entry) -> Share | None:
    return next((share for share in one.shares if share.tier == tier.key), None)


def _tier(tier: Entry, width: float) -> Content:
    words = [text(tier.title, width - 2 * SIDE, 1, Role.TITLE)]
    if tier.summary:
        words.append(text(tier.summary, width - 2 * SIDE, 3, Role.TICK))
    return inset(stack(words, 0), SIDE)


def _row(lens: Lens, one: Responsibility, tiers: Sequence[Entry], widths: Sequence[float]) -> Row:
    cells = []
    for tier, width in zip(tiers, widths, strict=True):
        share = _share_of(one, tier)
        cells.append(_cell(share, tier, width) if share else NOTHING)
    group = type(lens.artefact(one.subject)).kind.plural
    return Row(_head(lens, one), tuple(cells), group[0].upper() + group[1:])


def _head(lens: Lens, one: Responsibility) -> Content:
    subject, seen = lens.artefact(one.subject), look(lens, one.subject)
    sign = SIGNS.get(seen.tone)
    words = [text(subject.title, HEADS - 28, 2, Role.BAND, sign=sign)]
    if seen.words:
        words.append(text(seen.words, HEADS - 28, 1, Role.TICK, below_sign=sign is not None))
    return part(
        stack(words, 0),
        f"who does what: {_named(subject.title, seen)}",
        address_of(one),
        size=(HEADS - 4, 0),
        padding=(12, 1),
        area="plain",
    )


def _named(title: str, seen: Look) -> str:
    return title + (f", {seen.words}" if seen.words else "")


def _cell(share: Share, tier: Entry, width: float) -> Content:
    freedom = f", {share.freedom.label}" if share.freedom else ""
    name = f"{tier.title}: {', '.join(share.parts)}{freedom}. {share.duty}"
    inside = share_content(share, width - 2 * SIDE)
    return part(inside, name, None, size=(width, 0), padding=(SIDE, 0), area="plain")


def _description(lens: Lens, every: Sequence[Responsibility], tiers: Sequence[Entry]) -> str:
    if not every:
        return "No responsibilities are described yet."
    shares = [share for one in every for share in one.shares]
    answers = Counter(share.tier for share in shares if Part.ACCOUNTABLE in share.parts)
    free = Counter(share.freedom for share in shares if share.freedom)
    said = f"{counted(len(every), 'subject')} at {counted(len(tiers), 'level')}."
    said = said[0].upper() + said[1:]
    if answers:
        by = [f"{tier.title} for {answers[tier.key]}" for tier in tiers if answers[tier.key]]
        said += f" Accountable: {together(by)}."
    if free:
        forms = [f"{each.label} {free[each]}" for each in Freedom if free[each]]
        said += f" Freedom: {together(forms)}."
    return said + _dated(lens, every)


def _dated(lens: Lens, every: Sequence[Responsibility]) -> str:
    tones = Counter(look(lens, one.subject).tone for one in every)
    parts = [f"{counted(tones['expected'], 'subject')} still to come"] if tones["expected"] else []
    parts += [f"{counted(tones['ended'], 'subject')} over"] if tones["ended"] else []
    said = together(parts)
    return f" {said[0].upper()}{said[1:]}." if said else ""


def _table(lens: Lens, every: Sequence[Responsibility], tiers: Sequence[Entry]) -> Table:
    head = ("About", "Subject", *(tier.title for tier in tiers), "Help", "Standards")
    return Table(head, tuple(_table_row(lens, one, tiers) for one in every))


def _table_row(
    lens: Lens, one: Responsibility, tiers: Sequence[Entry]
) -> tuple[tuple[Cell, ...], ...]:
    subject, seen = lens.artefact(one.subject), look(lens, one.subject)
    shares = [_share_of(one, tier) for tier in tiers]
    help_ = dict.fromkeys(id for share in one.shares for id in share.support)
    return (
        (Cell(type(subject).kind.name),),
        (Cell(_named(subject.title, seen), address_of(one)),),
        *((Cell(_in_words(share)),) if share else () for share in shares),
        tuple(cell(lens.artefact(id)) for id in help_),
        tuple(cell(lens.artefact(id)) for id in one.conforms_to),
    )


def _in_words(share: Share) -> str:
    freedom = f"; {share.freedom.label}" if share.freedom else ""
    return f"{', '.join(each.label for each in share.parts)}{freedom}: {share.duty}"
