"""A page has more words of prose than the budget allows.

Why: an artefact page is a page, not a document. Readers said that documents are too long.

Mend: cut what a reader can do without, or split the artefact. Sentences count; titles, names,
codes and citations do not. The budget stands in ``blueprint.yaml``.
"""

from collections import Counter
from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.manifest import Severity


def check(subject: Subject) -> Iterator[Sighting]:
    """Every artefact whose prose is over the budget."""
    if subject.reading.manifest is None:
        return
    most = subject.reading.manifest.budgets.page
    words = Counter[str]()
    for path, passage in subject.prose:
        if not passage.is_note:
            words[path] += len(passage.text.split())
    for path, _ in subject.reading.artefacts:
        if words[path] > most:
            message = f"the page has {words[path]} words of prose; at most {most} fit"
            yield at_value(subject, path, ("title",), message, "cut it, or split the artefact")


RULE = rule(__name__, __doc__, Severity.ERROR, check)
