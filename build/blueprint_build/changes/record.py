"""The record of a release: the artefact that says which version came when, and who approved it."""

from datetime import date
from typing import Any

from blueprint_build.graph.blueprint import Blueprint
from blueprint_build.source.released import Version, newest_last, written
from blueprint_schema.kinds.release import Release
from blueprint_schema.words import Status

CARRIED_ON = ("pillars", "audiences", "outcomes")


def id_of(version: Version) -> str:
    """The id of a release's record: ``release-1-2-0``."""
    return f"release-{written(version).replace('.', '-')}"


def record(
    blueprint: Blueprint, version: Version, day: date, *, approved_by: str | None, note: str
) -> dict[str, Any]:
    """The fields of a release's record; what is not given carries on from the last record.

    Without one, the blueprint's steward approves, and the manifest's first source is cited.
    """
    last = last_record(blueprint)
    manifest = blueprint.manifest
    if manifest is None:
        raise LookupError("a blueprint without a manifest is not released")
    earlier = last.model_dump(mode="json", include=set(CARRIED_ON)) if last else {}
    sources = last.sources if last else manifest.sources
    return {
        "title": f"Release {written(version)}",
        "summary": f"Release {written(version)} of the {manifest.short_title}.",
        "status": (last.status if last else Status.DRAFT).value,
        "version": written(version),
        "date": day.isoformat(),
        "approved_by": approved_by or (last.approved_by if last else manifest.steward),
        "note": note,
        **{name: value for name, value in earlier.items() if value},
        "sources": [{"source": sources[0].source}],
    }


def last_record(blueprint: Blueprint) -> Release | None:
    """The record with the highest version."""
    return next(reversed(newest_last(blueprint.of_kind(Release))), None)
