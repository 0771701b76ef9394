"""Which role needs which skill, and at what level.

Skills are written in words, and most belong to one role only, so that a grid of roles by skills
would be nearly empty: each role is a card, with its skills from the highest level down.
"""

from collections import Counter
from collections.abc import Sequence

from blueprint_build.graph.lens import Lens
from blueprint_build.pictures.content import Content, beside, part, stack, text
from blueprint_build.pictures.drawing import Area, Drawing, Outline, Part, Role, Shape, short
from blueprint_build.pictures.picture import Cell, Picture, Table, address_of, cell
from blueprint_build.pictures.pour import Drop, pour
from blueprint_build.pictures.wording import counted
from blueprint_schema.kinds.role import Profession, Skill, SkillLevel
from blueprint_schema.kinds.role import Role as Job
from blueprint_schema.picture import PictureName

MOST_ROLES, MOST_SKILLS = 60, 8
WIDTH, COLUMNS, GAP, BETWEEN = 1120.0, 3, 16.0, 8.0
CARD = (WIDTH - GAP * (COLUMNS - 1)) / COLUMNS
SIDE, STEPS = 12.0, 30.0
LEVELS = tuple(SkillLevel)
HYBRID = Outline.HALF


def workforce(lens: Lens, _subject: str = "") -> Picture:
    """The roles by profession, with the skills that each needs at each level."""
    jobs = [job for family in Profession for job in lens.of_kind(Job) if job.profession is family]
    shared = Counter(skill.skill for job in jobs for skill in job.skills)
    drawn = jobs[:MOST_ROLES]
    is_cut = len(drawn) < len(jobs) or any(len(job.skills) > MOST_SKILLS for job in drawn)
    return Picture(
        name=PictureName.WORKFORCE,
        title="Roles, skills and levels",
        description=_description(jobs, shared)
        + (" The picture shows a part; the table has all." if is_cut else ""),
        drawing=_drawing(drawn, shared) if drawn else None,
        table=Table(
            ("Profession", "Role", "Joined to", *(level.label.capitalize() for level in LEVELS)),
            tuple(map(_table_row, jobs)),
        ),
    )


def _at(job: Job, level: SkillLevel) -> list[Skill]:
    return [skill for skill in job.skills if skill.level is level]


def _drawing(jobs: Sequence[Job], shared: Counter[str]) -> Drawing:
    key = _key(jobs)
    top = key.height + 10
    cards = [Drop(_card(job, shared), job.profession) for job in jobs]
    headings: dict[str, Content] = {job.profession: _heading(job.profession) for job in jobs}
    columns = pour(cards, headings, COLUMNS, BETWEEN)
    shapes: list[Shape] = [*key.draw(0, 0)]
    for place, column in enumerate(columns):
        shapes += column.draw(place * (CARD + GAP), top)
    tallest = max(column.height for column in columns)
    return Drawing(WIDTH, short(top + tallest), tuple(shapes))


def _heading(family: Profession) -> Content:
    words = text(family.label.capitalize(), CARD, 1, Role.BAND)
    return Content(words.width, words.height + 8, lambda x, y: words.draw(x + SIDE, y + 8))


def _card(job: Job, shared: Counter[str]) -> Content:
    skills = [skill for level in reversed(LEVELS) for skill in _at(job, level)]
    room = CARD - 2 * SIDE
    words = [text(job.title, room, 2, Role.TITLE, sign=HYBRID if job.hybrid else None)]
    if job.host_profession:
        words.append(text(job.host_profession, room, 2, Role.TICK, below_sign=job.hybrid))
    words += [_skill(skill, shared[skill.skill]) for skill in skills[:MOST_SKILLS]]
    if len(skills) > MOST_SKILLS:
        words.append(text(f"and {len(skills) - MOST_SKILLS} more", room, 1, Role.TICK))
    return part(
        stack(words, 3),
        _name(job, skills),
        address_of(job),
        size=(CARD, 0),
        padding=(SIDE, 10),
        area="lane",
    )


def _name(job: Job, skills: Sequence[Skill]) -> str:
    hybrid = ", hybrid" if job.hybrid else ""
    host = f", joined to {job.host_profession}" if job.host_profession else ""
    return f"role: {job.title}{hybrid}{host}; " + "; ".join(
        f"{skill.skill}, {skill.level}" for skill in skills
    )


def _skill(skill: Skill, roles: int) -> Content:
    """A skill and its steps; one that several roles need stands out, and says so."""
    said = f"{skill.skill} ({roles} roles)" if roles > 1 else skill.skill
    words = text(said, CARD - 2 * SIDE - STEPS - 10, 3, Role.BAND if roles > 1 else Role.DETAIL)
    return Content(
        STEPS + 10 + words.width,
        words.height,
        lambda x, y: (*_steps(skill.level, x, y), *words.draw(x + STEPS + 10, y)),
    )


def _steps(level: SkillLevel, x: float, y: float) -> tuple[Shape, ...]:
    """Four steps up, as many of them filled as the level is high."""
    reached = LEVELS.index(level) + 1
    steps = tuple(
        Area(
            short(x + step * 8),
            short(y + 11 - step * 2.5),
            6,
            short(4 + step * 2.5),
            "count" if step < reached else "step",
            1,
        )
        for step in range(len(LEVELS))
    )
    return (Part(level.label, None, steps),)


def _key(jobs: Sequence[Job]) -> Content:
    """What the signs mean, above the cards."""
    entries = [
        _meaning(level) for level in reversed(LEVELS) if any(_at(job, level) for job in jobs)
    ]
    if any(job.hybrid for job in jobs):
        words = "A hybrid role, joined to another profession."
        entries.append(text(words, WIDTH, 1, Role.TICK, sign=HYBRID))
    return beside(entries, WIDTH, 28, 6)


def _meaning(level: SkillLevel) -> Content:
    steps = Content(STEPS, 18, lambda x, y: _steps(level, x, y))
    name = text(level.label.capitalize(), WIDTH, 1, Role.BAND)
    return beside([steps, name, text(level.meaning, WIDTH, 1, Role.TICK)], WIDTH, 8)


def _description(jobs: Sequence[Job], shared: Counter[str]) -> str:
    if not jobs:
        return "No roles are described yet."
    families = len({job.profession for job in jobs})
    hybrid = sum(job.hybrid for job in jobs)
    common = [skill for skill, count in shared.most_common(1) if count > 1]
    said = (
        f"{counted(len(jobs), 'role')} in {counted(families, 'profession')}, "
        f"{hybrid or 'none'} of them hybrid, need {counted(len(shared), 'skill')}."
    )
    if common:
        said += f" Shared by most: {common[0]}, {counted(shared[common[0]], 'role')}."
    return said[0].upper() + said[1:]


def _table_row(job: Job) -> tuple[tuple[Cell, ...], ...]:
    joined = (Cell(job.host_profession or "hybrid"),) if job.hybrid else ()
    return (
        (Cell(job.profession.label),),
        (cell(job),),
        joined,
        *(tuple(Cell(skill.skill) for skill in _at(job, level)) for level in LEVELS),
    )
