"""Artefacts that carry on under another id, as their ``formerly`` says."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from blueprint_build.graph.blueprint import Blueprint, links_of
from blueprint_schema.artefact import Artefact
from blueprint_schema.manifest import Manifest

M = TypeVar("M", Artefact, Manifest)


def renames(old: Blueprint, new: Blueprint) -> Mapping[str, str]:
    """The new id of each artefact that has another one: same kind, the old id given up for it.

    Where the heir existed before, or carries on another artefact already, the old one was merged
    into it; that is an end, no new name.
    """
    renamed: dict[str, str] = {}
    for was, heir in heirs(new.artefacts.values()).items():
        is_new_name = (
            was in old.artefacts
            and was not in new.artefacts
            and heir not in old.artefacts
            and heir not in renamed.values()
        )
        if is_new_name and type(old.artefacts[was]) is type(new.artefacts[heir]):
            renamed[was] = heir
    return renamed


def heirs(artefacts: Iterable[Artefact]) -> Mapping[str, str]:
    """The artefact to which each id that was given up leads."""
    return {given_up: artefact.id for artefact in artefacts for given_up in artefact.formerly}


def with_new_ids(model: M, renamed: Mapping[str, str]) -> M:
    """The model as it would be if it had named the renamed artefacts by their new ids."""
    id = model.id if isinstance(model, Artefact) else ""
    stale = [link for link in links_of(id, model) if link.target in renamed]
    if not stale:
        return model
    data = model.model_dump() | ({"id": id} if id else {})
    for link in stale:
        holder: Any = data
        *way, last = link.pointer
        for step in way:
            holder[step] = _open(holder[step])
            holder = holder[step]
        holder[last] = renamed[link.target]
    return type(model).model_validate(data)


def _open(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
