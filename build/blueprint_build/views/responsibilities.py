"""Who does what: one row a subject, one column a level, each with its parts, freedom and help."""

from blueprint_build.graph.lens import Lens
from blueprint_build.views.facets import Chosen, chosen_of
from blueprint_build.views.grid import Cell, GridRow, GridView
from blueprint_build.views.list_head import list_head
from blueprint_build.views.page import Page
from blueprint_build.views.value import Value, address, linked, simple
from blueprint_schema.kinds.responsibility import Part, Responsibility, Share
from blueprint_schema.manifest import Entry

HELP = "help"

ASKED_AS = ("who is accountable", "who is responsible", "accountability", "who decides")


def responsibilities_page(lens: Lens) -> Page:
    """The matrix of who does what."""
    kind = Responsibility.kind
    tiers = _tiers(lens)
    rows = tuple(_row(lens, one, tiers) for one in lens.of_kind(Responsibility))
    labels = {f"{tier.key}-freedom": f"Freedom, {tier.title.lower()}" for tier in tiers}
    labels |= {"accountable": "Accountable", HELP: "Help for"}
    view = GridView(
        head=list_head(lens, Responsibility, (row.chosen for row in rows), labels),
        columns=("Subject", *(tier.title for tier in tiers)),
        rows=rows,
    )
    return Page(f"{kind.folder}/", kind.title, kind.about, "grid.html", view, asked_as=ASKED_AS)


def _tiers(lens: Lens) -> tuple[Entry, ...]:
    named = {share.tier for one in lens.of_kind(Responsibility) for share in one.shares}
    return tuple(tier for tier in lens.manifest.tiers if tier.key in named)


def _row(lens: Lens, one: Responsibility, tiers: tuple[Entry, ...]) -> GridRow:
    shares = {share.tier: share for share in one.shares}
    subject = lens.artefact(one.subject)
    return GridRow(
        title=Value(subject.title, address=address(one)),
        text=one.summary,
        cells=tuple(
            _cell(lens, shares[tier.key]) if tier.key in shares else Cell() for tier in tiers
        ),
        chosen=_chosen(one, tiers) | chosen_of(lens, one),
    )


def _cell(lens: Lens, share: Share) -> Cell:
    freedom = (simple(share.freedom),) if share.freedom else ()
    parts = tuple(simple(part) for part in share.parts)
    help_ = tuple(linked(lens, id) for id in share.support)
    return Cell(words=(*parts, *freedom), text=share.duty, items=help_, note="Help")


def _chosen(one: Responsibility, tiers: tuple[Entry, ...]) -> Chosen:
    shares = {share.tier: share for share in one.shares}
    here = [(tier, shares[tier.key]) for tier in tiers if tier.key in shares]
    chosen: Chosen = {
        "accountable": tuple((t.key, t.title) for t, s in here if Part.ACCOUNTABLE in s.parts),
        HELP: tuple((t.key, t.title) for t, s in here if s.support),
    }
    for tier, share in here:
        if share.freedom:
            chosen[f"{tier.key}-freedom"] = ((share.freedom.value, share.freedom.label),)
    return chosen
