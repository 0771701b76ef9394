"""Roles by profession, with the skills they take in a column for each level."""

from blueprint_build.graph.lens import Lens
from blueprint_build.views.facets import chosen_of
from blueprint_build.views.grid import Cell, GridRow, GridView
from blueprint_build.views.list_head import list_head
from blueprint_build.views.page import Page
from blueprint_build.views.value import linked
from blueprint_schema.kinds.role import Profession, Role, SkillLevel

DOWNWARDS = tuple(reversed(SkillLevel))
"""What a role is best at comes first."""

ORDER = {profession: place for place, profession in enumerate(Profession)}


def workforce_page(lens: Lens) -> Page:
    """All roles with their skills."""
    kind = Role.kind
    roles = sorted(lens.of_kind(Role), key=lambda role: (ORDER[role.profession], role.title))
    rows = tuple(_row(lens, role) for role in roles)
    view = GridView(
        head=list_head(lens, Role, (row.chosen for row in rows)),
        columns=("Role", "Profession", *(level.label.capitalize() for level in DOWNWARDS)),
        rows=rows,
    )
    return Page(f"{kind.folder}/", kind.title, kind.about, "grid.html", view)


def _row(lens: Lens, role: Role) -> GridRow:
    joined = f"joined to {role.host_profession}" if role.host_profession else ""
    profession = Cell(text=role.profession.label, lines=(joined,) if joined else ())
    return GridRow(
        title=linked(lens, role.id),
        text=role.summary,
        cells=(profession, *(_skills(role, level) for level in DOWNWARDS)),
        chosen=chosen_of(lens, role),
    )


def _skills(role: Role, level: SkillLevel) -> Cell:
    return Cell(lines=tuple(s.skill for s in role.skills if s.level is level))
