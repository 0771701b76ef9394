"""The addresses of each version, and what became of those that are gone."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from blueprint_build.graph.blueprint import Blueprint
from blueprint_build.views.page import address_of

FILE = "addresses.json"
"""Where a version keeps its list: an object with a member for each address."""


@dataclass(frozen=True, slots=True)
class Address:
    """What a version has at an address: a title, and where its own page leads on, if it does."""

    title: str
    leads_to: str | None = None


Addresses = Mapping[str, Address]


@dataclass(frozen=True, slots=True)
class Gone:
    """An address that an earlier version had and the current one has not."""

    address: str
    title: str
    version: str
    """The last version that had it."""
    replacement: str | None
    """The address, in the current version, of what stands in its place."""


def addresses_of(blueprint: Blueprint, pages: Iterable[str]) -> dict[str, Address]:
    """What stands at each of these addresses; a page that is no artefact's is named by its path."""
    known: dict[str, Address] = {}
    for id, artefact in blueprint.artefacts.items():
        folder = type(artefact).kind.folder
        successor = _address(blueprint, artefact.superseded_by)
        known[address_of(folder, id)] = Address(artefact.title, successor)
        for old in artefact.formerly:
            known[address_of(folder, old)] = Address(artefact.title, address_of(folder, id))
    return {page: known.get(page, Address(page.strip("/") or "Home")) for page in sorted(pages)}


def vanished(current: Addresses, earlier: Sequence[tuple[str, Addresses]]) -> Iterator[Gone]:
    """The addresses that ``earlier`` versions, newest first, had and the ``current`` has not."""
    seen = set(current)
    for version, addresses in earlier:
        for address, what in addresses.items():
            if address not in seen:
                seen.add(address)
                yield Gone(address, what.title, version, _replacement(address, current, earlier))


def written(addresses: Addresses) -> bytes:
    """The list as its file has it."""
    rows = {
        address: {"title": what.title} | ({"leads_to": what.leads_to} if what.leads_to else {})
        for address, what in addresses.items()
    }
    return (json.dumps(rows, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def read(content: bytes) -> Addresses:
    """The list that a file holds."""
    rows = json.loads(content)
    return {address: Address(row["title"], row.get("leads_to")) for address, row in rows.items()}


def _replacement(
    address: str, current: Addresses, earlier: Sequence[tuple[str, Addresses]]
) -> str | None:
    """Where the words of earlier versions lead in the end, if that is a page of the current one."""
    followed: set[str | None] = set()
    step: str | None = address
    while step is not None and step not in current and step not in followed:
        followed.add(step)
        step = _next(step, current, earlier)
    return step if step in current else None


def _next(address: str, current: Addresses, earlier: Sequence[tuple[str, Addresses]]) -> str | None:
    # An id is unique over all kinds and never used again: elsewhere, it is the same artefact.
    id = address.rstrip("/").rpartition("/")[2]
    moved = [other for other in current if id and other.endswith(f"/{id}/")]
    said = (addresses[address].leads_to for _, addresses in earlier if address in addresses)
    return next((word for word in said if word), moved[0] if moved else None)


def _address(blueprint: Blueprint, id: str | None) -> str | None:
    artefact = blueprint.artefacts.get(id or "")
    return address_of(type(artefact).kind.folder, artefact.id) if artefact else None
