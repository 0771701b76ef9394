"""Findings as JSON, for programs of one's own. ``findings.schema.json`` beside this says the form.

``version`` grows when a field goes or changes its meaning; a new field does not change it.
"""

from dataclasses import asdict
from json import dumps

from blueprint_build.checks.run import Verdict

VERSION = 1


def report(verdict: Verdict) -> str:
    """The whole verdict: what was checked, on which day, the counts, and every finding."""
    content = {
        "version": VERSION,
        "label": verdict.subject.reading.label,
        "as_of": verdict.subject.today.isoformat(),
        "counts": {
            "artefacts": verdict.artefacts,
            "errors": len(verdict.errors),
            "warnings": len(verdict.warnings),
        },
        "findings": [asdict(finding) for finding in verdict.findings],
    }
    return dumps(content, indent=2)
