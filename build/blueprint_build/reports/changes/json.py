"""A comparison as JSON, for programs of one's own. ``changes.schema.json`` says the form.

``version`` grows when a field goes or changes its meaning; a new field does not change it.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from json import dumps
from typing import Any

from blueprint_build.changes.change import Change, ChangeClass, with_records
from blueprint_build.changes.comparison import Comparison
from blueprint_build.source.released import written

VERSION = 1


def report(comparison: Comparison) -> str:
    """Every change, the step that all of them need, and what both states say of the day asked.

    What people are told with a move, its record, stands here for itself, and says what it records.
    """
    least = comparison.least_version
    counts = Counter(change.kind for change in with_records(comparison.changes))
    content = {
        "version": VERSION,
        "base": comparison.base,
        "head": comparison.head,
        "step": comparison.step.word,
        "least_version": written(least) if least else None,
        "counts": {kind.value: counts[kind] for kind in ChangeClass if counts[kind]},
        "changes": [*_changes(comparison)],
        "as_of": comparison.day.isoformat() if comparison.day else None,
        "outlooks": [
            asdict(outlook) | {"differs": outlook.differs} for outlook in comparison.outlooks
        ],
    }
    return dumps(content, indent=2, ensure_ascii=True)


def _changes(comparison: Comparison) -> Iterator[dict[str, Any]]:
    for change in comparison.changes:
        yield _change(change, None)
        yield from (_change(each, change) for each in change.record)


def _change(change: Change, recorded: Change | None) -> dict[str, Any]:
    return {
        "class": change.kind.value,
        "step": change.step.word,
        "artefact": change.artefact,
        "kind": change.artefact_kind,
        "title": change.title,
        "field": list(change.way),
        "before": change.before,
        "after": change.after,
        "readers": {name: list(words) for name, words in asdict(change.reach).items()},
        "from": change.effective.isoformat() if change.effective else None,
        "record_of": list(recorded.way) if recorded else None,
    }
