"""A review as JSON, for programs of one's own. ``review.schema.json`` says the form.

``version`` grows when a field goes or changes its meaning; a new field does not change it.
"""

from dataclasses import asdict
from json import dumps, loads
from typing import Any

from blueprint_build.checks.finding import Finding
from blueprint_build.reports.changes import json as changes
from blueprint_build.review.citing import Citing
from blueprint_build.review.opening import opening
from blueprint_build.review.places import place_of
from blueprint_build.review.redrawn import Redrawn
from blueprint_build.review.review import Review
from blueprint_build.review.saying import Place
from blueprint_build.review.sites import Sites
from blueprint_build.source.released import written

VERSION = 1


def report(review: Review, sites: Sites) -> str:
    """What the comment says, with every change and every finding that the proposal brings."""
    found, versions = review.findings, review.next_version
    content = {
        "version": VERSION,
        "is_valid": review.is_valid,
        "said": ["".join(piece.text for piece in sentence) for sentence in opening(review)],
        "next_release": written(versions[1]) if versions else None,
        "comparison": loads(changes.report(review.comparison)) if review.comparison else None,
        "not_understood": list(review.not_understood),
        "findings": {
            "brought": [_finding(each) for each in found.brought],
            "standing": [_finding(each) for each in found.standing],
            "elsewhere": found.elsewhere,
            "mended": found.mended,
        },
        "look_at": [_citing(each, sites) for each in review.citing],
        "pictures": None
        if review.redrawn is None
        else [_picture(r, sites) for r in review.redrawn],
    }
    return dumps(content, indent=2, ensure_ascii=True)


def _finding(finding: Finding) -> dict[str, Any]:
    return asdict(finding) | {"severity": finding.severity.value}


def _citing(each: Citing, sites: Sites) -> dict[str, Any]:
    return {
        "artefact": each.artefact.id,
        "kind": type(each.artefact).kind.name,
        "relation": each.relation,
        "cited": each.cited,
        "page": sites.address(place_of(each.artefact)) or None,
    }


def _picture(each: Redrawn, sites: Sites) -> dict[str, Any]:
    address = each.request.address
    return {
        "name": each.request.name.value,
        "subject": each.request.subject,
        "days": [day.isoformat() if day else None for day in each.days],
        "before": each.before and each.before.description,
        "after": each.after and each.after.description,
        "page_before": (sites.address(Place(True, address)) or None) if each.before else None,
        "page_after": (sites.address(Place(False, address)) or None) if each.after else None,
    }
