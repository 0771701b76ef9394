"""Which pictures a proposal changes: each drawn from both states, and held against the other."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from blueprint_build.changes.comparison import Comparison
from blueprint_build.graph.blueprint import Blueprint
from blueprint_build.graph.lens import Lens
from blueprint_build.graph.request import Request, pages_of, refusal
from blueprint_build.pictures.catalogue import draw
from blueprint_build.pictures.picture import Picture
from blueprint_schema.picture import SUBJECTS, PictureName

MOST = 300
"""The most pictures that are drawn from each state; the engine draws about a hundred a second."""


@dataclass(frozen=True, slots=True)
class Redrawn:
    """A picture that differs on some days, as on the first of them; none where it is not there.

    A day of ``None`` is the date on which the blueprint is seen.
    """

    request: Request
    days: tuple[date | None, ...]
    before: Picture | None
    after: Picture | None

    @property
    def title(self) -> str:
        """What the picture is called."""
        return next(picture.title for picture in (self.after, self.before) if picture)


def redrawn(comparison: Comparison, today: date) -> tuple[Redrawn, ...]:
    """Every picture that is not the same in both, by name and subject."""
    if not comparison.changes:
        return ()
    old, new = Lens(comparison.old, today), Lens(comparison.new, today)
    found: dict[tuple[PictureName, str], Redrawn] = {}
    for request in _wanted(comparison, old, new):
        before, after = _drawn(request, old), _drawn(request, new)
        if before != after:
            key = (request.name, request.subject)
            first = found.get(key, Redrawn(request, (), before, after))
            days = (*first.days, request.day)
            found[key] = Redrawn(first.request, days, first.before, first.after)
    return tuple(found.values())


def _wanted(comparison: Comparison, *lenses: Lens) -> list[Request]:
    """The pictures of the whole first, then those of what changes or is next to it."""
    near = set(_near(comparison))
    every = {
        request: None for name in PictureName for lens in lenses for request in pages_of(name, lens)
    }
    whole = [each for each in every if each.subject in ("", *SUBJECTS[each.name].words)]
    return [*whole, *(each for each in every if each.subject in near)][:MOST]


def _near(comparison: Comparison) -> Iterator[str]:
    for change in comparison.changes:
        yield change.artefact
        for side in (comparison.old, comparison.new):
            yield from _linked(side, change.artefact)


def _linked(blueprint: Blueprint, id: str) -> Iterator[str]:
    yield from (link.target for link in blueprint.links_from.get(id, ()))
    yield from (link.holder for link in blueprint.links_to.get(id, ()))


def _drawn(request: Request, lens: Lens) -> Picture | None:
    if refusal(request.name, request.subject, lens.blueprint):
        return None
    return draw(request, lens)
