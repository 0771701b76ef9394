"""One obligation as pages show it, and all of them in the order in which they bind."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from blueprint_build.graph.calendar import day_in_words
from blueprint_build.graph.lens import Lens
from blueprint_build.views.facets import ANY, Chosen
from blueprint_build.views.sections import anchor_of
from blueprint_build.views.value import Value, address, simple
from blueprint_schema.artefact import Artefact
from blueprint_schema.kinds.principle import Principle
from blueprint_schema.kinds.standard import AppliesTo, Standard, StandardLevel
from blueprint_schema.manifest import Entry
from blueprint_schema.requirement import Requirement
from blueprint_schema.words import Conformance, Status

LEVELS = {
    StandardLevel.MANDATED: Conformance.MUST,
    StandardLevel.RECOMMENDED: Conformance.SHOULD,
    StandardLevel.EMERGING: Conformance.MAY,
}
"""How far a standard binds as a whole, where it states no single requirements."""


@dataclass(frozen=True, slots=True)
class Obligation:
    """One thing to be done: what, how far it binds, by whom, from when, how it is checked."""

    id: str
    """Of the artefact that asks for it."""
    text: str
    address: str
    artefact: Value
    status: Value
    level: Value
    day: date | None
    since: Value
    parties: tuple[Value, ...]
    check: Value | None
    evidence: str
    test: str
    enforcement: Value | None
    chosen: Chosen


def obligations(lens: Lens) -> list[Obligation]:
    """Every obligation that is not over: what binds most first, then the earliest."""
    found = [*_of_standards(lens), *_of_principles(lens)]
    levels = list(Conformance)
    found.sort(
        key=lambda each: (
            levels.index(Conformance.of(each.level.tone or "")),
            each.day or date.max,
            each.artefact.text.casefold(),
        )
    )
    return found


def _of_standards(lens: Lens) -> Iterator[Obligation]:
    for standard in lens.of_kind(Standard):
        if standard.status is Status.RETIRED:
            continue
        day = standard.dates.full_conformance or standard.dates.effective
        for requirement in standard.requirements:
            yield _obligation(lens, standard, requirement, day, standard.applies_to)
        if not standard.requirements and standard.level in LEVELS:
            level = LEVELS[standard.level]
            text = f"Meet the standard as a whole. {standard.summary}"
            yield _whole(lens, standard, text, level, day)


def _of_principles(lens: Lens) -> Iterator[Obligation]:
    for principle in lens.of_kind(Principle):
        if principle.status is not Status.RETIRED:
            for requirement in principle.requirements:
                yield _obligation(lens, principle, requirement, None, AppliesTo())


def _obligation(
    lens: Lens, artefact: Artefact, requirement: Requirement, day: date | None, to: AppliesTo
) -> Obligation:
    parties = _entries(lens, "parties", requirement.subjects)
    check, day = requirement.verification, requirement.applies_from or day
    return Obligation(
        id=artefact.id,
        text=requirement.text,
        address=f"{address(artefact)}#{anchor_of(requirement)}",
        artefact=Value(artefact.title, address=address(artefact)),
        status=simple(artefact.status),
        level=simple(requirement.level),
        day=day,
        since=_since(day),
        parties=tuple(Value(entry.title) for entry in parties),
        check=simple(check.method) if check else None,
        evidence=check.evidence if check else "",
        test=(check.test or "") if check else "",
        enforcement=simple(requirement.enforcement) if requirement.enforcement else None,
        chosen=_chosen(lens, artefact, requirement.level, to, parties),
    )


def _whole(
    lens: Lens, standard: Standard, text: str, level: Conformance, day: date | None
) -> Obligation:
    return Obligation(
        id=standard.id,
        text=text,
        address=address(standard),
        artefact=Value(standard.title, address=address(standard)),
        status=simple(standard.status),
        level=simple(level),
        day=day,
        since=_since(day),
        parties=(),
        check=None,
        evidence="",
        test="",
        enforcement=None,
        chosen=_chosen(lens, standard, level, standard.applies_to, ()),
    )


def _since(day: date | None) -> Value:
    return Value(day_in_words(day), order=day.isoformat()) if day else Value("")


def _chosen(
    lens: Lens, artefact: Artefact, level: Conformance, to: AppliesTo, parties: tuple[Entry, ...]
) -> Chosen:
    manifest = lens.manifest
    products = _entries(lens, "product_types", to.product_types)
    settings = _entries(lens, "care_settings", to.care_settings)
    audiences = _entries(lens, "audiences", artefact.audiences)
    tiers = tuple(entry for entry in manifest.tiers if entry.key == artefact.tier)
    return {
        "product-types": _keys(products),
        "care-settings": _keys(settings),
        "parties": _keys(parties),
        "level": ((level.value, level.value),),
        "audiences": _keys(audiences),
        "tier": _keys(tiers),
    }


def _keys(entries: tuple[Entry, ...]) -> tuple[tuple[str, str], ...]:
    """What a row fits: these words, or whatever is chosen where none is named."""
    return tuple((entry.key, entry.title) for entry in entries) or ((ANY, ""),)


def _entries(lens: Lens, vocabulary: str, keys: tuple[str, ...]) -> tuple[Entry, ...]:
    return tuple(entry for entry in lens.manifest.vocabulary(vocabulary) if entry.key in keys)
