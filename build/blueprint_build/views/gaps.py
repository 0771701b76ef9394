"""What nothing serves yet: capabilities and stages without a platform, and gaps that are named."""

from collections import Counter
from collections.abc import Iterator

from blueprint_build.graph.lens import Lens
from blueprint_build.views.citing import documents_behind
from blueprint_build.views.crossings import GAPS
from blueprint_build.views.facets import facets_of
from blueprint_build.views.grid import Cell, GridRow, GridView
from blueprint_build.views.list_head import ListHead
from blueprint_build.views.page import Page
from blueprint_build.views.sections import anchor_of
from blueprint_build.views.value import Value, address, linked, simple
from blueprint_schema.kinds.capability import Capability
from blueprint_schema.kinds.pathway import Pathway, Stage
from blueprint_schema.kinds.platform import Platform
from blueprint_schema.words import Status, Word

SUMMARY = (
    "Capabilities and stages of a journey that no platform serves directly, and what is missing."
)


class Gap(Word):
    """What sort of gap it is."""

    NO_PLATFORM = "no-platform", "No platform of this blueprint says that it serves it."
    STAGE = "stage-without-platform", "A stage of a journey that runs on no platform."
    NAMED = "missing-in-part", "Platforms serve it, and something is missing all the same."


def gaps_page(lens: Lens) -> Page:
    """All gaps: where there is room for something new."""
    order = list(Gap)
    found = sorted((*_capabilities(lens), *_stages(lens)), key=lambda each: order.index(each[0]))
    rows = tuple(row for _, row in found)
    head = ListHead(
        title=GAPS.title,
        about=SUMMARY,
        count=f"{len(rows):,} {'gap' if len(rows) == 1 else 'gaps'}",
        total="A platform may serve one without saying so here: then its page wants mending.",
        beside=(Value("All capabilities", address=f"{Capability.kind.folder}/"),),
        pictures=(),
        facets=facets_of(row.chosen for row in rows),
        table="",
        sources=documents_behind(lens, lens.of_kind(Capability)),
    )
    columns = ("What", "Gap", "What is missing", "What serves the wider capability")
    return Page(GAPS.address, GAPS.title, SUMMARY, "grid.html", GridView(head, columns, rows))


def platforms_of(lens: Lens, capability: str) -> tuple[Platform, ...]:
    """The platforms that serve a capability and are still of use."""
    held = (platform for platform in lens.of_kind(Platform) if capability in platform.serves)
    return tuple(platform for platform in held if platform.status is not Status.RETIRED)


def overlap(lens: Lens, capability: Capability) -> str:
    """A word of warning where several platforms of one type serve a capability, else nothing."""
    counted = Counter(platform.type for platform in platforms_of(lens, capability.id))
    several = ", ".join(f"{n} of type {type_.label}" for type_, n in counted.items() if n > 1)
    if not several:
        return ""
    return f"More than one platform serves it: {several}. Look at them before building another."


def _capabilities(lens: Lens) -> Iterator[tuple[Gap, GridRow]]:
    capabilities = lens.of_kind(Capability)
    broader = {capability.parent for capability in capabilities}
    for capability in capabilities:
        is_served = bool(platforms_of(lens, capability.id))
        if capability.id not in broader and not is_served:
            yield Gap.NO_PLATFORM, _row(lens, capability, Gap.NO_PLATFORM)
        elif capability.gap:
            yield Gap.NAMED, _row(lens, capability, Gap.NAMED)


def _row(lens: Lens, capability: Capability, gap: Gap) -> GridRow:
    parent = capability.parent
    wider = platforms_of(lens, parent) if parent and gap is Gap.NO_PLATFORM else ()
    part = (linked(lens, parent),) if parent else ()
    return GridRow(
        title=linked(lens, capability.id),
        text=f"Part of: {part[0].text}" if part else "",
        cells=(
            Cell(words=(simple(gap),)),
            Cell(text=capability.gap or ""),
            Cell(items=tuple(linked(lens, platform.id) for platform in wider)),
        ),
        chosen={
            "gap": ((gap.value, gap.label),),
            "maturity": ((capability.maturity.value, capability.maturity.label),),
            "reach": ((capability.reach.value, capability.reach.label),),
        },
    )


def _stages(lens: Lens) -> Iterator[tuple[Gap, GridRow]]:
    for pathway in lens.of_kind(Pathway):
        for stage in pathway.stages:
            if not stage.uses_platforms:
                yield Gap.STAGE, _stage_row(lens, pathway, stage)


def _stage_row(lens: Lens, pathway: Pathway, stage: Stage) -> GridRow:
    needs = tuple(linked(lens, id) for id in stage.needs)
    return GridRow(
        title=Value(stage.title, address=f"{address(pathway)}#{anchor_of(stage)}"),
        text=f"Stage of: {pathway.title}",
        cells=(Cell(words=(simple(Gap.STAGE),)), Cell(), Cell(items=needs, note="Needs")),
        chosen={"gap": ((Gap.STAGE.value, Gap.STAGE.label),)},
    )
