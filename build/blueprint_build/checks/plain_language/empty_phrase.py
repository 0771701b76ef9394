"""A phrase fills space and says nothing.

Why: readers said that documents are too long. "In order to" is "to"; what is called "world-class"
cannot be checked by anybody.

Mend: the message says what to write instead. Words in quotation marks are somebody else's, and do
not count. ``blueprint.yaml`` can add phrases under ``empty_phrases``, and take out under
``accepted_phrases`` what means something in its field.

Fails:

    # shifts/example-shift.yaml
    statement: A world-class record follows the person in order to save time.

Passes:

    # shifts/example-shift.yaml
    statement: A record follows the person, who need not tell the story twice.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from blueprint_build.checks.rule import Sighting, at_words, rule
from blueprint_build.checks.subject import Subject
from blueprint_build.checks.wording import shown
from blueprint_build.prose.phrases import EMPTY, Phrases
from blueprint_schema.manifest import Manifest, Severity

MOST = 20
"""A text with more of them is better written anew."""

QUOTED = re.compile(r"[\"“][^\"“”]{0,500}[\"”]")


def check(subject: Subject) -> Iterator[Sighting]:
    """Every empty phrase outside quotation marks."""
    plain = [_unquoted(passage.plain) for _, passage in subject.prose]
    phrases = Phrases(_listed(subject.reading.manifest), plain)
    for (path, passage), text in zip(subject.prose, plain, strict=True):
        for start, words, instead in islice(phrases.within(text), MOST):
            yield at_words(subject, path, passage, start, f"{shown(words)} says nothing", instead)


def _listed(manifest: Manifest | None) -> Mapping[str, str]:
    """The phrases that are empty in this blueprint, each with what to write instead."""
    if manifest is None:
        return EMPTY
    added = {entry.phrase.lower(): entry.instead for entry in manifest.empty_phrases}
    accepted = {phrase.lower() for phrase in manifest.accepted_phrases}
    return {phrase: way for phrase, way in {**EMPTY, **added}.items() if phrase not in accepted}


def _unquoted(text: str) -> str:
    return QUOTED.sub(lambda quoted: " " * len(quoted[0]), text) if _has_quotes(text) else text


def _has_quotes(text: str) -> bool:
    return '"' in text or "“" in text


RULE = rule(__name__, __doc__, Severity.WARNING, check)
