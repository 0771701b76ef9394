"""What of two states can be compared, though files in one of them may not be understood."""

from dataclasses import replace

from blueprint_build.graph.blueprint import Blueprint, assemble
from blueprint_build.source.load import Reading
from blueprint_schema.manifest import Manifest


def comparable(was: Reading, now: Reading) -> tuple[Blueprint, Blueprint]:
    """Both states without what is not understood in one of them.

    So a file that is broken is not told as gone. Where one manifest is broken, the other stands
    for both.
    """
    ids = {*was.unparsed, *was.refused, *now.unparsed, *now.refused}
    pages = {fault.path for fault in (*was.faults, *now.faults)}
    old, new = was.manifest, now.manifest
    if old is None or new is None:
        old = new = old or new
    return _without(was, old, ids, pages), _without(now, new, ids, pages)


def not_understood(reading: Reading) -> tuple[str, ...]:
    """The files of which nothing more is known than what is wrong with them."""
    understood = {path for path, _ in reading.artefacts}
    return tuple(sorted({fault.path for fault in reading.faults} - understood))


def _without(
    reading: Reading, manifest: Manifest | None, ids: set[str], pages: set[str]
) -> Blueprint:
    return assemble(
        replace(
            reading,
            manifest=manifest,
            artefacts=[pair for pair in reading.artefacts if pair[1].id not in ids],
            pages={path: text for path, text in reading.pages.items() if path not in pages},
        )
    )
