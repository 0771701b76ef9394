"""A finding: what a rule says about one place in one file."""

from dataclasses import dataclass

from blueprint_schema.manifest import Severity


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that somebody should mend, and where. Sorted by file and place.

    ``path`` counts from the top of the blueprint; ``line`` and ``column`` from 1. ``message`` is
    the fact, in a sentence; ``hint`` the way out, where one is known.
    """

    path: str
    line: int
    column: int
    rule: str
    severity: Severity
    message: str
    hint: str = ""
