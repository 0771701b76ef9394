"""Two standards have the same code.

Why: suppliers and contracts quote a standard by its code. Where two have the same one, nobody can
tell which of them is meant. It mostly comes from a file that was copied.

Mend: correct the code that is wrong. A code that a standard had before goes into ``former_codes``.

Fails:

    # standards/new-standard.yaml
    code: DCB0129
    # standards/old-standard.yaml
    code: DCB0129

Passes:

    # standards/new-standard.yaml
    code: DCB0129
    # standards/old-standard.yaml
    code: DCB0160
"""

from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_schema.kinds.standard import Standard
from blueprint_schema.manifest import Severity


def check(subject: Subject) -> Iterator[Sighting]:
    """Every standard with a code that another has, of those that come later in the file order."""
    first: dict[str, str] = {}
    for path, artefact in subject.reading.artefacts:
        if not isinstance(artefact, Standard) or not artefact.code:
            continue
        other = first.setdefault(artefact.code.replace(" ", ""), artefact.id)
        if other != artefact.id:
            place = subject.place(other, "code")
            message = f"the standard in {place} has the code '{artefact.code}' too"
            hint = "correct the one that is wrong; a code from before goes into 'former_codes'"
            yield at_value(subject, path, ("code",), message, hint)


RULE = rule(__name__, __doc__, Severity.ERROR, check)
