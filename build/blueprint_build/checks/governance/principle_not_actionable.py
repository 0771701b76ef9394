"""A principle does not say what it asks, of whom, and how firmly.

Why: readers ask for principles that can be acted on. One sentence with one MUST, SHOULD or MAY says
how firmly it binds. Two such words, or a word that differs from ``conformance``, leave that open.

Mend: write the statement with exactly one MUST, SHOULD or MAY in capitals, the same word as in
``conformance``. Begin each action with what is done: "Publish the list", not "The list is
published". Words that can begin no such sentence are found; whether any other first word is a verb
is left to the editor.

Fails:

    # principles/one-record.yaml
    statement: Facts are recorded once, where possible.

Passes:

    # principles/one-record.yaml
    statement: A fact MUST be recorded once.
    conformance: MUST
"""

import re
from collections.abc import Iterator

from blueprint_build.checks.rule import Sighting, at_value, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.checks.wording import listed
from blueprint_schema.kinds.principle import Principle
from blueprint_schema.manifest import Severity

KEYWORD = re.compile(r"\b(?:MUST|SHOULD|MAY)\b")

NO_VERB = re.compile(
    r"(?:an?|the|this|that|these|those|its|their|our|your|his|her|it|they|we|you|he|she|there"
    r"|every|each|all|any|some|no|both|must|should|may|will|shall|can|could|would|to|for|of|in"
    r"|on|by|with|from|at|as|when|where|while|if|because|and|or|but)\b",
    re.IGNORECASE,
)
"""Words with which no sentence begins that tells somebody to do something."""


def check(subject: Subject) -> Iterator[Sighting]:
    """Every statement without its one word, and every action that begins with no verb."""
    for path, principle in subject.live(Principle):
        yield from _statement(subject, path, principle)
        for position, action in enumerate(principle.actions):
            if first := NO_VERB.match(action.what):
                message = f"this action begins with '{first.group()}', not with what is done"
                hint = "begin with a verb, such as 'Publish'; the field 'who' says who acts"
                yield at_value(subject, path, ("actions", position, "what"), message, hint)


def _statement(subject: Subject, path: str, principle: Principle) -> Iterator[Sighting]:
    said = KEYWORD.findall(principle.statement)
    if not said:
        message = "the statement does not say how firmly it binds"
        hint = f"say it with the word {principle.conformance}, in capitals"
        yield at_value(subject, path, ("statement",), message, hint)
    elif len(said) > 1:
        message = f"the statement binds more than once: {listed(said, 'and')}"
        hint = "keep one, and move the rest into 'requirements' or another principle"
        yield at_value(subject, path, ("statement",), message, hint)
    elif said[0] != principle.conformance:
        message = f"this says {principle.conformance}, but the statement says {said[0]}"
        yield at_value(subject, path, ("conformance",), message, "use one word in both places")


RULE = rule(__name__, __doc__, Severity.ERROR, check)
