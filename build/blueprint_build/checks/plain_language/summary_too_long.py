"""A summary has more words than the budget allows.

Why: readers said that documents are too long. The summary is all that a list, a card and a search
result show, and most readers read no more.

Mend: say what it is and why it matters; the rest goes into the page. The budget stands in
``blueprint.yaml``.
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.manifest import Severity


def check(subject: Subject) -> Iterator[Sighting]:
    """Every summary over the budget."""
    if subject.reading.manifest is None:
        return
    most = subject.reading.manifest.budgets.summary
    for path, artefact in subject.reading.artefacts:
        words = len(artefact.summary.split())
        if words > most:
            message = f"the summary has {words} words; at most {most} fit"
            yield at_value(subject, path, ("summary",), message, "say less; the page has room")


RULE = rule(__name__, __doc__, Severity.ERROR, check)
